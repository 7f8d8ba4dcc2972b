import { describe, expect, it } from 'vitest';
import { type CreditLine, forecastsByUser, rollUp } from '../../../src/index.js';
import { input, line } from './worlds.js';

/** Every order of a list. */
function permutations<Value>(list: readonly Value[]): Value[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, at) => {
    const rest = permutations([...list.slice(0, at), ...list.slice(at + 1)]);
    return rest.map((others) => [first, ...others]);
  });
}

describe('the forecasts of users', () => {
  const lines: readonly CreditLine[] = [
    line('a', 1, 'commit', ['W']),
    line('b', 2, 'commit', ['W'], { userId: '' }),
    line('c', 4, 'commit', ['W'], { userId: 'ann' }),
    line('d', 8, 'commit', ['W'], { userId: '\u0000' }),
  ];

  it.each(permutations(lines).map((order) => [order.map(({ id }) => id).join(''), order] as const))(
    'have what nobody has first, then an empty id, in any order of the lines: %s',
    (_, order) => {
      const rows = forecastsByUser(rollUp(input(order)), 'G', 'Q4');
      expect(rows.map(({ userId, single }) => [userId, single.commit])).toStrictEqual([
        [null, 1],
        ['', 2],
        ['\u0000', 8],
        ['ann', 4],
      ]);
    },
  );
});
