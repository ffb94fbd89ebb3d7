import { expect, test } from 'vitest';
import { bookOf, clientOf } from './base.ts';

test('lines without a client keep their own channel, manager and department', async () => {
  const team = [{ id: 'ivan', name: 'Ivan', department: 'industry' }];
  const { sales } = await bookOf([{ channel: 'oem', manager: 'ivan', revenue: '1' }], [], { team });
  expect(sales).toMatchObject([{ client: null, channel: 'oem', manager: 'ivan', department: 'industry' }]);
});

test('all lines of a client stand under what its files say, whoever sold them', async () => {
  const client = clientOf('a', { channel: 'oem', owner: 'ivan', department: 'trade' });
  const { sales } = await bookOf(
    [
      { client: 'a', channel: 'shops', manager: 'petya', revenue: '1' },
      { client: 'a', department: 'north', revenue: '2' },
    ],
    [client],
  );
  for (const sale of sales)
    expect(sale).toMatchObject({ channel: 'oem', manager: 'ivan', department: 'trade' });
});
