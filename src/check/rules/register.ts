import { readPhrases, readRules } from '../read-rules.ts';

const register = (text: string) => ({ 'clients.csv': text });

const pages = {
  'bad-row': {
    says: 'this row does not fit the first one, which names the columns',
    why: 'A row with more cells than there are columns, or a quote that is never closed, has its values in the wrong places. Text that holds the delimiter stands in double quotes.',
    bad: register('id,name,status\nc-2m8x4t,Vidin Pumps,potential,OOD\n'),
    good: register('id,name,status\nc-2m8x4t,"Vidin Pumps, OOD",potential\n'),
  },
  'same-column': {
    says: 'the column "{key}" stands here twice',
    why: 'Only the first of two columns of one name is read; what is in the other is lost without a word.',
    bad: register('id,name,status,name\nc-2m8x4t,Vidin Pumps,potential,Vidin\n'),
    good: register('id,name,status,aliases\nc-2m8x4t,Vidin Pumps,potential,Vidin\n'),
  },
  'unknown-column': {
    severity: 'hint',
    says: 'the register has no column "{key}": it is not read',
    why: 'A mistyped column counts nowhere. Columns of your own may stay; they are kept and never read.',
    bad: register('id,name,status,chanel\nc-2m8x4t,Vidin Pumps,potential,oem\n'),
    good: register('id,name,status,channel\nc-2m8x4t,Vidin Pumps,potential,oem\n'),
  },
} as const;

export const phrases = readPhrases('register', pages);
export const rules = readRules('register', pages, phrases);
