import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { pointerTo } from '../../core/pointerTo.js';
import { splitPath } from '../splitPath.js';
import type { Operation } from './operation.js';

/** The field names that a `missing` or `missing_some` asks for, unchecked; `missing` may have them in a list of its own. */
export function missingNames({ operator, args }: Operation): readonly unknown[] {
  const list = operator === 'missing_some' || (args.length === 1 && Array.isArray(args[0])) ? args.at(-1) : args;
  return Array.isArray(list) ? list : [list];
}

/** Why such a name cannot be used, or nothing: it has to be a fixed text and a safe path. */
export function findNameIssue(name: unknown, { operator, place }: Operation): Issue | undefined {
  if (typeof name !== 'string') {
    const received = describeValue(name);
    return { code: 'wrong_operand', pointer: pointerTo(place), operator, expected: 'fixed field names', received };
  }
  return splitPath(name) === undefined ? { code: 'unsafe_path', pointer: pointerTo(place), path: name } : undefined;
}
