import { compareText } from '../../core/compareText.js';
import { NO_NUMBER, numberOfText } from '../../core/textNumbers.js';
import { contributingLines } from '../rollUp/contributingLines.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { lastPlacement } from '../rollUp/placements.js';
import type { Amount } from '../rollUp/types.js';
import { explainDifference } from './explainDifference.js';
import type { Claim, ReadClaims } from './readClaims.js';
import { type CellPlace, cellKey, placeOf, type Recount, roundSum, sumAt } from './recount.js';
import { toAmount } from './toAmount.js';
import type { ClaimPlace, RollUpFinding, UnknownPlace, WrongTotal } from './types.js';

/** What is checked, and what is said about numbers that are not there. */
export interface ComparedClaims extends ReadClaims {
  readonly unclaimed: 'zero' | 'unchecked';
}

/** What was found, and whether there is a number for everything. */
export interface ClaimFindings {
  readonly findings: readonly RollUpFinding[];
  readonly hasTotal: boolean;
}

/** Every number that is not the sum of its lines, every one too many, and every one that is missing. */
export function compareClaims(counted: Recount, { rollUp, claims, unclaimed }: ComparedClaims): ClaimFindings {
  const findPlace = placeFinder(counted);
  const findings: RollUpFinding[] = [];
  const seen = new Set<number>();
  const has = { total: false, overlay: false };
  for (const claim of claims) {
    const { place, amountMinor: claimedMinor } = claim;
    has.total ||= place.territoryId === null;
    has.overlay ||= place.kind === 'overlay';
    const found = findPlace(place);
    if (typeof found === 'string') findings.push({ code: 'unknown_place', ...place, unknown: found, claimedMinor });
    else if (seen.has(cellKey(counted, found))) findings.push({ code: 'repeated_claim', ...place, claimedMinor });
    else {
      seen.add(cellKey(counted, found));
      findings.push(...findWrong(counted, claim, { ...found, rollUp }));
    }
  }
  if (unclaimed === 'zero') findings.push(...findMissing(counted, seen, has));
  return { findings: findings.sort(findingOrder(counted)), hasTotal: has.total };
}

/** Where a number belongs, or which of its ids is unknown. */
function placeFinder({ plan }: Recount): (place: ClaimPlace) => CellPlace | UnknownPlace['unknown'] {
  const { tree } = plan;
  const periodNumbers = new Map(plan.periods.map(({ id }, number) => [id, number]));
  return ({ territoryId, periodId, category, kind }) => {
    const slot = territoryId === null ? tree.hierarchy.nodes.length : numberOfText(tree.positions, territoryId);
    const period = periodNumbers.get(periodId);
    const number = numberOfText(plan.categoryNumbers, category);
    if (slot === NO_NUMBER) return 'territory';
    if (period === undefined) return 'period';
    if (number === NO_NUMBER) return 'category';
    return {
      slot: lastPlacement(tree, slot),
      lane: 2 * (period * plan.categories.length + number) + (kind === 'overlay' ? 1 : 0),
    };
  };
}

interface Found extends CellPlace {
  readonly rollUp: RollUp | null;
}

function findWrong(counted: Recount, claim: Claim, { rollUp, ...at }: Found): WrongTotal[] {
  const expected = roundSum(counted, sumAt(counted, at));
  if (claim.amountMinor === toAmount(expected)) return [];
  const lineIds = rollUp === null ? claim.lineIds : creditedIn(rollUp, claim.place);
  const wrong = { ...at, amountMinor: claim.amountMinor, ...(lineIds === undefined ? {} : { lineIds }) };
  return [
    {
      code: 'wrong_total',
      ...claim.place,
      ...amountsOf(claim.amountMinor, expected),
      ...explainDifference(counted, wrong),
    },
  ];
}

function amountsOf(claimedMinor: Amount, expected: bigint) {
  const differenceMinor = claimedMinor === null ? null : toAmount(BigInt(claimedMinor) - expected);
  return { claimedMinor, expectedMinor: toAmount(expected), differenceMinor };
}

/** The lines that a roll-up says a number is made of; of everything, it does not say. */
function creditedIn(rollUp: RollUp, { territoryId, periodId, category, kind }: ClaimPlace): string[] | undefined {
  return territoryId === null ? undefined : contributingLines(rollUp, territoryId, periodId, { category, kind });
}

function findMissing(
  counted: Recount,
  seen: ReadonlySet<number>,
  has: { readonly total: boolean; readonly overlay: boolean },
): WrongTotal[] {
  const top = counted.plan.tree.hierarchy.nodes.length;
  return Array.from(counted.sums.keys()).flatMap((key): WrongTotal[] => {
    const at = placeOf(counted, key);
    const isWanted = (at.slot < top || has.total) && (at.lane % 2 === 0 || has.overlay);
    const expected = roundSum(counted, sumAt(counted, at));
    if (seen.has(key) || !isWanted || expected === 0n) return [];
    const explanation = explainDifference(counted, { ...at, amountMinor: 0, lineIds: [] });
    return [{ code: 'not_claimed', ...nameOf(counted, at), ...amountsOf(0, expected), ...explanation }];
  });
}

function nameOf({ plan }: Recount, { slot, lane }: CellPlace): ClaimPlace {
  const { categories, periods, tree } = plan;
  const cell = Math.floor(lane / 2);
  return {
    territoryId: tree.hierarchy.nodes[slot]?.id ?? null,
    periodId: periods[Math.floor(cell / categories.length)].id,
    category: categories[cell % categories.length].id,
    kind: lane % 2 === 1 ? 'overlay' : 'revenue',
  };
}

/** By period, the earliest first, then by territory, everything first, then by category and kind. */
function findingOrder({ plan }: Recount): (a: RollUpFinding, b: RollUpFinding) => number {
  const periodNumbers = new Map(plan.periods.map(({ id }, number) => [id, number]));
  const keyOf = (finding: RollUpFinding) => {
    const { territoryId = '', periodId = '', category = '', kind, code } = { ...NOWHERE, ...finding };
    const number = numberOfText(plan.categoryNumbers, category);
    return {
      period: periodNumbers.get(periodId) ?? plan.periods.length,
      territory: territoryId ?? '',
      category: number === NO_NUMBER ? plan.categories.length : number,
      text: JSON.stringify([kind, code, periodId, category]),
    };
  };
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    const byTerritory = one.period - other.period || compareText(one.territory, other.territory);
    return byTerritory || one.category - other.category || compareText(one.text, other.text);
  };
}

const NOWHERE: Partial<ClaimPlace> = {};
