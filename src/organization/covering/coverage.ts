import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { findRole } from './findRole.js';
import { holdingsOf } from './holdingsOf.js';
import { type CoverageInput, readCoverage } from './readCoverage.js';
import type {
  Coverage,
  CoverageOptions,
  CoveragePlan,
  CoverageQuestion,
  CoverageReason,
  HolderRef,
  RoleHolding,
} from './types.js';

/**
 * Which role is accountable for an account in a stage on a day, and which person holds the account in it, or why there is
 * none.
 *
 * The unit is one of the account's channel in its territory or, where the plan has a tree of territories, in the nearest
 * one above; a unit that names the account's segment comes before one that names none. The person is the first of these:
 *
 * | reason | who |
 * |---|---|
 * | `holder` | holds the account in that role on that day |
 * | `holder_left` | nobody: whoever holds it is no longer in the role |
 * | `former_holder` | held it in that role last and is still there, such as who sold to a customer that is now adopting |
 * | `only_seat` | the only one in the role |
 * | `not_held`, `no_seat` | nobody: several are in the role, or none |
 *
 * An account has one holder in a role at a time, in whatever stage it is: a state in which two people hold it open in one
 * role is refused. Of spans that have ended, should some overlap on the day, the one that began last counts.
 *
 * Cost: linear in the plan and the state; for many accounts, pass only the holdings of each.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else of what does not exist, of ids that occur twice, of
 * dates, and `holding_open_twice` for an account that two holdings have open in one stage,
 * `role_held_twice` for one that two people hold open in one role.
 * @example
 * const plan = {
 *   organizations: [organizationModels.pod],
 *   units: [{ id: 'pod-1', organizationId: 'pod', territoryId: 'dach' }],
 *   seats: [
 *     { unitId: 'pod-1', roleId: 'accountExecutive', userId: 'ann' },
 *     { unitId: 'pod-1', roleId: 'customerSuccess', userId: 'bob' },
 *   ],
 * };
 * const account = { accountId: 'acme', territoryId: 'dach' };
 * const found = coverage(plan, { account, stage: 'close', date: '2026-03-01' });
 * [found.roleId, found.userId, found.reason]; // => ['accountExecutive', 'ann', 'only_seat']
 * coverage(plan, { account, stage: 'qualify', date: '2026-03-01' }).reason; // => 'no_seat'
 */
export function coverage(plan: CoveragePlan, question: CoverageQuestion, options?: CoverageOptions): Coverage {
  const input = readPlainData(() => readCoverage(plan, question, options));
  const { account, stage, date } = input;
  const role = findRole(input);
  const asked = { accountId: account.accountId, stage, date, channel: account.channel };
  const unitId = role.found?.unit.id ?? null;
  const organizationId = role.found?.organization.id ?? null;
  const supportRoleIds = (role.found?.organization.roles ?? [])
    .filter(({ supports = [] }) => supports.includes(stage))
    .map(({ id }) => id)
    .sort(compareText);
  const where = { ...asked, unitId, organizationId, supportRoleIds };
  if (role.role === null) return { ...where, roleId: null, userId: null, reason: role.reason, seatedUserIds: [] };
  const seatedUserIds = role.seats.map(({ userId }) => userId);
  const holder = findHolder(input, { unitId: role.found.unit.id, roleId: role.role.id }, seatedUserIds);
  return { ...where, roleId: role.role.id, ...holder, seatedUserIds };
}

function findHolder(
  input: CoverageInput,
  place: Omit<HolderRef, 'userId'>,
  seated: readonly string[],
): { readonly userId: string | null; readonly reason: CoverageReason } {
  const inRole = holdingsOf(input).filter((each) => each.unitId === place.unitId && each.roleId === place.roleId);
  const held = inRole.filter((holding) => isHeldOn(holding, input.date)).at(-1);
  if (held !== undefined) {
    if (seated.includes(held.userId)) return { userId: held.userId, reason: 'holder' };
    return { userId: null, reason: 'holder_left' };
  }
  const former = inRole.filter(({ userId }) => seated.includes(userId)).at(-1);
  if (former !== undefined) return { userId: former.userId, reason: 'former_holder' };
  if (seated.length === 1) return { userId: seated[0], reason: 'only_seat' };
  return { userId: null, reason: seated.length === 0 ? 'no_seat' : 'not_held' };
}

function isHeldOn({ to }: RoleHolding, date: string): boolean {
  return to === undefined || date < to;
}
