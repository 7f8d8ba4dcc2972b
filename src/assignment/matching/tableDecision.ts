import type { Constraint } from '../../criteria/classes/criteriaTerms.js';
import { type ClassMap, growingMap, mapOfRuns } from './classMap.js';
import { type Entry, NO_ENTRY } from './entry.js';
import { sweepClasses } from './sweepClasses.js';
import { leavesClass, setLeft } from './termConstraints.js';
import type { DecisionItem, TableDecision } from './types.js';

/** An entry and the classes that lead to it; every one, without a constraint. */
interface Row {
  readonly entry: Entry;
  readonly constraint: Constraint | undefined;
}

/** Lists may have so many entries in all for each row, and some more. */
const LISTED_PER_ROW = 64;
const FREE_LISTED = 1_000_000;

/** What a list of entries, in ascending order, comes to; by default to itself. */
export type ResolveEntries = (entries: readonly Entry[]) => readonly Entry[];

/** The decision among items whose terms are about one axis, or `undefined` where it would take too much memory. */
export function tableDecision(
  { axis, size }: { readonly axis: number; readonly size: number },
  items: readonly DecisionItem[],
  resolve: ResolveEntries = (entries) => entries,
): TableDecision | undefined {
  const rows = items.flatMap(({ entry, terms }) => terms.map((term): Row => ({ entry, constraint: term[0] })));
  const lists: Int32Array[] = [];
  const outcomeOf = outcomeNumbers(rows, lists, resolve);
  if (rows.some(({ constraint }) => constraint?.kind === 'computed')) {
    const fill = (valueClass: number) =>
      outcomeOf([...rows.keys()].filter((row) => leavesClass(rows[row].constraint, valueClass)));
    return { kind: 'table', outcomes: growingMap(axis, fill), lists };
  }
  const outcomes = sweptMap({ axis, size }, rows, outcomeOf);
  return outcomes === undefined ? undefined : { kind: 'table', outcomes, lists };
}

/** The number of an outcome by the rows that hold, in ascending order; equal lists are kept once. */
function outcomeNumbers(rows: readonly Row[], lists: Int32Array[], resolve: ResolveEntries): OutcomeOf {
  const numbers = new Map<string, number>();
  return (holding) => {
    if (holding.length === 0) return NO_ENTRY;
    const entries = holding.map((row) => rows[row].entry);
    const resolved = resolve(entries.filter((entry, at) => entry !== entries[at - 1]));
    if (resolved.length === 1) return resolved[0];
    const key = resolved.join();
    const number = numbers.get(key) ?? ~(lists.push(Int32Array.from(resolved).reverse()) - 1);
    numbers.set(key, number);
    return number;
  };
}

type OutcomeOf = (holding: readonly number[]) => number;

function sweptMap(
  { axis, size }: { readonly axis: number; readonly size: number },
  rows: readonly Row[],
  outcomeOf: OutcomeOf,
): ClassMap | undefined {
  const inside: number[] = [];
  let left = LISTED_PER_ROW * rows.length + FREE_LISTED;
  const runs = sweepClasses(
    size,
    rows.map(({ constraint }) => setLeft(constraint)),
    {
      change(row, isInside) {
        if (isInside) inside.splice(placeOf(row, inside), 0, row);
        else inside.splice(placeOf(row, inside), 1);
      },
      value() {
        left -= inside.length;
        return left < 0 ? NO_ENTRY : outcomeOf(inside);
      },
    },
  );
  return left < 0 ? undefined : mapOfRuns(axis, runs);
}

/** Where a number is, or would be, in a sorted list. */
function placeOf(number: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
