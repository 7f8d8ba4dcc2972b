import type { TerritoryModel } from 'bailiwick';
import { integerBetween, seededRandom } from '../../support/random.js';

const SEED = 13;
const WIDTH = 1_000;

/** `count` boxes in so many dimensions, each about half as wide as the whole, the first ones before the later ones. */
export function boxesModel(count: number, dimensions: number): TerritoryModel {
  const random = seededRandom(SEED);
  const side = (_: unknown, dimension: number) => {
    const length = integerBetween(random, 400, 600);
    const low = integerBetween(random, 0, WIDTH - length);
    return { '<=': [low, { var: `x${dimension}` }, low + length] };
  };
  const territories = Array.from({ length: count }, (_, box) => {
    const criteria = { and: Array.from({ length: dimensions }, side) };
    return { id: `box-${box}`, parentId: null, criteria };
  });
  return { id: `boxes-${dimensions}`, policy: { winners: 1, precedence: ['position'] }, territories };
}
