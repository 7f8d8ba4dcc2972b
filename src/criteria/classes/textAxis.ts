import { foldCase } from '../fieldReaders.js';
import type { FieldUse, Test } from '../types.js';
import { type ClassSet, complementOf, runOfClasses, setOfClasses, setOfRuns } from './classSet.js';
import { numberTexts, type TextNumbering } from './numberTexts.js';
import { textClassifier } from './textClassifier.js';
import { ABSENT_CLASS, type ClassTexts, type TextAxis } from './types.js';

/** Texts from `from` up to, not including, `to`; without `to`, all from there on. */
interface Range {
  readonly from: string;
  readonly to?: string;
}

/**
 * The classes of a text or date field, as far as its tests compare texts as a whole or by their beginning.
 *
 * Bounds and prefixes cut the texts, in order, into regions. A region is a class of its own, followed by one for each text
 * in it that some test asks for, in the order of the tests; so every test accepts a few runs of classes.
 */
export function textAxis(field: FieldUse, tests: readonly Test[]): TextAxis {
  const fold = field.ignoreCase === true ? foldCase : (text: string) => text;
  const cuts = sortedTexts(
    tests.flatMap((test) => rangesOf(test, fold)).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  );
  const literals = ['', ...tests.flatMap((test) => literalsOf(test, fold))];
  const numbering = numberTexts(literals, cuts);
  const { classOfLiteral, classByRegion, size } = numbering;
  const classOfCut = new Map(cuts.map((cut, i) => [cut, classByRegion[i + 1]]));
  const setOfRange = ({ from, to }: Range) =>
    [classOfCut.get(from) ?? size, to === undefined ? size : (classOfCut.get(to) ?? size)] as const;
  const empty = classOfLiteral('');
  return {
    kind: 'ordered',
    field,
    size,
    ...textClassifier(field, numbering),
    setOf(test): ClassSet {
      switch (test.kind) {
        case 'isAbsent':
          return runOfClasses(ABSENT_CLASS, 1);
        case 'missing':
          return setOfClasses([ABSENT_CLASS, empty]);
        case 'isTruthy':
        case 'contains':
          return complementOf(setOfClasses([ABSENT_CLASS, empty]), size);
        default: {
          const literalClasses = literalsOf(test, fold).map(classOfLiteral);
          return setOfRuns([
            ...literalClasses.map((each) => [each, each + 1] as const),
            ...rangesOf(test, fold).map(setOfRange),
          ]);
        }
      }
    },
    textsOf: classTexts(numbering, literals, cuts),
  };
}

/** A look-up of the texts of a class; the classes of literals are listed when the first is asked for. */
function classTexts(
  { classOfLiteral, classByRegion }: TextNumbering,
  literals: readonly string[],
  cuts: readonly string[],
): (valueClass: number) => ClassTexts {
  let texts: Map<number, string> | undefined;
  return (valueClass) => {
    texts ??= new Map(literals.map((text) => [classOfLiteral(text), text]));
    const text = texts.get(valueClass);
    if (text !== undefined) return { kind: 'literal', text };
    const region = regionOfClass(classByRegion, valueClass);
    return { kind: 'region', from: region === 0 ? '' : cuts[region - 1], to: cuts[region] };
  };
}

/** The region that has a class of its own, by the classes of regions in ascending order. */
function regionOfClass(classByRegion: Int32Array, valueClass: number): number {
  let [low, high] = [0, classByRegion.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (classByRegion[middle] < valueClass) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedTexts(texts: readonly string[]): string[] {
  // The default order of `sort` is that of UTF-16 code units.
  return [...new Set(texts)].sort();
}

function literalsOf(test: Test, fold: (text: string) => string): string[] {
  const values = test.kind === 'equals' ? [test.value] : test.kind === 'oneOf' ? test.values : [];
  return values.filter((value) => typeof value === 'string').map(fold);
}

function rangesOf(test: Test, fold: (text: string) => string): Range[] {
  switch (test.kind) {
    case 'startsWith':
      return [prefixRange(fold(test.value))];
    case 'compare':
      return typeof test.value === 'string' ? [comparisonRange(test.operator, fold(test.value))] : [];
    case 'between':
      return typeof test.low === 'string' && typeof test.high === 'string'
        ? betweenRange(fold(test.low), fold(test.high), test.inclusive)
        : [];
    default:
      return [];
  }
}

function comparisonRange(operator: '<' | '<=' | '>' | '>=', bound: string): Range {
  switch (operator) {
    case '<':
      return { from: '', to: bound };
    case '<=':
      return { from: '', to: nextText(bound) };
    case '>':
      return { from: nextText(bound) };
    case '>=':
      return { from: bound };
  }
}

function betweenRange(low: string, high: string, isInclusive: boolean): Range[] {
  const range = isInclusive ? { from: low, to: nextText(high) } : { from: nextText(low), to: high };
  return range.from < range.to ? [range] : [];
}

/** All texts that start with a prefix: none comes between them. */
function prefixRange(prefix: string): Range {
  const kept = prefix.replace(/\uffff+$/, '');
  if (kept === '') return { from: prefix };
  return { from: prefix, to: kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1) };
}

/** The least text after another. */
function nextText(text: string): string {
  return `${text}\u0000`;
}
