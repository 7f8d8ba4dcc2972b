import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { Term } from '../../criteria/classes/criteriaTerms.js';
import type { Axis } from '../../criteria/classes/types.js';
import { growingMap, mapOfRuns } from './classMap.js';
import { clusterTerms, type NumberedAxis } from './clusterTerms.js';
import type { Entry } from './entry.js';
import { sweepClasses } from './sweepClasses.js';
import { constraintOn, leavesClass, setLeft } from './termConstraints.js';
import type { BitAxis, BitDecision, DecisionItem } from './types.js';

/** The most words that the rows of one axis take. */
const MOST_WORDS = 4_000_000;

/**
 * So many are in the processor's nearer caches, and so many rows leave little that is to be looked at again: enough where that
 * costs two comparisons.
 */
const NEAR_WORDS = 2 ** 18;
const FINE_ROWS = 256;

/** The row that leaves everything. */
const FULL_ROW = 0;

/**
 * The decision among items with many alternatives that are about several axes. The rows of an axis take so many words at
 * most; some of them stand for several classes, then.
 */
export function bitDecision(
  axes: readonly Axis[],
  items: readonly DecisionItem[],
  mostWords: number = MOST_WORDS,
): BitDecision {
  const given = items.flatMap((item) => item.terms);
  const numbers = mostAskedFirst(given);
  const order = clusterTerms(orderedAxes(axes, numbers), given);
  const terms = order === undefined ? given : Array.from(order, (term) => given[term]);
  const width = Math.ceil(terms.length / 32);
  const entries = items.flatMap(({ entry, terms: own }) => own.map(() => entry));
  const rows = numbers.map((number) => {
    const axis = axes[number];
    return axis.kind === 'computed'
      ? computedRows({ number, terms, width, mostWords })
      : orderedRows({ number, size: axis.size, terms, width, mostWords });
  });
  return {
    kind: 'bits',
    axes: rows,
    coarse: rows.filter(({ exactFrom }) => exactFrom > FULL_ROW),
    entries: entriesOf(order === undefined ? entries : Array.from(order, (term) => entries[term]), width),
    isAscending: order === undefined,
    width,
    summaryWidth: Math.ceil(width / 32),
    places: new Int32Array(width),
    words: new Int32Array(width),
  };
}

function orderedAxes(axes: readonly Axis[], numbers: readonly number[]): NumberedAxis[] {
  return numbers.flatMap((number) => {
    const axis = axes[number];
    return axis.kind === 'ordered' ? [{ number, axis }] : [];
  });
}

/** The axes of terms, those that most of them ask about first, since these leave the fewest. */
function mostAskedFirst(terms: readonly Term[]): number[] {
  const counts = new Map<number, number>();
  for (const term of terms) for (const { axis } of term) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** By alternative, and no entry for the bits of the last word that stand for none. */
function entriesOf(entries: readonly Entry[], width: number): Int32Array {
  const padded = new Int32Array(width * 32);
  padded.set(entries);
  return padded;
}

interface AxisTerms {
  readonly number: number;
  readonly terms: readonly Term[];
  readonly width: number;
  readonly mostWords: number;
}

function orderedRows({ number, size, terms, width, mostWords }: AxisTerms & { readonly size: number }): BitAxis {
  const constraints = terms.map((term) => constraintOn(term, number));
  const sets = constraints.map(setLeft);
  const steps = new Set(sets.flat()).size + 1;
  const areRuns = sets.every(isRun);
  const enough = areRuns ? Math.max(NEAR_WORDS, FINE_ROWS * width) : mostWords;
  const stepsPerRow = Math.ceil((steps * width) / Math.min(enough, mostWords));
  const isCoarse = stepsPerRow > 1;
  const rows = new Int32Array((Math.ceil(steps / stepsPerRow) + 1) * width).fill(-1, 0, width);
  const current = new Int32Array(width);
  let step = 0;
  const runs = sweepClasses(size, sets, {
    change(term, isInside) {
      if (isInside) current[term >> 5] |= 1 << (term & 31);
      else current[term >> 5] &= ~(1 << (term & 31));
    },
    value() {
      const row = 1 + Math.floor(step++ / stepsPerRow);
      for (let word = 0; word < width; word++) rows[row * width + word] |= current[word];
      return row;
    },
  });
  return {
    rowOf: mapOfRuns(number, runs),
    rows,
    summaries: summarized(rows, width),
    exactFrom: isCoarse ? Number.POSITIVE_INFINITY : FULL_ROW,
    constraints: isCoarse && !areRuns ? constraints : [],
    bounds: isCoarse && areRuns ? boundsOf(sets, size) : undefined,
    row: FULL_ROW,
  };
}

function isRun(set: ClassSet): boolean {
  return set.length <= 2;
}

/** The first class of each run, and the one after its last. */
function boundsOf(runs: readonly ClassSet[], size: number): Int32Array {
  const bounds = new Int32Array(2 * runs.length);
  for (const [i, run] of runs.entries()) if (run.length > 0) bounds.set([run[0], run[1] ?? size], 2 * i);
  return bounds;
}

/** Rows that are made when a class is first met; when there are too many, the full row stands for all that come then. */
function computedRows({ number, terms, width, mostWords }: AxisTerms): BitAxis {
  const constraints = terms.map((term) => constraintOn(term, number));
  const full = new Int32Array(width).fill(-1);
  const axis: BitAxis = {
    rowOf: growingMap(number, rowOf),
    rows: full,
    summaries: summarized(full, width),
    exactFrom: FULL_ROW + 1,
    constraints,
    row: FULL_ROW,
  };
  let row = FULL_ROW;
  return axis;

  function rowOf(valueClass: number): number {
    if ((row + 2) * width > mostWords) return FULL_ROW;
    const words = new Int32Array(width);
    for (const [term, constraint] of constraints.entries())
      if (leavesClass(constraint, valueClass)) words[term >> 5] |= 1 << (term & 31);
    row++;
    axis.rows = withRow(axis.rows, row, words);
    axis.summaries = withRow(axis.summaries, row, summarized(words, width));
    return row;
  }
}

/** Rows with one more, in a longer array where there is no room. */
function withRow(rows: Int32Array, row: number, words: Int32Array): Int32Array {
  const end = (row + 1) * words.length;
  const roomy = end <= rows.length ? rows : new Int32Array(Math.max(end, rows.length * 2));
  if (roomy !== rows) roomy.set(rows);
  roomy.set(words, row * words.length);
  return roomy;
}

/** For each row of words, the bits of those that are not zero. */
function summarized(rows: Int32Array, width: number): Int32Array {
  const summaryWidth = Math.ceil(width / 32);
  const summaries = new Int32Array((rows.length / width) * summaryWidth);
  for (let row = 0; row < rows.length / width; row++) {
    for (let word = 0; word < width; word++) {
      if (rows[row * width + word] !== 0) summaries[row * summaryWidth + (word >> 5)] |= 1 << (word & 31);
    }
  }
  return summaries;
}
