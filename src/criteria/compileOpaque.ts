import jsonLogic from 'json-logic-js';
import { rawReader } from './fieldReaders.js';
import { isFieldValue } from './isFieldValue.js';
import { isTruthy } from './isTruthy.js';
import { emptyMembers, isMembers, type Members, setMember } from './members.js';
import type { Predicate } from './predicate.js';
import { splitPath } from './splitPath.js';
import type { FieldUse, Opaque } from './types.js';

/**
 * The predicate of an opaque part: json-logic-js on a fresh object that holds only the fields that the part names, own
 * values only, mistyped ones as `null`. False where that throws, and the reason is reported.
 */
export function compileOpaque({ logic, fields }: Opaque): Predicate {
  const copyRecord = recordCopier(fields, Math.ceil(MOST_STEPS / countValues(logic)));
  return (record, report) => {
    try {
      return isTruthy(applyLogic(logic, copyRecord(record)));
    } catch (error) {
      report?.(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
}

/** The value that json-logic-js gives to checked logic. */
export function applyLogic(logic: unknown, data: unknown): unknown {
  // Its types list the operators one by one; what comes here has been checked operator by operator.
  return Reflect.apply(jsonLogic.apply, undefined, [logic, data]);
}

/** `mostValues` bounds the values of one field, and so what the logic has to go through. */
function recordCopier(fields: readonly FieldUse[], mostValues: number): (record: unknown) => Members {
  // A field comes before those inside it, so that these are set last.
  const ordered = [...fields].sort((a, b) => a.name.length - b.name.length);
  const sources = ordered.map((field) => ({ field, path: splitPath(field.name) ?? [], read: rawReader(field.name) }));
  return (record) => {
    const copy = emptyMembers();
    for (const { field, path, read } of sources) {
      const value = read(record);
      // What is not there stays away, so that the default of a `var` applies.
      if (value !== undefined)
        setMember(copy, path, isFieldValue(field, value) ? copyValue(value, { left: mostValues }, 1) : null);
    }
    return copy;
  };
}

const DEEPEST = 16;

/** Values of a field times values of the logic: about as many steps json-logic-js may have to take for a record. */
const MOST_STEPS = 1_000_000;

/** A copy of plain data, own members only; what JSON cannot hold becomes `null`. */
function copyValue(value: unknown, budget: { left: number }, level: number): unknown {
  if (--budget.left < 0 || level > DEEPEST) throw new Error('the value is nested too deep or too large');
  if (Array.isArray(value)) return Array.from(value, (element) => copyValue(element, budget, level + 1));
  if (isMembers(value)) return copyMembers(value, budget, level);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function copyMembers(value: Members, budget: { left: number }, level: number): Members {
  // An ordinary object, which turns into a text where json-logic-js makes one; `readOpaque` refuses the names of its prototype.
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) => [member, copyValue(inner, budget, level + 1)]),
  );
}

function countValues(logic: unknown): number {
  if (typeof logic !== 'object' || logic === null) return 1;
  return Object.values(logic).reduce<number>((count, value) => count + countValues(value), 1);
}
