import { phrases as named } from '../../locale/words.ts';
import { wrongTaxNumber } from '../../value/tax-number.ts';
import { clientPlace } from '../client-place.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.clients-tax-number', {
  says: '"{number}" is no tax number ({countries}): a digit is wrong, missing or too many',
  why: 'Sales are given to a client by its tax number, and two names with one number are one company. Their last digits follow from the others, so that most slips show. Copy the number from an invoice or the public register. Numbers of other countries are not judged: write the two letters of the country in front, as in TR1234567890.',
  source:
    'Check digits of the Russian INN and OGRN, the Bulgarian EIK and VAT number, the numbers of Kazakhstan, Belarus and Serbia, and VAT numbers of the European Union whose rule is public.',
});

export const rule: Rule = {
  id: 'clients/tax-number',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: { 'clients/acme/1-general.md': general('tax_id: BG131071588\n') },
  good: { 'clients/acme/1-general.md': general('tax_id: BG131071587\n') },
  *check({ client }) {
    const { taxId = '' } = client;
    const countries = wrongTaxNumber(taxId);
    if (countries === undefined) return;
    yield { at: clientPlace(client, 'tax_id'), args: { number: taxId, countries: countries.join(', ') } };
  },
};
