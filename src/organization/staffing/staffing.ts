import { compareText } from '../../core/compareText.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { fail } from '../../core/throwIssues.js';
import { readStaffing } from './readStaffing.js';
import type { AskedHeads, RoleHeads, StaffedUnit, Staffing, StaffingInput, StaffingRatio } from './types.js';

/**
 * The heads that ratios ask for, by unit and role: the most that a ratio of the role asks for, rounded up, and at least one
 * person for each role in each unit.
 *
 * A ratio may go by another role, whose heads are worked out first unless the unit gives them. Numbers count as the
 * decimals that they are written as, so that nothing is rounded up for a binary fraction. More demand never takes fewer
 * heads. Which ratio holds where is the caller's choice; each row names the sources of what it says.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `ratio_cycle` and `limit_exceeded`.
 * @example
 * const { rows, totalHeads } = staffing({
 *   units: [{ unitId: 'pod-1', demand: [{ driverId: 'accountExecutive', amount: 6 }] }],
 *   ratios: staffingRatios.filter(({ id }) => id === 'developmentByExecutives' || id === 'developmentManagersTopo'),
 * });
 * rows.map(({ roleId, heads }) => [roleId, heads]); // => [['salesDevelopment', 3], ['salesDevelopmentManager', 1]]
 * totalHeads; // => 4
 */
export function staffing(input: StaffingInput): Staffing {
  const { units, ratios } = readPlainData(() => readStaffing(input));
  const roleIds = [...new Set(ratios.map(({ roleId }) => roleId))].sort(compareText);
  const rows = units.flatMap((unit) => {
    const headsByRole = new Map<string, RoleHeads>();
    return roleIds.map((roleId) => staffRole(roleId, { unit, ratios, headsByRole }));
  });
  const totals = roleIds.map((roleId) => ({ roleId, heads: sumHeads(rows.filter((row) => row.roleId === roleId)) }));
  return {
    rows,
    totals,
    totalHeads: sumHeads(totals),
    issues: rows.flatMap((row) => findRowIssues(row, ratios)),
  };
}

interface UnitWork {
  readonly unit: StaffedUnit;
  readonly ratios: readonly StaffingRatio[];
  /** Filled as roles are worked out. */
  readonly headsByRole: Map<string, RoleHeads>;
}

function staffRole(roleId: string, work: UnitWork): RoleHeads {
  const done = work.headsByRole.get(roleId);
  if (done !== undefined) return done;
  const { unitId } = work.unit;
  // INVARIANT: no role is staffed by its own number, so this ends.
  const asked = work.ratios.filter((ratio) => ratio.roleId === roleId).map((ratio) => ask(ratio, work));
  const heads = asked.reduce((most, { needed }) => (needed > most ? needed : most), 1n);
  const row = { unitId, roleId, heads: toHeads(heads), asked: asked.map(({ row: each }) => each) };
  work.headsByRole.set(roleId, row);
  return row;
}

function ask(ratio: StaffingRatio, work: UnitWork): { readonly needed: bigint; readonly row: AskedHeads } {
  const { id: ratioId, driverId, heads = 1, per, source, verified } = ratio;
  const amount = amountOf(driverId, work);
  const exactly = exactHeads({ amount: amount ?? 0, heads, per });
  const needed = (exactly.numerator + exactly.denominator - 1n) / exactly.denominator;
  return { needed, row: { ratioId, driverId, amount, exactHeads: ratioNumber(exactly), source, verified } };
}

/** What a unit says comes before what ratios come to. */
function amountOf(driverId: string, work: UnitWork): number | null {
  const given = work.unit.demand.find((each) => each.driverId === driverId);
  if (given !== undefined) return given.amount;
  return work.ratios.some(({ roleId }) => roleId === driverId) ? staffRole(driverId, work).heads : null;
}

function exactHeads({ amount, heads, per }: { readonly amount: number; readonly heads: number; readonly per: number }) {
  const [amountParts, perParts] = wholeNumbers([amount, per]).values;
  const { values, exponent } = wholeNumbers([heads]);
  return { numerator: amountParts * values[0], denominator: perParts * 10n ** BigInt(-exponent) };
}

function toHeads(heads: bigint): number {
  const number = Number(heads);
  if (Number.isSafeInteger(number)) return number;
  return fail([
    { code: 'limit_exceeded', pointer: '', limit: 'heads', maximum: Number.MAX_SAFE_INTEGER, received: number },
  ]);
}

function sumHeads(rows: readonly { readonly heads: number }[]): number {
  return toHeads(rows.reduce((sum, { heads }) => sum + BigInt(heads), 0n));
}

function findRowIssues({ unitId, heads, asked }: RoleHeads, ratios: readonly StaffingRatio[]): Issue[] {
  return asked.flatMap(({ ratioId, driverId, amount }): Issue[] => {
    if (amount === null) return [{ code: 'demand_not_given', unitId, ratioId, driverId }];
    const ratio = ratios.find(({ id }) => id === ratioId);
    return ratio === undefined ? [] : findRangeIssues(ratio, unitId, amount / heads);
  });
}

function findRangeIssues({ id, lowest, highest }: StaffingRatio, unitId: string, perHead: number): Issue[] {
  if (perHead >= (lowest ?? 0) && perHead <= (highest ?? Number.POSITIVE_INFINITY)) return [];
  const range = { ...(lowest === undefined ? {} : { lowest }), ...(highest === undefined ? {} : { highest }) };
  return [{ code: 'ratio_out_of_range', unitId, ratioId: id, perHead, ...range }];
}
