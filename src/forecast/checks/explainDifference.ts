import { addRatios } from '../../core/exact/addRatios.js';
import type { Ratio } from '../../core/exact/types.js';
import type { Amount } from '../rollUp/types.js';
import { type CellMember, cellMembers } from './cellMembers.js';
import { type CellPlace, converted, type Recount, roundSum } from './recount.js';
import { toAmount } from './toAmount.js';
import type { LineCount, WrongTotal } from './types.js';

/** The lines by which a number is wrong. */
export type Explanation = Pick<WrongTotal, 'doubleCounted' | 'dropped' | 'foreign' | 'isExplained'>;

/** A number that is wrong. */
export interface WrongClaim extends CellPlace {
  readonly amountMinor: Amount;
  readonly lineIds?: readonly string[];
}

/**
 * Which lines a number has too often or not at all.
 *
 * Where it comes with its lines, they are counted. Otherwise the ways in which sums usually go wrong are tried one after the
 * other, and the first that comes to just this number is taken: the same line read twice; children or all territories below
 * added up, with or without what is in the territory itself; that left out alone; or one line left out, where only one has
 * that amount.
 */
export function explainDifference(counted: Recount, claim: WrongClaim): Explanation {
  const members = cellMembers(counted, claim);
  if (claim.lineIds !== undefined) return countLines(counted, members, { ...claim, lineIds: claim.lineIds });
  for (const count of WAYS) {
    const counts = members.map((member) => ({ ...member, counted: count(member) }));
    if (comesTo(counted, counts, claim.amountMinor)) return toExplanation(counted, counts, true);
  }
  const without = members.filter((left) => comesTo(counted, leaveOut(members, left), claim.amountMinor));
  const isOne = without.length === 1;
  return toExplanation(counted, isOne ? leaveOut(members, without[0]) : [], isOne);
}

interface Counted extends CellMember {
  readonly counted: bigint;
}

const WAYS: readonly ((member: CellMember) => bigint)[] = [
  ({ expected, repeats }) => expected * BigInt(1 + repeats),
  ({ whole, children, own }) => whole * BigInt(children + own),
  ({ whole, credits, own }) => whole * BigInt(credits + own),
  ({ expected, credits }) => (credits === 0 ? 0n : expected),
  ({ whole, children }) => whole * BigInt(children),
  ({ whole, credits }) => whole * BigInt(credits),
];

function leaveOut(members: readonly CellMember[], left: CellMember): Counted[] {
  return members.map((member) => ({ ...member, counted: member === left ? 0n : member.expected }));
}

function countLines(
  counted: Recount,
  members: readonly CellMember[],
  { amountMinor, lineIds }: WrongClaim & { readonly lineIds: readonly string[] },
): Explanation {
  const times = new Map<string, number>();
  for (const id of lineIds) times.set(id, (times.get(id) ?? 0) + 1);
  const counts = members.map((member) => {
    return { ...member, counted: member.expected * BigInt(times.get(counted.table.ids[member.row]) ?? 0) };
  });
  for (const { row } of members) times.delete(counted.table.ids[row]);
  const foreign = findForeign(counted, times);
  const isExplained = comesTo(counted, [...counts, ...foreign.known], amountMinor);
  return { ...toExplanation(counted, counts, isExplained), foreign: foreign.counts };
}

/** The lines in a number that do not belong there. */
function findForeign(counted: Recount, times: ReadonlyMap<string, number>) {
  const rows = Array.from(times, ([id, often]) => ({ id, often, row: counted.rowById.get(id) }));
  const known = rows.flatMap(({ row, often }) => {
    return row === undefined
      ? []
      : [{ row, counted: BigInt(counted.table.amounts[row]) * BigInt(often), expected: 0n }];
  });
  const unknown = rows.flatMap(({ id, row }) => (row === undefined ? [id] : []));
  const counts = [
    ...known.map((each) => toCount(counted, each)),
    ...unknown.map((lineId) => ({ lineId, countedMinor: null, expectedMinor: 0 })),
  ];
  return { known, counts: counts.sort(compareCounts) };
}

type RowCount = Pick<Counted, 'row' | 'counted' | 'expected'>;

function comesTo(counted: Recount, counts: readonly Pick<RowCount, 'row' | 'counted'>[], claimed: Amount): boolean {
  const nothing: Ratio = { numerator: 0n, denominator: 1n };
  const sum = counts.reduce((total, each) => addRatios(total, converted(counted, each.row, each.counted)), nothing);
  return toAmount(roundSum(counted, sum)) === claimed;
}

function toExplanation(counted: Recount, counts: readonly Counted[], isExplained: boolean): Explanation {
  const listed = (isWanted: (count: Counted) => boolean) =>
    counts
      .filter(isWanted)
      .map((count) => toCount(counted, count))
      .sort(compareCounts);
  return {
    doubleCounted: listed((count) => sizeOf(count.counted) > sizeOf(count.expected)),
    dropped: listed((count) => sizeOf(count.counted) < sizeOf(count.expected)),
    foreign: [],
    isExplained,
  };
}

function toCount({ lines }: Recount, { row, counted, expected }: RowCount): LineCount {
  const { id, opportunityId } = lines[row];
  const amounts = { countedMinor: toAmount(counted), expectedMinor: toAmount(expected) };
  return { lineId: id, ...(opportunityId === undefined ? {} : { opportunityId }), ...amounts };
}

function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function compareCounts(a: LineCount, b: LineCount): number {
  return a.lineId < b.lineId ? -1 : 1;
}
