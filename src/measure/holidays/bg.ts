import { type Day, easter, fixed } from './days.ts';

/** Public holidays of Bulgaria (Labour Code, art. 154), and days on which one congratulates. */
export const bg = {
  'bg-new-year': fixed('01-01'),
  'bg-baba-marta': fixed('03-01'),
  'bg-liberation': fixed('03-03'),
  'bg-women': fixed('03-08'),
  'bg-good-friday': easter(-2),
  'bg-easter': easter(0),
  'bg-easter-monday': easter(1),
  'bg-labour': fixed('05-01'),
  'bg-st-george': fixed('05-06'),
  'bg-letters': fixed('05-24'),
  'bg-unification': fixed('09-06'),
  'bg-independence': fixed('09-22'),
  'bg-awakeners': fixed('11-01'),
  'bg-christmas-eve': fixed('12-24'),
  'bg-christmas': fixed('12-25'),
  'bg-christmas-second': fixed('12-26'),
} as const satisfies Readonly<Record<string, Day>>;

/** Days of trades in Bulgaria. */
export const bgTrades = {
  'bg-miners': fixed('08-18'),
  'bg-builders': fixed('10-26'),
  'bg-bankers-seafarers': fixed('12-06'),
} as const satisfies Readonly<Record<string, Day>>;
