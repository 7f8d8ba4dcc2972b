import type { Issue } from '../../core/issues.js';
import type { Members } from '../../criteria/members.js';
import type { IntegerArray } from '../columnTypes.js';
import { isIntegerArray } from './typedArrays.js';
import { type Path, wrongShape, wrongType } from './wrongType.js';

/** What the codes of a column have to go with. */
interface CodedShape {
  readonly rows: number;
  /** Whether codes, offsets and values are looked at one by one. */
  readonly isRead: boolean;
  /** Whether codes of texts are left to whoever reads them. */
  readonly areCodesLeft?: boolean;
  /** Whether the bitmap of a column leaves a row its value. */
  readonly isUsed: (row: number) => boolean;
  /** Whether every value of the dictionary has to be a text or nothing. */
  readonly isOfTexts: boolean;
  /** Dictionaries that are known to be of texts: the parts of accounts may share one. */
  readonly textLists: Set<unknown>;
}

/** What is wrong with the codes and the dictionary of a column of texts. */
export function findTextIssues(path: Path, { codes, values }: Members, shape: CodedShape): Issue[] {
  const issues = findDictionaryIssues(path, { codes, values }, shape);
  if (isIntegerArray(codes)) issues.push(...findLengthIssues([...path, 'codes'], codes.length, shape.rows));
  if (issues.length > 0 || !shape.isRead || !isIntegerArray(codes) || !Array.isArray(values)) return issues;
  const { length: size } = values;
  if (shape.areCodesLeft === true || areBelow(codes, size)) return [];
  for (let row = 0; row < codes.length; row++)
    if (codes[row] >= size && shape.isUsed(row)) return [wrongCode(path, codes, row, size)];
  return [];
}

/** What is wrong with the offsets, the codes and the dictionary of a column of lists of texts. */
export function findListIssues(path: Path, { offsets, codes, values }: Members, shape: CodedShape): Issue[] {
  const issues = [
    ...findDictionaryIssues(path, { codes, values }, shape),
    ...findOffsetIssues(path, { offsets, codes }, shape),
  ];
  if (issues.length > 0 || !shape.isRead) return issues;
  if (!isIntegerArray(codes) || !isIntegerArray(offsets) || !Array.isArray(values)) return issues;
  const { length: size } = values;
  if (areBelow(codes, size)) return [];
  for (let row = 0; row < shape.rows; row++)
    for (let at = offsets[row]; at < offsets[row + 1]; at++)
      if (codes[at] >= size && shape.isUsed(row)) return [wrongCode(path, codes, at, size)];
  return [];
}

/** Whether all codes are below a size, even those that no row uses: then there is nothing to look for. */
function areBelow(codes: IntegerArray, size: number): boolean {
  const { length } = codes;
  // Four at a time, which takes half as long.
  const end = length - (length % 4);
  for (let at = 0; at < end; at += 4)
    if (codes[at] >= size || codes[at + 1] >= size || codes[at + 2] >= size || codes[at + 3] >= size) return false;
  for (let at = end; at < length; at++) if (codes[at] >= size) return false;
  return true;
}

function findDictionaryIssues(
  path: Path,
  { codes, values }: Members,
  { isRead, isOfTexts, textLists }: CodedShape,
): Issue[] {
  const issues: Issue[] = [];
  if (!isIntegerArray(codes)) issues.push(wrongType([...path, 'codes'], 'a typed array of whole numbers', codes));
  if (!Array.isArray(values)) return [...issues, wrongType([...path, 'values'], 'a list of texts', values)];
  if (!isRead || !isOfTexts || textLists.has(values)) return issues;
  const wrong = firstWrongText(values);
  if (wrong === -1) textLists.add(values);
  else issues.push(wrongType([...path, 'values', wrong], 'a text, or `null` for none', values[wrong]));
  return issues;
}

/** The place of the first value that is neither a text nor `null`, holes of a sparse list included; -1 for none. */
function firstWrongText(values: readonly unknown[]): number {
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value !== 'string' && value !== null) return at;
  }
  return -1;
}

function findOffsetIssues(path: Path, { offsets, codes }: Members, { rows, isRead }: CodedShape): Issue[] {
  if (!isIntegerArray(offsets)) return [wrongType([...path, 'offsets'], 'a typed array of whole numbers', offsets)];
  if (offsets.length !== rows + 1) return findLengthIssues([...path, 'offsets'], offsets.length, rows + 1);
  if (!isRead) return [];
  const end = isIntegerArray(codes) ? codes.length : Number.POSITIVE_INFINITY;
  if (areRising(offsets, end)) return [];
  const at = offsets.findIndex((offset, row) => offset < (row === 0 ? 0 : offsets[row - 1]) || offset > end);
  const expected = `a place of ${end} codes, not before that of the row above`;
  return [wrongType([...path, 'offsets', at], expected, offsets[at])];
}

/** Whether offsets never fall, from 0 on, and end in time: the last one is the largest then. */
function areRising(offsets: IntegerArray, end: number): boolean {
  let last = 0;
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at];
    if (offset < last) return false;
    last = offset;
  }
  return last <= end;
}

/** The issue of a list that does not have an entry for each row. */
export function findLengthIssues(path: Path, length: number, expected: number): Issue[] {
  return length === expected ? [] : [wrongShape(path, `${expected} entries, to go with the ids`, `${length}`)];
}

/** The issue of a code that is outside of its dictionary. */
export function wrongCode(path: Path, codes: IntegerArray, at: number, size: number): Issue {
  const expected = `the place of one of ${size} values, or a negative number for none`;
  return wrongType([...path, 'codes', at], expected, codes[at]);
}
