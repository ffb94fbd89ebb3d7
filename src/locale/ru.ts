import { agenda } from './ru/agenda.ts';
import { analysis } from './ru/analysis.ts';
import { brief } from './ru/brief.ts';
import { buying } from './ru/buying.ts';
import { buyingRules } from './ru/buying-rules.ts';
import { check } from './ru/check.ts';
import { clients } from './ru/clients.ts';
import { commands } from './ru/commands.ts';
import { diff } from './ru/diff.ts';
import { doctor } from './ru/doctor.ts';
import { dossier } from './ru/dossier.ts';
import { fix } from './ru/fix.ts';
import { history } from './ru/history.ts';
import { hooks } from './ru/hooks.ts';
import { imports } from './ru/import.ts';
import { keyAccounts } from './ru/key-accounts.ts';
import { knowledge } from './ru/knowledge.ts';
import { people } from './ru/people.ts';
import { plan } from './ru/plan.ts';
import { planRules } from './ru/plan-rules.ts';
import { rank } from './ru/rank.ts';
import { relationship } from './ru/relationship.ts';
import { rename } from './ru/rename.ts';
import { report } from './ru/report.ts';
import { review } from './ru/review.ts';
import { schema } from './ru/schema.ts';
import { screen } from './ru/screen.ts';
import { settings } from './ru/settings.ts';
import { sync } from './ru/sync.ts';
import { tables } from './ru/tables.ts';
import { targets } from './ru/targets.ts';
import { teamRules } from './ru/team-rules.ts';
import { terms } from './ru/terms.ts';
import { trend } from './ru/trend.ts';
import { upgrade } from './ru/upgrade.ts';
import { wallet } from './ru/wallet.ts';
import { writing } from './ru/writing.ts';
import type { Catalogue } from './words.ts';

/** Russian. */
export const catalogue: Catalogue = {
  ...screen,
  ...schema,
  ...teamRules,
  ...terms,
  ...analysis,
  ...agenda,
  ...diff,
  ...history,
  ...dossier,
  ...check,
  ...fix,
  ...hooks,
  ...doctor,
  ...rename,
  ...sync,
  ...upgrade,
  ...clients,
  ...trend,
  ...commands,
  ...imports,
  ...report,
  ...review,
  ...tables,
  ...wallet,
  ...keyAccounts,
  ...plan,
  ...planRules,
  ...people,
  ...rank,
  ...relationship,
  ...knowledge,
  ...settings,
  ...writing,
  ...targets,
  ...buying,
  ...buyingRules,
  ...brief,
};
