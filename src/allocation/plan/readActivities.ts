import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import type { ParsedUnit } from './planSchema.js';

/** What units bring. */
interface ReadActivities {
  /** The names of all of them, in order. */
  readonly activities: readonly string[];
  /** By unit, in the order of the names. */
  readonly amounts: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
}

/** The activities of units, of which a schema would lose one that is called `__proto__`. */
export function readActivities(units: readonly ParsedUnit[]): ReadActivities {
  const issues: Issue[] = [];
  const found = units.map(({ activities }, row) => {
    if (isMembers(activities)) return Object.entries(activities).filter((entry) => isUsable(entry, row, issues));
    issues.push(wrongActivities(activities, row));
    return [];
  });
  const names = [...new Set(found.flatMap((entries) => entries.map(([name]) => name)))].sort(compareText);
  const positionOf = new Map(names.map((name, position) => [name, position]));
  const amounts = new Map(units.map(({ id }, row) => [id, amountsOf(found[row], positionOf)]));
  return { activities: names, amounts, issues };
}

function isUsable([name, value]: [string, unknown], row: number, issues: Issue[]): boolean {
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return true;
  const pointer = jsonPointer(['units', row, 'activities', name]);
  issues.push({
    code: 'wrong_type',
    pointer,
    expected: 'a finite number of 0 or more',
    received: describeValue(value),
  });
  return false;
}

function wrongActivities(value: unknown, row: number): Issue {
  const pointer = `/units/${row}/activities`;
  if (value === undefined) return { code: 'missing_member', pointer, expected: 'an object of amounts' };
  return { code: 'wrong_type', pointer, expected: 'an object of amounts', received: describeValue(value) };
}

function amountsOf(entries: readonly [string, unknown][], positionOf: ReadonlyMap<string, number>): number[] {
  const amounts = Array.from(positionOf, () => 0);
  for (const [name, value] of entries) {
    const position = positionOf.get(name);
    if (position !== undefined && typeof value === 'number') amounts[position] = value + 0;
  }
  return amounts;
}
