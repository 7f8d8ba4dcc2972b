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

/** What is true of a company in which some territories move more than others. */
interface CarriedTruth {
  readonly seed: number;
  readonly territories: number;
  /** How many of them move 20 times as much as the others. */
  readonly carriers: number;
}

/** A company without any relation, in which some territories move far more than others. */
export function carriedWorld({ seed, territories, carriers }: CarriedTruth): ExperienceInput {
  const next = randomNumbers(seed);
  const normal = () => normalQuantile(next());
  const periods = Array.from({ length: 8 }, (_, period) => `p${period}`);
  const rows = Array.from({ length: territories }, (_, territory): PeriodRow[] => {
    const times = territory < carriers ? 20 : 1;
    return periods.map((periodId) => {
      const [experience, retention] = [60 + 0.2 * times * normal(), 0.8 + 0.002 * times * normal()];
      return { territoryId: `t${territory}`, periodId, experience, responses: 50, retention, isRealigned: false };
    });
  });
  return { periods, rows: rows.flat() };
}

/** How a company without any relation moves by itself. */
export type Drift = 'trend' | 'walk' | 'autocorrelated' | 'season' | 'uneven';

/** What is true of a company that drifts. */
interface DriftTruth extends Truth {
  readonly drift: Drift;
}

/** A company whose territories drift, each on its own, with an effect of experience that is known, 0 perhaps. */
export function driftingWorld(truth: DriftTruth): ExperienceInput {
  const { seed, effect, drift, territories = 12, periods = 9, lost = 0 } = truth;
  const next = randomNumbers(seed);
  const normal = () => normalQuantile(next());
  const seasons = Array.from({ length: periods }, () => [normal(), normal()]);
  const series = { trend, walk, autocorrelated, season, uneven }[drift];
  const rows = Array.from({ length: territories }, (_, territory): PeriodRow[] => {
    const liked = series(
      normal,
      seasons.map(([season]) => season),
    );
    const rich = series(
      normal,
      seasons.map(([, season]) => season),
    );
    return liked.map((own, period) => {
      const retention = 0.8 + 0.03 * rich[period] + (period > 0 ? effect * 4 * liked[period - 1] : 0);
      const key = { territoryId: `t${territory}`, periodId: `p${period}` };
      return { ...key, experience: 70 + 4 * own, responses: 40, retention, isRealigned: false };
    });
  });
  return { periods: seasons.map((_, period) => `p${period}`), rows: rows.flat().filter(() => next() >= lost) };
}

type Series = (normal: () => number, seasons: readonly number[]) => number[];

const trend: Series = (normal, seasons) => {
  const slope = normal();
  return seasons.map((season, period) => slope * period + season + normal());
};

const walk: Series = (normal, seasons) => {
  let at = 3 * normal();
  return seasons.map((season) => {
    at += normal();
    return at + season;
  });
};

const autocorrelated: Series = (normal, seasons) => {
  let at = normal();
  return seasons.map((season) => {
    at = 0.8 * at + 0.6 * normal();
    return at + season;
  });
};

/** Seasons move each territory more or less than others. */
const season: Series = (normal, seasons) => {
  const open = normal();
  return seasons.map((season) => 2 * open * season + normal());
};

/** Territories walk by steps of very different sizes. */
const uneven: Series = (normal, seasons) => {
  const step = Math.exp(0.7 * normal());
  return walk(() => step * normal(), seasons);
};

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
