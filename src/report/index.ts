import type { ClientReport, Report } from './report.ts';

/** The reports, each loaded only when asked for. */
export const reports: {
  readonly portfolio: () => Promise<Report>;
  readonly client: () => Promise<ClientReport>;
} = {
  portfolio: async () => (await import('./quarterly.ts')).quarterly,
  client: async () => (await import('./client.ts')).clientReview,
};
