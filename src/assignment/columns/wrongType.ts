import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';

/** Where something is in what was given. */
export type Path = readonly (string | number)[];

/** The issue of a value of another kind than its place allows. */
export function wrongType(path: Path, expected: string, value: unknown): Issue {
  return wrongShape(path, expected, describeValue(value));
}

/** The issue of something that does not fit its place, in words. */
export function wrongShape(path: Path, expected: string, received: string): Issue {
  return { code: 'wrong_type', pointer: jsonPointer(path), expected, received };
}
