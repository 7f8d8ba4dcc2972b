import { expect, it } from 'vitest';
import { compileModel, parseModel } from '../../src/index.js';

it('numbers places, and those that are equal by all keys alike, in rising order', () => {
  const ranked = [3, 1, 3, 2, 1].map((rank, at) => ({ id: `t${at}`, parentId: null, rank, criteria: true }));
  const { order } = compileModel(parseModel({ id: 'm', policy: { precedence: ['rank'] }, territories: ranked }));
  expect([...order.placeOf]).toEqual([3, 0, 4, 2, 1]);
  expect([...order.tieOf]).toEqual([2, 0, 2, 1, 0]);
});
