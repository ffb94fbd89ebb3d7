import type { homePage } from './home.ts';
import type { ClientReport, Report } from './report.ts';
import type { clientOutline } from './review/client.ts';
import type { portfolioOutline } from './review/portfolio.ts';

/** A page before a meeting, or about one proposal. */
type Brief = typeof import('./brief/index.ts');

/** The reports, each loaded only when asked for. */
export const reports: {
  readonly portfolio: () => Promise<Report>;
  readonly client: () => Promise<ClientReport>;
  readonly brief: () => Promise<Brief>;
  /** What a review begins with. */
  readonly review: () => Promise<typeof portfolioOutline>;
  readonly clientReview: () => Promise<typeof clientOutline>;
  readonly home: () => Promise<typeof homePage>;
} = {
  home: async () => (await import('./home.ts')).homePage,
  portfolio: async () => (await import('./quarterly.ts')).quarterly,
  client: async () => (await import('./client.ts')).clientReview,
  review: async () => (await import('./review/portfolio.ts')).portfolioOutline,
  clientReview: async () => (await import('./review/client.ts')).clientOutline,
  brief: () => import('./brief/index.ts'),
};
