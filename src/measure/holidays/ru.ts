import { type Day, easter, fixed, last, nth } from './days.ts';

/** Public holidays of Russia (Labour Code, art. 112; of the free week of New Year its first day), and Easter. */
export const ru = {
  'ru-new-year': fixed('01-01'),
  'ru-christmas': fixed('01-07'),
  'ru-defender': fixed('02-23'),
  'ru-women': fixed('03-08'),
  'ru-easter': easter(0),
  'ru-labour': fixed('05-01'),
  'ru-victory': fixed('05-09'),
  'ru-russia': fixed('06-12'),
  'ru-unity': fixed('11-04'),
} as const satisfies Readonly<Record<string, Day>>;

const SATURDAY = 6;
const SUNDAY = 7;

/** Days of trades in Russia. */
export const ruTrades = {
  'ru-entrepreneurs': fixed('05-26'),
  'ru-chemists': last(SUNDAY, '05'),
  'ru-metallurgists': nth(3, SUNDAY, '07'),
  'ru-traders': nth(4, SATURDAY, '07'),
  'ru-railway': nth(1, SUNDAY, '08'),
  'ru-builders': nth(2, SUNDAY, '08'),
  'ru-miners': last(SUNDAY, '08'),
  'ru-oil-gas': nth(1, SUNDAY, '09'),
  'ru-machine-builders': last(SUNDAY, '09'),
  'ru-energy': fixed('12-22'),
} as const satisfies Readonly<Record<string, Day>>;
