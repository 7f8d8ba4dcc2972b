import { expect, it } from 'vitest';
import { checkSums } from '../../../bench/support/forecast/checkSums.js';

it('finds the first sum in which two contestants differ', () => {
  const [first, same] = ['a', 'b'].map((name) => ({
    name,
    sums: new Map([
      [0, [1, 2]],
      [1, [3, 4]],
    ]),
  }));
  const other = { name: 'c', sums: new Map([[1, [3, 5]]]) };
  expect(() => checkSums([first, same])).not.toThrow();
  expect(() => checkSums([first, same, other])).toThrow('c gives 5, a 4 for territory 1, cell 1');
});
