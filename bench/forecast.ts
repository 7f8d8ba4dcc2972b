import { bailiwick } from './contestants/forecast/bailiwick.js';
import { columns } from './contestants/forecast/columns.js';
import { duckdbRecursive } from './contestants/forecast/duckdbRecursive.js';
import { naiveSum } from './contestants/forecast/naiveSum.js';
import { walkUp } from './contestants/forecast/walkUp.js';
import { measureUpdates } from './support/forecast/changes.js';
import { raceRollUps } from './support/forecast/rollUps.js';
import type { Question, Settings } from './support/question.js';
import { forecastWorld } from './workloads/forecast/forecastWorld.js';

const SIZES = [100, 1_000, 10_000];

/**
 * How long it takes to roll credit lines up a tree, beside a sum over all lines for each territory, a walk up from each line
 * and DuckDB's recursive SQL; and what one changed opportunity costs.
 */
export const forecast: Question = {
  name: 'forecast',
  subjects: ({ isShort }) => (isShort ? SIZES.slice(0, 1) : SIZES).map((size) => `forecast/${size}`),
  answer: async (subject, settings) => answer(Number(subject.split('/')[1]), settings),
};

async function answer(territories: number, settings: Settings) {
  const world = forecastWorld({ lines: settings.accounts, territories });
  const raced = await raceRollUps(world, [bailiwick, columns, walkUp, duckdbRecursive, naiveSum], settings);
  return [...raced, ...(await measureUpdates(world, settings))];
}
