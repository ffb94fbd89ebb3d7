import { agenda } from './bg/agenda.ts';
import { analysis } from './bg/analysis.ts';
import { brief } from './bg/brief.ts';
import { buying } from './bg/buying.ts';
import { buyingRules } from './bg/buying-rules.ts';
import { check } from './bg/check.ts';
import { clients } from './bg/clients.ts';
import { commands } from './bg/commands.ts';
import { diff } from './bg/diff.ts';
import { doctor } from './bg/doctor.ts';
import { dossier } from './bg/dossier.ts';
import { fix } from './bg/fix.ts';
import { history } from './bg/history.ts';
import { hooks } from './bg/hooks.ts';
import { imports } from './bg/import.ts';
import { keyAccounts } from './bg/key-accounts.ts';
import { knowledge } from './bg/knowledge.ts';
import { people } from './bg/people.ts';
import { plan } from './bg/plan.ts';
import { planRules } from './bg/plan-rules.ts';
import { rank } from './bg/rank.ts';
import { relationship } from './bg/relationship.ts';
import { rename } from './bg/rename.ts';
import { report } from './bg/report.ts';
import { review } from './bg/review.ts';
import { schema } from './bg/schema.ts';
import { screen } from './bg/screen.ts';
import { settings } from './bg/settings.ts';
import { sync } from './bg/sync.ts';
import { tables } from './bg/tables.ts';
import { targets } from './bg/targets.ts';
import { teamRules } from './bg/team-rules.ts';
import { terms } from './bg/terms.ts';
import { trend } from './bg/trend.ts';
import { upgrade } from './bg/upgrade.ts';
import { wallet } from './bg/wallet.ts';
import { writing } from './bg/writing.ts';
import type { Catalogue } from './words.ts';

/** Bulgarian. */
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
