import { describe, expect, it } from 'vitest';
import { experienceAndRevenue } from '../../../src/index.js';
import { type Drift, driftingWorld, plantedWorld } from '../../support/experienceWorlds.js';
import { soakRuns } from '../../support/soak.js';

describe('experienceAndRevenue', () => {
  it.each([0, 0.25])('errs as often as it says, in 600 worlds without any effect, with %d of the rows lost', (lost) => {
    // A tenth of them would tell little.
    const count = Math.max(400, soakRuns(600));
    const worlds = Array.from({ length: count }, (_, seed) => plantedWorld({ seed, effect: 0, lost }));
    const found = worlds.map((world, seed) => experienceAndRevenue(world, { seed, draws: 99 }).retention);
    const reach = 4 * Math.sqrt((0.05 * 0.95) / count);
    for (const figure of ['slope', 'pearson'] as const) {
      const missed = found.filter((relation) => {
        const { lower, upper } = relation[figure] ?? expect.fail(`no ${figure}`);
        return lower > 0 || upper < 0;
      });
      expect(Math.abs(missed.length / count - 0.05)).toBeLessThan(reach);
    }
    // The error that ranks are given is on the safe side.
    const { length: missedRanks } = found.filter(
      ({ spearman }) => (spearman?.lower ?? 0) > 0 || (spearman?.upper ?? 0) < 0,
    );
    expect(missedRanks / count).toBeLessThan(0.05 + reach);
    const { length: shown } = found.filter(({ pValue }) => (pValue ?? 1) <= 0.05);
    expect(shown / count).toBeLessThan(0.05 + reach);
  });

  it.each<Drift>(['trend', 'walk', 'autocorrelated', 'season', 'uneven'])(
    'errs hardly more often than it says, in 200 worlds each with 6, 12 and 30 territories that drift: %s',
    (drift) => {
      const count = soakRuns(200);
      for (const territories of [6, 12, 30]) {
        const worlds = Array.from({ length: count }, (_, seed) =>
          driftingWorld({ seed, effect: 0, drift, territories }),
        );
        const found = worlds.map((world, seed) => experienceAndRevenue(world, { seed, draws: 99 }).retention);
        // With few territories the jackknife is allowed 2 points more than it says.
        const most = 0.07 + 4 * Math.sqrt((0.05 * 0.95) / count);
        for (const figure of ['slope', 'pearson', 'spearman'] as const) {
          const missed = found.filter(
            (relation) => (relation[figure]?.lower ?? 0) > 0 || (relation[figure]?.upper ?? 0) < 0,
          );
          expect(missed.length / count).toBeLessThan(most);
        }
        expect(found.filter(({ pValue }) => (pValue ?? 1) <= 0.05).length / count).toBeLessThan(most);
      }
    },
  );

  it('finds an effect, and its size, in 200 worlds', () => {
    const count = soakRuns(200);
    const worlds = Array.from({ length: count }, (_, seed) => plantedWorld({ seed, effect: 0.008 }));
    const slopes = worlds.map((world) => experienceAndRevenue(world, { draws: 1 }).retention.slope);
    const found = slopes.filter((slope) => (slope?.lower ?? 0) > 0).length;
    const covered = slopes.filter((slope) => (slope?.lower ?? 1) <= 0.008 && (slope?.upper ?? 0) >= 0.008).length;
    expect(found / count).toBeGreaterThan(0.99);
    expect(covered / count).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.05 * 0.95) / count));
  });
});
