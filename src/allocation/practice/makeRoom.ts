import { type Guest, hasPlace, type Table } from './hasPlace.js';
import type { ReadPractice } from './readPractice.js';

/** So often at most is it asked whether somebody could take the seat of another. */
const MOST_TRIES = 100_000;

/** Somebody without a seat: one who is alone, or whose seat at `left` the one `before` would take. */
interface Step {
  readonly guest: Guest;
  readonly left: Table;
  readonly before: Step | null;
}

interface Search {
  readonly read: ReadPractice;
  readonly tables: Table[];
  tries: number;
}

/**
 * Tables at which fewer sit alone. Whoever does takes the seat of somebody who takes that of another, and so on, until the
 * last one has a free seat, meets another who is alone, or somebody whom a circle of three or more can spare. The shortest
 * chain found is taken. The search is bounded, and no proof that nobody else could be placed; a free seat is always found.
 */
export function makeRoom(seated: readonly Table[], read: ReadPractice): Table[] {
  const search: Search = { read, tables: seated.map((table) => [...table]), tries: 0 };
  // INVARIANT: each chain leaves one or two fewer alone, so this ends.
  while (search.tables.some((table) => table.length === 1 && placeAlone(search, table)));
  return search.tables.filter(({ length }) => length > 0);
}

function placeAlone(search: Search, alone: Table): boolean {
  const steps: Step[] = [{ guest: alone[0], left: alone, before: null }];
  const seen = new Set<Guest>(alone);
  // The list grows while it is gone through.
  for (const step of steps) {
    const table = search.tables.find((each) => isFree(search, each, step));
    if (table !== undefined) return move(step, table);
    extend(search, { steps, seen, step });
  }
  return steps.some((step) => pairOff(search, step));
}

/** Whether the guest can sit down at a table that the chain has not touched. */
function isFree({ read }: Search, table: Table, step: Step): boolean {
  return table.length > 0 && hasPlace(table, step.guest, read) && !isTouched(table, step);
}

function isTouched(table: Table, step: Step): boolean {
  for (let at: Step | null = step; at !== null; at = at.before) if (at.left === table) return true;
  return false;
}

/** Everybody whose seat the guest of a step could take. */
function extend(search: Search, { steps, seen, step }: { steps: Step[]; seen: Set<Guest>; step: Step }): void {
  for (const table of search.tables) {
    if (table.length < 2 || isTouched(table, step)) continue;
    for (const other of table) {
      if (search.tries >= MOST_TRIES) return;
      search.tries++;
      if (seen.has(other) || !hasPlace(table, step.guest, search.read, other)) continue;
      seen.add(other);
      steps.push({ guest: other, left: table, before: step });
    }
  }
}

/** A new circle of the guest and one whom another circle can spare. */
function pairOff({ read, tables }: Search, step: Step): boolean {
  for (const table of tables) {
    if (table.length < 3 || isTouched(table, step)) continue;
    const spared = table.find((other) => hasPlace([other], step.guest, read));
    if (spared === undefined) continue;
    table.splice(table.indexOf(spared), 1);
    const circle: Table = [spared];
    tables.push(circle);
    return move(step, circle);
  }
  return false;
}

/** Seats the guest at a table, and everybody before where the next one was. */
function move(last: Step, to: Table): true {
  let table = to;
  for (let step: Step | null = last; step !== null; step = step.before) {
    step.left.splice(step.left.indexOf(step.guest), 1);
    table.push(step.guest);
    table = step.left;
  }
  return true;
}
