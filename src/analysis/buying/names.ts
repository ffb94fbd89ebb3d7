import type { Portfolio } from '../../portfolio/portfolio.ts';

/** How the ids in a dossier are called. */
export type Names = {
  readonly client: (id: string) => string;
  /** Somebody of ours. */
  readonly member: (id: string) => string;
  readonly rival: (id: string) => string;
  /** Somebody of the client, or of ours. */
  readonly person: (client: string, id: string) => string;
};

export const namesOf = ({ clients, config }: Portfolio): Names => {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const called = (list: readonly { readonly id: string; readonly name?: string }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name ?? id]));
    return (id: string): string => names.get(id) ?? id;
  };
  const member = called(config.team);
  return {
    client: (id) => byId.get(id)?.name ?? id,
    member,
    rival: called(config.rivals),
    person: (client, id) =>
      byId.get(client)?.dossier?.sections.stakeholders?.data.people?.find((one) => one.id === id)?.name ??
      member(id),
  };
};
