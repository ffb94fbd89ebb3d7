import { phrases as named } from '../../locale/words.ts';
import type { WalletLine } from '../../measure/wallet.ts';
import type { Config } from '../../portfolio/config.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { KeyPath } from '../../value/finding.ts';
import type { Period } from '../../value/period.ts';
import { clientPlace, nextMonth } from '../client-place.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.wallet-above-100', {
  says: '{name} bought for {sales} {currency} from {from} to {to}, above its budget of {budget} {currency} ({key})',
  why: 'A client cannot buy more from us than it spends. The budget is old or was guessed: ask again, at two levels. Until then the share of wallet, the potential and the class of this client are wrong.',
  source:
    'A share of wallet above 100 % is impossible. Only where sales of a closed year exceed a budget that the client itself gave for that very year is it an error of the files.',
});

const budget = (amount: string) => ({
  'clients/acme/4-products.md': `---\nbudget:\n  bolts: ${amount} EUR (assumed ivan 2025-02-01)\n---\n`,
  'clients.csv': 'id,name,status,channel,owner\nc-2m8x4t,Vidin Pumps,active,oem,maria\n',
  'sales/erp/2026-05.csv':
    'date,client,product,revenue\n2026-05-04,Acme,bolts,90000\n2026-05-05,Vidin Pumps,bolts,10\n2026-05-05,,bolts,500000\n',
});

export const rule: Rule = {
  id: 'wallet/above-100',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { sales: 'money', budget: 'money', from: 'date', to: 'date' },
  bad: budget('60k'),
  good: budget('120k'),
  *check({ portfolio: { config }, figures, today }) {
    for (const { client, wallet } of figures.sold?.wallets ?? []) {
      for (const line of wallet.lines.filter(({ above }) => above)) {
        const at = placeOf(client, line.key === null ? ['budget_total'] : ['budget', line.key]);
        const args = argsOf(client, line, figures.period, config);
        yield { at, args, until: nextMonth(today) };
      }
    }
    for (const { client, year, period, wallet } of figures.closed) {
      for (const line of wallet.lines.filter(({ above }) => above)) {
        const at = placeOf(client, ['budget_of', year, line.key ?? '']);
        const args = argsOf(client, line, period, config);
        yield { at, args, ...(wasAsked(client, year, line) && { severity: 'error' }) };
      }
    }
  },
};

const wasAsked = ({ dossier }: Client, year: string, { key }: WalletLine): boolean => {
  const fact = dossier?.sections.products?.data.budget_of?.[year]?.[key ?? ''];
  return fact?.how === 'asked' && fact.others === undefined;
};

const argsOf = (
  { name }: Client,
  { key, sales, budget }: WalletLine,
  period: Period,
  { currency }: Config,
) => ({
  name,
  ...period,
  currency,
  sales: sales.toString(),
  budget: budget?.high.toString() ?? '',
  key: key ?? 'budget',
});

const placeOf = (client: Client, path: readonly string[]): KeyPath => {
  const file = client.dossier?.sections.products?.file;
  return file === undefined ? clientPlace(client, 'budget') : { file, path };
};
