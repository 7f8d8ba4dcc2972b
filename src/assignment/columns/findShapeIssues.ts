import type { Issue } from '../../core/issues.js';
import type { Members } from '../../criteria/members.js';
import type { ColumnForm } from './columnForm.js';
import { isBitSet } from './columnValue.js';
import { findLengthIssues, findListIssues, findTextIssues } from './findCodeIssues.js';
import { isByteArray, isNumberArray } from './typedArrays.js';
import { type Path, wrongShape, wrongType } from './wrongType.js';

/** What a column should be like. */
interface Shape {
  readonly rows: number;
  /** `id` for a text column whose values are not looked at: where one is no text, its accounts are refused. */
  readonly form: ColumnForm | 'id';
  /** Whether codes, offsets and values of dictionaries are looked at one by one; else they may be anything. */
  readonly isRead: boolean;
  /** Whether codes of texts are left to whoever reads them. */
  readonly areCodesLeft?: boolean;
  /** Dictionaries that are known to be of texts. */
  readonly textLists: Set<unknown>;
}

/** What is wrong with the members of a column of a form. */
export function findShapeIssues(path: Path, column: Members, { form, ...shape }: Shape): Issue[] {
  const { rows } = shape;
  const nullIssues = findNullIssues(path, column, rows);
  // Codes of values that are not there may be anything, and without a bitmap nobody knows which ones those are.
  const isUsed = nullIssues.length > 0 ? () => false : presenceOf(column);
  const coded = { ...shape, isUsed };
  switch (form) {
    case 'number':
      return [...nullIssues, ...findNumberIssues([...path, 'numbers'], column.numbers, rows)];
    case 'boolean':
      return [...nullIssues, ...findByteIssues([...path, 'booleans'], column.booleans, rows)];
    case 'bit':
      return [...nullIssues, ...findFlagIssues(path, column, rows)];
    case 'text':
    case 'id':
      return [...nullIssues, ...findTextIssues(path, column, { ...coded, isOfTexts: form === 'text' })];
    case 'list':
      return [...nullIssues, ...findListIssues(path, column, { ...coded, isOfTexts: true })];
  }
}

function presenceOf({ validity, validityOffset }: Members): (row: number) => boolean {
  const offset = typeof validityOffset === 'number' ? validityOffset : 0;
  return isByteArray(validity) ? (row) => isBitSet(validity, row + offset) : () => true;
}

function findNullIssues(path: Path, { validity, validityOffset }: Members, rows: number): Issue[] {
  const offset = bitOffset(validityOffset);
  if (offset === undefined) return [wrongOffset([...path, 'validityOffset'], validityOffset)];
  return validity === undefined ? [] : findBitIssues([...path, 'validity'], validity, rows + offset);
}

function findFlagIssues(path: Path, { bits, bitsOffset }: Members, rows: number): Issue[] {
  const offset = bitOffset(bitsOffset);
  if (offset === undefined) return [wrongOffset([...path, 'bitsOffset'], bitsOffset)];
  return findBitIssues([...path, 'bits'], bits, rows + offset);
}

function bitOffset(offset: unknown = 0): number | undefined {
  return typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 ? offset : undefined;
}

function wrongOffset(path: Path, offset: unknown): Issue {
  return wrongType(path, 'a whole number from 0 on', offset);
}

function findBitIssues(path: Path, bits: unknown, needed: number): Issue[] {
  if (!isByteArray(bits)) return [wrongType(path, 'a Uint8Array', bits)];
  const bytes = Math.ceil(needed / 8);
  return bits.length >= bytes ? [] : [wrongShape(path, `${bytes} bytes or more`, `${bits.length}`)];
}

function findNumberIssues(path: Path, numbers: unknown, rows: number): Issue[] {
  if (!isNumberArray(numbers)) return [wrongType(path, 'a typed array of numbers', numbers)];
  return findLengthIssues(path, numbers.length, rows);
}

function findByteIssues(path: Path, bytes: unknown, rows: number): Issue[] {
  if (!isByteArray(bytes)) return [wrongType(path, 'a Uint8Array', bytes)];
  return findLengthIssues(path, bytes.length, rows);
}
