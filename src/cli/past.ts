import type { Past, Version } from '../measure/course.ts';
import type { Shared } from '../portfolio/dossiers.ts';
import type { Context, Opened } from './context.ts';

/**
 * The files as they were committed on this branch by the end of days. Files that versions share are parsed once. What a
 * shallow clone does not hold is unknown, which is said.
 */
export const pastOf =
  ({ root }: Pick<Opened, 'root'>, { err, progress }: Pick<Context, 'err' | 'progress'>): Past =>
  async (days) => {
    const [{ firstParents, isShallow, UNSHALLOW }, { gitTree }, { tidily }, { loadPortfolio }, { agedOn }] =
      await Promise.all([
        import('../source/git-history.ts'),
        import('../source/git-tree.ts'),
        import('../source/interruption.ts'),
        import('../portfolio/load.ts'),
        import('../portfolio/ages.ts'),
      ]);
    const commits = await firstParents(root);
    if (await isShallow(root)) err(`kam: this copy of the repository lacks older versions; ${UNSHALLOW}\n`);
    const shared: Shared = new Map();
    const versions: (Version | undefined)[] = [];
    for (const day of days) {
      const commit = commits.find((each) => each.day <= day);
      const portfolio =
        commit &&
        (await tidily(async () =>
          loadPortfolio(await gitTree(root, commit.id), {
            shared,
            progress: (done, of) => progress(`reading dossiers of ${commit.day}`, done, of),
          }),
        ));
      const isThere = portfolio?.findings.every(({ rule }) => rule !== 'portfolio/no-config') === true;
      versions.push(isThere ? { portfolio: agedOn(portfolio, day), day: commit?.day ?? day } : undefined);
    }
    return versions;
  };
