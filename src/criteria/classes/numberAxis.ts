import type { FieldUse, Test } from '../types.js';
import { complementOf, runOfClasses, setOfRuns } from './classSet.js';
import { ABSENT_CLASS, type Classification, type NumberAxis } from './types.js';

/** Numbers from `from` up to, not including, `to`. */
type Range = readonly [from: number, to: number];

const ALL: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const ZERO: Range = [0, nextNumber(0)];

/** The classes of a number field: the gaps between the numbers at which some test changes its mind. */
export function numberAxis(field: FieldUse, tests: readonly Test[]): NumberAxis {
  const isInteger = field.integer === true;
  const cuts = sortedCuts(tests.flatMap(rangesOf), isInteger);
  const size = cuts.length + 2;
  const classFrom = (bound: number) => {
    if (!Number.isFinite(bound)) return bound < 0 ? 1 : size;
    return countUpTo(cuts, normalized(bound, isInteger)) + 1;
  };
  const setOfRanges = (ranges: readonly Range[]) =>
    setOfRuns(ranges.map(([from, to]) => [classFrom(from), classFrom(to)]));
  return {
    kind: 'ordered',
    field,
    size,
    ...classifier(cuts, isInteger),
    setOf(test) {
      if (test.kind === 'isAbsent' || test.kind === 'missing') return runOfClasses(ABSENT_CLASS, 1);
      if (test.kind === 'isTruthy')
        return complementOf(
          setOfRuns([
            [ABSENT_CLASS, 1],
            [classFrom(0), classFrom(ZERO[1])],
          ]),
          size,
        );
      return setOfRanges(rangesOf(test));
    },
    numbersOf: (valueClass) => ({ from: cuts[valueClass - 2] ?? ALL[0], to: cuts[valueClass - 1] ?? ALL[1] }),
  };
}

/** The numbers that a test accepts, or for one that is true of others than those, what it distinguishes. */
function rangesOf(test: Test): readonly Range[] {
  switch (test.kind) {
    case 'equals':
      return pointRanges([test.value]);
    case 'oneOf':
      return pointRanges(test.values);
    case 'compare':
      return typeof test.value === 'number' ? [comparisonRange(test.operator, test.value)] : [];
    case 'between': {
      if (typeof test.low !== 'number' || typeof test.high !== 'number') return [];
      const range: Range = test.inclusive ? [test.low, nextNumber(test.high)] : [nextNumber(test.low), test.high];
      return range[0] < range[1] ? [range] : [];
    }
    case 'isTruthy':
      return [ZERO];
    default:
      return [];
  }
}

function pointRanges(values: readonly (string | number | boolean)[]): Range[] {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.sort((a, b) => a - b).map((value) => [value, nextNumber(value)]);
}

function comparisonRange(operator: '<' | '<=' | '>' | '>=', bound: number): Range {
  switch (operator) {
    case '<':
      return [ALL[0], bound];
    case '<=':
      return [ALL[0], nextNumber(bound)];
    case '>':
      return [nextNumber(bound), ALL[1]];
    case '>=':
      return [bound, ALL[1]];
  }
}

function sortedCuts(ranges: readonly Range[], isInteger: boolean): Float64Array {
  const cuts = new Set<number>();
  for (const range of ranges)
    for (const bound of range) {
      if (Number.isFinite(bound)) cuts.add(normalized(bound, isInteger));
    }
  return Float64Array.from(cuts).sort();
}

/** A bound as it is kept: among whole numbers, one that is none begins with the next whole one. */
function normalized(bound: number, isInteger: boolean): number {
  // Adding 0 makes 0 of -0, which no test tells apart.
  return (isInteger ? Math.ceil(bound) : bound) + 0;
}

/** Most numbers that are whole are small: the classes of those below this are listed when the first value comes. */
const FEW = 1_024;

function classifier(cuts: Float64Array, isInteger: boolean): Classification {
  let small: Int32Array | undefined;
  return {
    classOf(value) {
      small ??= smallClasses(cuts);
      return classIn(cuts, small, isInteger, value);
    },
    classifyAll(values, from, to, { classes, first, stride }) {
      small ??= smallClasses(cuts);
      const listed = small;
      for (let i = from, at = first; i < to; i++, at += stride)
        classes[at] = classIn(cuts, listed, isInteger, values[i]);
    },
  };
}

function smallClasses(cuts: Float64Array): Int32Array {
  const classes = new Int32Array(FEW);
  for (let value = 0; value < FEW; value++) classes[value] = countUpTo(cuts, value) + 1;
  return classes;
}

function classIn(cuts: Float64Array, small: Int32Array, isInteger: boolean, value: unknown): number {
  if (typeof value !== 'number') return ABSENT_CLASS;
  const whole = value >>> 0;
  if (whole === value && whole < FEW) return small[whole];
  if (!Number.isFinite(value) || (isInteger && !Number.isInteger(value))) return ABSENT_CLASS;
  return countUpTo(cuts, value) + 1;
}

/** How many of the sorted cuts are at most `value`, without a branch that would go either way. */
function countUpTo(cuts: Float64Array, value: number): number {
  let count = 0;
  for (let left = cuts.length; left > 0; left >>= 1) {
    // INVARIANT: the count lies within `left` of this one.
    const half = (left + 1) >> 1;
    count += Math.imul(half, Number(cuts[count + half - 1] <= value));
  }
  return count;
}

/** The least number greater than another, in the format's own steps. */
function nextNumber(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
