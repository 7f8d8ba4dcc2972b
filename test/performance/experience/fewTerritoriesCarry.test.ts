import { describe, expect, it } from 'vitest';
import { type ExperienceInput, experienceAndRevenue } from '../../../src/index.js';
import { carriedWorld, driftingWorld } from '../../support/experienceWorlds.js';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function carriedIn(input: ExperienceInput) {
  const { cautions } = experienceAndRevenue(input, { draws: 1 }).retention;
  return cautions.find((caution) => caution.code === 'few_territories_carry');
}

/** How much the experience of each territory moves around its mean and that of the period, where no pair is missing. */
function movements({ periods, rows }: ExperienceInput): number[] {
  const ids = [...new Set(rows.map(({ territoryId }) => territoryId))];
  const paired = periods.slice(0, -1);
  const at = (territoryId: string, periodId: string) =>
    rows.find((row) => row.territoryId === territoryId && row.periodId === periodId)?.experience ?? Number.NaN;
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const seasons = paired.map((periodId) => mean(ids.map((id) => at(id, periodId))));
  return ids.map((id) => {
    const own = paired.map((periodId) => at(id, periodId));
    return own.reduce((sum, value, p) => sum + (value - mean(own) - seasons[p] + mean(seasons)) ** 2, 0);
  });
}

describe('territories that move far more than others', () => {
  it.each([
    [12, 1],
    [12, 2],
    [30, 5],
  ])('are told, of %d territories %d', (territories, carriers) => {
    for (const seed of seeds) {
      const found = carriedIn(carriedWorld({ seed, territories, carriers }));
      expect(found).toMatchObject({ territories, recommended: Math.min(8, territories / 2) });
      expect(found?.effective).toBeGreaterThanOrEqual(1);
      expect(found?.effective).toBeLessThan(carriers + 1);
    }
  });

  it('are none where all move alike', () => {
    for (const seed of seeds) expect(carriedIn(carriedWorld({ seed, territories: 12, carriers: 0 }))).toBeUndefined();
  });

  it('are told in few companies whose territories walk by steps of one size', () => {
    const found = seeds.filter((seed) => carriedIn(driftingWorld({ seed, effect: 0, drift: 'walk' })) !== undefined);
    expect(found.length).toBeLessThan(16);
  });

  it('carry as much as the inverse of the sum of squared shares', () => {
    for (const seed of seeds.slice(0, 10)) {
      const world = carriedWorld({ seed, territories: 12, carriers: 2 });
      const moved = movements(world);
      const whole = moved.reduce((sum, part) => sum + part, 0);
      const squares = moved.reduce((sum, part) => sum + (part / whole) ** 2, 0);
      expect(carriedIn(world)?.effective).toBeCloseTo(1 / squares, 9);
    }
  });
});
