import { expect, it } from 'vitest';
import {
  changedOpportunity,
  forecastWorld,
  someOpportunities,
} from '../../../bench/workloads/forecast/forecastWorld.js';

const world = forecastWorld({ lines: 2_000, territories: 50 });

it('is the same for the same numbers, and has as many lines as were asked for', () => {
  expect(world.lines).toHaveLength(2_000);
  expect(world.territories).toHaveLength(50);
  expect(forecastWorld({ lines: 2_000, territories: 50 })).toEqual(world);
});

it('has a tenth of the opportunities in two or three territories', () => {
  const overlapping = world.lines.filter(({ territories }) => territories.length > 1);
  expect(overlapping.length / world.lines.length).toBeCloseTo(0.1, 1);
});

it('changes an opportunity of its own', () => {
  const [id] = someOpportunities(world, 1);
  expect(changedOpportunity(world, id, 1).every(({ id: lineId }) => lineId.split('/')[0] === id)).toBe(true);
});
