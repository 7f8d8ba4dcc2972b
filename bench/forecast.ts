import { bailiwick } from './contestants/forecast/bailiwick.js';
import { columns } from './contestants/forecast/columns.js';
import { duckdbRecursive } from './contestants/forecast/duckdbRecursive.js';
import { naiveSum } from './contestants/forecast/naiveSum.js';
import { walkUp } from './contestants/forecast/walkUp.js';
import { measureUpdates } from './support/forecast/changes.js';
import { raceRollUps } from './support/forecast/rollUps.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { type ForecastWorld, forecastWorld } from './workloads/forecast/forecastWorld.js';

const SIZES = [100, 1_000, 10_000];
const CONTESTANTS = [bailiwick, columns, walkUp, duckdbRecursive, naiveSum];

/** Each in a process of its own, so that changes do not go on among what all contestants have left. */
const parts: Readonly<Record<string, (world: ForecastWorld, settings: Settings) => Promise<Result[]>>> = {
  forecast: (world, settings) => raceRollUps(world, CONTESTANTS, settings),
  'forecast changes': measureUpdates,
};

/**
 * How long it takes to roll credit lines up a tree, beside a sum over all lines for each territory, a walk up from each line
 * and DuckDB's recursive SQL; and what one changed opportunity costs.
 */
export const forecast: Question = {
  name: 'forecast',
  subjects({ isShort }) {
    const sizes = isShort ? SIZES.slice(0, 1) : SIZES;
    return Object.keys(parts).flatMap((part) => sizes.map((size) => `${part}/${size}`));
  },
  answer(subject, settings) {
    const [part, size] = subject.split('/');
    return parts[part](forecastWorld({ lines: settings.accounts, territories: Number(size) }), settings);
  },
};
