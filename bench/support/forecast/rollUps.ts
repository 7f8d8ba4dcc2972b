import type { ForecastContestant, ForecastSummer } from '../../contestants/forecast/types.js';
import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import { clearAway } from '../heldBytes.js';
import type { Settings } from '../question.js';
import type { Result } from '../result.js';
import { spreadOf } from '../spreadOf.js';
import { checkSums, type NamedSums } from './checkSums.js';
import { forecastLine } from './forecastLine.js';

/** A contestant that is ready. */
interface Entrant extends ForecastSummer {
  readonly name: string;
}

/** Milliseconds for all sums of all territories, after everybody has agreed on them; the ratios are to the last one. */
export async function raceRollUps(
  world: ForecastWorld,
  contestants: readonly ForecastContestant[],
  { rounds, sampleMs }: Settings,
): Promise<Result[]> {
  const entrants: Entrant[] = [];
  for (const { name, prepare } of contestants) entrants.push({ name, ...(await prepare(world)) });
  checkSums(await Promise.all(entrants.map(sumsOf)));
  const times = entrants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, entrant] of entrants.entries()) times[at].push(...(await timesOf(entrant, sampleMs)));
  }
  for (const { close } of entrants) close?.();
  const spreads = times.map(spreadOf);
  const base = spreads.at(-1)?.median ?? Number.NaN;
  return entrants.map(({ name: contestant }, at) => {
    const spread = spreads[at];
    return forecastLine(world, { workload: 'roll-up', contestant, unit: 'ms', spread, ratio: base / spread.median });
  });
}

async function sumsOf({ name, run }: Entrant): Promise<NamedSums> {
  const read = await run();
  return { name, sums: await read() };
}

/** Each run until together they have taken so long, so that what is quick is not judged by its first runs. */
async function timesOf(entrant: Entrant, sampleMs: number): Promise<number[]> {
  const times: number[] = [];
  for (let spent = 0; spent < sampleMs; spent += times.at(-1) ?? 0) times.push(await timeOf(entrant, sampleMs));
  return times;
}

/** For all territories, where a run is about a part of them; nobody has to clear away what others have left. */
async function timeOf({ run, share = 1 }: Entrant, sampleMs: number): Promise<number> {
  await clearAway(sampleMs / 4);
  const start = performance.now();
  const pending = run();
  if (pending instanceof Promise) await pending;
  return (performance.now() - start) / share;
}
