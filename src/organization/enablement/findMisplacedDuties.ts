import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { dutyInputSchema, dutyOptionsSchema } from './enablementSchema.js';
import { salesDuties } from './salesDuties.js';
import { sumHours } from './sumHours.js';
import type {
  Duty,
  DutyActivity,
  DutyInput,
  DutyOptions,
  DutyReport,
  FunctionMember,
  MisplacedDuties,
  SalesFunction,
} from './types.js';

/**
 * Who spends time on what others are there for, by user and duty, above all sellers who do the work of sales operations or
 * enablement.
 *
 * Hours add up as the decimals that they are written as. A duty that is not among the duties counts among all hours, but
 * as nobody's; it has an issue, and so has an activity of an unknown user, which is left out. A share of few hours says
 * little about a person, so those below `minimumHours` have a caution.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`.
 * @example
 * const { rows, sellerHours } = findMisplacedDuties({
 *   users: [{ userId: 'ann', function: 'sales' }],
 *   activities: [
 *     { userId: 'ann', dutyId: 'negotiation', hours: 30 },
 *     { userId: 'ann', dutyId: 'reporting', hours: 10 },
 *   ],
 * });
 * rows[0].share; // => 0.25
 * rows[0].duties; // => [{ dutyId: 'reporting', function: 'salesOperations', hours: 10, activities: 1 }]
 * sellerHours; // => { salesOperations: 10, enablement: 0 }
 */
export function findMisplacedDuties(input: DutyInput, options?: DutyOptions): DutyReport {
  const { users, activities, duties, minimumHours } = readPlainData(() => readDuties(input, options));
  const dutyById = new Map(duties.map((duty) => [duty.id, duty]));
  const byUser = groupBy(activities, ({ userId }) => userId);
  const rows = users.map((user) => toRow(user, byUser.get(user.userId) ?? [], dutyById));
  return {
    rows,
    sellerHours: {
      salesOperations: hoursOf(rows, 'salesOperations'),
      enablement: hoursOf(rows, 'enablement'),
    },
    cautions: rows
      .filter(({ hours }) => hours < minimumHours)
      .map(({ userId, hours }): Issue => ({ code: 'few_hours', userId, hours, minimumHours })),
    issues: findActivityIssues(activities, users, dutyById),
  };
}

function readDuties(given: unknown, givenOptions: unknown) {
  const { users, activities } = readOptions(dutyInputSchema, given);
  const { duties = salesDuties, minimumHours = 40 } = readOptions(dutyOptionsSchema, givenOptions);
  throwIssues([
    ...findRepeatedIds(
      users.map(({ userId }) => userId),
      (row) => `/users/${row}/userId`,
    ),
    ...findRepeatedIds(
      duties.map(({ id }) => id),
      (row) => `/duties/${row}/id`,
    ),
  ]);
  return { users: [...users].sort((a, b) => compareText(a.userId, b.userId)), activities, duties, minimumHours };
}

function toRow(
  { userId, function: own }: FunctionMember,
  activities: readonly DutyActivity[],
  dutyById: ReadonlyMap<string, Duty>,
): MisplacedDuties {
  const isMisplaced = ({ dutyId }: DutyActivity): boolean => (dutyById.get(dutyId)?.function ?? own) !== own;
  const misplaced = activities.filter(isMisplaced);
  const [hours, misplacedHours] = [sumOf(activities), sumOf(misplaced)];
  const byDuty = [...groupBy(misplaced, ({ dutyId }) => dutyId)].sort(([a], [b]) => compareText(a, b));
  return {
    userId,
    function: own,
    hours,
    misplacedHours,
    share: hours === 0 ? null : misplacedHours / hours,
    duties: byDuty.map(([dutyId, each]) => ({
      dutyId,
      function: dutyById.get(dutyId)?.function ?? own,
      hours: sumOf(each),
      activities: each.length,
    })),
  };
}

function sumOf(activities: readonly { readonly hours: number }[]): number {
  return sumHours(activities.map(({ hours }) => hours));
}

function hoursOf(rows: readonly MisplacedDuties[], owner: SalesFunction): number {
  const sellers = rows.filter((row) => row.function === 'sales');
  return sumOf(sellers.flatMap(({ duties }) => duties.filter((duty) => duty.function === owner)));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function findActivityIssues(
  activities: readonly DutyActivity[],
  users: readonly FunctionMember[],
  dutyById: ReadonlyMap<string, Duty>,
): Issue[] {
  const known = new Set(users.map(({ userId }) => userId));
  return activities.flatMap(({ userId, dutyId }, row): Issue[] => [
    ...(known.has(userId) ? [] : [{ code: 'activity_of_unknown_user' as const, row, userId }]),
    ...(dutyById.has(dutyId) ? [] : [{ code: 'unknown_duty' as const, row, dutyId }]),
  ]);
}
