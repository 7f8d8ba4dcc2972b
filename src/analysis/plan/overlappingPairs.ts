import { doHullsMeet, firstCommonClass, type Hull } from './hull.js';

/** Told of each pair once, as places in the list. */
export type OnPair = (a: number, b: number) => void;

/** So few hulls are compared one by one. */
const FEW = 16;

/**
 * The pairs of hulls that have something in common.
 *
 * A sweep along the dimension that parts them best compares those only that meet there; where classes are shared by many,
 * as those of a partition are, each class is a smaller task on the other dimensions. So the work grows with the pairs that
 * are neighbours on one dimension, and not with all.
 */
export function overlappingPairs(hulls: readonly Hull[], onPair: OnPair): void {
  const all = Array.from(hulls.keys());
  pairsAmong({ hulls, onPair }, all, new Set(hulls.flatMap((hull) => [...hull.keys()])), () => true);
}

interface Task {
  readonly hulls: readonly Hull[];
  readonly onPair: OnPair;
}

/** Whether a pair is to be told of here; it may meet in several places. */
type IsHere = (a: number, b: number) => boolean;

function pairsAmong(task: Task, places: readonly number[], dimensions: ReadonlySet<number>, isHere: IsHere): void {
  const best = places.length > FEW ? bestSweep(task, places, dimensions) : undefined;
  if (best === undefined) {
    compareAll(task, places, isHere);
    return;
  }
  const { dimension, runs, shared, cost } = best;
  const free = places.filter((place) => !task.hulls[place].has(dimension));
  const others = new Set(dimensions);
  others.delete(dimension);
  comparePairs(
    task,
    free,
    places.filter((place) => task.hulls[place].has(dimension)),
    isHere,
  );
  pairsAmong(task, free, others, isHere);
  if (shared <= 4 * places.length && cost > 8 * places.length) {
    pairsByClass(task, best, others, isHere);
    return;
  }
  sweep(runs, (run, active) => {
    for (const other of active) {
      if (firstCommon(task, dimension, run.place, other) !== run.from || !isHere(run.place, other)) continue;
      if (doHullsMeet(task.hulls[run.place], task.hulls[other])) report(task, run.place, other);
    }
  });
}

/** Each stretch of classes in which the same hulls lie, on the other dimensions. */
function pairsByClass(task: Task, { dimension, runs }: Sweep, others: ReadonlySet<number>, isHere: IsHere): void {
  const bounds = [...new Set(runs.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const placesFrom = new Map<number, number[]>(bounds.map((bound) => [bound, []]));
  const next = new Map(bounds.map((bound, at) => [bound, bounds[at + 1]]));
  for (const { place, from, to } of runs)
    for (let bound: number | undefined = from; bound !== undefined && bound < to; bound = next.get(bound))
      placesFrom.get(bound)?.push(place);
  for (const [from, places] of placesFrom)
    pairsAmong(task, places, others, (a, b) => isHere(a, b) && firstCommon(task, dimension, a, b) === from);
}

function firstCommon({ hulls }: Task, dimension: number, a: number, b: number): number {
  return firstCommonClass(hulls[a].get(dimension) ?? [], hulls[b].get(dimension) ?? []);
}

function report({ onPair }: Task, a: number, b: number): void {
  onPair(Math.min(a, b), Math.max(a, b));
}

function compareAll(task: Task, places: readonly number[], isHere: IsHere): void {
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) compare(task, places[i], places[j], isHere);
}

function comparePairs(task: Task, some: readonly number[], others: readonly number[], isHere: IsHere): void {
  for (const one of some) for (const other of others) compare(task, one, other, isHere);
}

function compare(task: Task, one: number, other: number, isHere: IsHere): void {
  if (isHere(one, other) && doHullsMeet(task.hulls[one], task.hulls[other])) report(task, one, other);
}

/** A run of classes of one hull. */
interface Run {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

interface Sweep {
  readonly dimension: number;
  readonly runs: readonly Run[];
  /** Pairs that a sweep compares. */
  readonly cost: number;
  /** How many hulls the stretches have, all together, in which the same ones lie. */
  readonly shared: number;
}

/** The sweep that compares the fewest pairs; nothing where none is better than comparing all. */
function bestSweep({ hulls }: Task, places: readonly number[], dimensions: ReadonlySet<number>): Sweep | undefined {
  let best: Sweep | undefined;
  const most = (places.length * (places.length - 1)) / 2;
  for (const dimension of dimensions) {
    const runs = runsOn(hulls, places, dimension);
    if (runs.length === 0) continue;
    const free = places.filter((place) => !hulls[place].has(dimension)).length;
    let cost = free * (places.length - free) + (free * (free - 1)) / 2;
    sweep(runs, (_, active) => {
      cost += active.size;
    });
    if (cost < 0.9 * (best?.cost ?? most)) best = { dimension, runs, cost, shared: sharedCount(runs) };
  }
  return best;
}

function runsOn(hulls: readonly Hull[], places: readonly number[], dimension: number): Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const set = hulls[place].get(dimension) ?? [];
    for (let i = 0; i < set.length; i += 2) runs.push({ place, from: set[i], to: set[i + 1] });
  }
  return runs.sort((a, b) => a.from - b.from || a.place - b.place);
}

function sharedCount(runs: readonly Run[]): number {
  const bounds = [...new Set(runs.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const rank = new Map(bounds.map((bound, at) => [bound, at]));
  return runs.reduce((count, { from, to }) => count + (rank.get(to) ?? 0) - (rank.get(from) ?? 0), 0);
}

/** Tells of each run, in order, with the places of those before it that have not ended. */
function sweep(runs: readonly Run[], onRun: (run: Run, active: ReadonlySet<number>) => void): void {
  const active = new Set<number>();
  const ends = [...runs].sort((a, b) => a.to - b.to);
  let ended = 0;
  for (const run of runs) {
    for (; ended < ends.length && ends[ended].to <= run.from; ended++) active.delete(ends[ended].place);
    onRun(run, active);
    active.add(run.place);
  }
}
