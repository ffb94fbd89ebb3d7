/** The three years of the data, and the three before, which rank compares with. */
export const PERIODS = [
  { from: '2024-01-01', to: '2026-12-31' },
  { from: '2021-01-01', to: '2023-12-31' },
];
