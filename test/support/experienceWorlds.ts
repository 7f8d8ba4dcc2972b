import fc from 'fast-check';
import type { ExperienceInput, PeriodRow } from '../../src/index.js';
import { normalQuantile } from '../../src/performance/statistics/normalQuantile.js';
import { randomNumbers } from '../../src/performance/statistics/randomNumbers.js';

/** What is true in a made-up company. */
interface Truth {
  readonly seed: number;
  /** How much more retention 1 more of experience brings in the period after. */
  readonly effect: number;
  readonly territories?: number;
  readonly periods?: number;
  /** The part of the rows that nobody wrote down. */
  readonly lost?: number;
}

/** A company in which territories and seasons differ, with an effect of experience that is known, 0 perhaps. */
export function plantedWorld({ seed, effect, territories = 12, periods = 9, lost = 0 }: Truth): ExperienceInput {
  const next = randomNumbers(seed);
  const normal = () => normalQuantile(next());
  const seasons = Array.from({ length: periods }, () => ({ experience: 5 * normal(), retention: 0.05 * normal() }));
  const rows = Array.from({ length: territories }, (_, territory): PeriodRow[] => {
    const [liked, rich] = [10 * normal(), 0.05 * normal()];
    let before = 0;
    return seasons.map((season, period) => {
      const experience = 70 + liked + season.experience + 4 * normal();
      const retention = 0.8 + rich + season.retention + effect * before + 0.03 * normal();
      before = experience - 70;
      const repeatSalesMinor = Math.round(1_000_000 * (1 + territory) * (1 + retention));
      const key = { territoryId: `t${territory}`, periodId: `p${period}` };
      return { ...key, experience, responses: 40, retention, repeatSalesMinor, isRealigned: false };
    });
  });
  return { periods: seasons.map((_, period) => `p${period}`), rows: rows.flat().filter(() => next() >= lost) };
}

const figures = fc.option(fc.integer({ min: -20, max: 20 }), { freq: 6 });

/** Small companies of any kind, with gaps. */
export function experienceInputs(): fc.Arbitrary<ExperienceInput> {
  const periods = ['p', 'q', 'r', '__proto__', 'a'];
  const row = fc.record(
    {
      territoryId: fc.constantFrom('x', 'y', 'z', 'constructor'),
      periodId: fc.constantFrom(...periods),
      experience: figures,
      responses: fc.constantFrom(null, 3, 30, 50, 60),
      retention: figures,
      repeatSalesMinor: figures,
      isRealigned: fc.boolean(),
    },
    { requiredKeys: ['territoryId', 'periodId', 'experience', 'retention'] },
  );
  const rows = fc.uniqueArray(row, {
    selector: ({ territoryId, periodId }) => `${territoryId}/${periodId}`,
    maxLength: 20,
    size: 'max',
  });
  return fc.record({ periods: fc.constant(periods), rows });
}
