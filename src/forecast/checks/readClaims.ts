import { compareText } from '../../core/compareText.js';
import { isMembers } from '../../core/isMembers.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail } from '../../core/throwIssues.js';
import { categorySums } from '../rollUp/categorySums.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { placementsOf, territoriesById } from '../rollUp/placements.js';
import { requireRollUp } from '../rollUp/requireRollUp.js';
import type { Amount } from '../rollUp/types.js';
import { claimMembers, claimsSchema } from './claimsSchema.js';
import { toAmount } from './toAmount.js';
import type { ClaimedTotal, ClaimPlace } from './types.js';

/** A number and its place. */
export interface Claim {
  readonly place: ClaimPlace;
  readonly amountMinor: Amount;
  readonly lineIds?: readonly string[];
}

/** The numbers that are to be checked, and where they come from: `rollUp` is `null` for a list. */
export interface ReadClaims {
  readonly rollUp: RollUp | null;
  readonly claims: Iterable<Claim>;
}

/** The numbers in a roll-up, or those of a list, which may be anything. */
export function readClaims(given: RollUp | readonly ClaimedTotal[]): ReadClaims {
  if (!isRollUp(given)) return { rollUp: null, claims: readList(given) };
  requireRollUp(given);
  return { rollUp: given, claims: claimsOf(given) };
}

function isRollUp(given: RollUp | readonly ClaimedTotal[]): given is RollUp {
  return isMembers(given) && given.kind === 'rollUp';
}

function readList(given: unknown): Claim[] {
  const { success, data, error } = claimsSchema.safeParse(given);
  if (!success) return fail(schemaIssues(error.issues, given, { members: claimMembers }));
  const claims = data.map(({ amountMinor, lineIds, kind = 'revenue' as const, ...place }) => {
    return { place: { ...place, kind }, amountMinor, ...(lineIds === undefined ? {} : { lineIds }) };
  });
  // So that it does not matter which of two for one place comes first.
  return claims.sort((a, b) => a.amountMinor - b.amountMinor || compareText(`${a.lineIds}`, `${b.lineIds}`));
}

function* claimsOf(rollUp: RollUp): Generator<Claim> {
  const { tree, periods } = rollUp.plan;
  const top = { territoryId: null, position: tree.hierarchy.nodes.length };
  for (const { territoryId, position } of [...territoriesById(tree), top]) {
    const slots = placementsOf(tree, position);
    for (const [number, { id: periodId }] of periods.entries()) {
      yield* claimsAt(rollUp, { territoryId, periodId }, { slots, number });
    }
  }
}

/** The sums themselves: a forecast has columns made of them, besides, which take their time. */
function* claimsAt(
  rollUp: RollUp,
  names: Pick<ClaimPlace, 'territoryId' | 'periodId'>,
  { slots, number }: { readonly slots: readonly number[]; readonly number: number },
): Generator<Claim> {
  const wanted = { slots, part: 'value', periods: [number] } as const;
  const revenue = categorySums(rollUp, rollUp.revenue, wanted);
  const overlay = categorySums(rollUp, rollUp.overlay, wanted);
  for (const [at, { id: category }] of rollUp.plan.categories.entries()) {
    const place = { ...names, category };
    yield { place: { ...place, kind: 'revenue' }, amountMinor: toAmount(revenue[at]) };
    yield { place: { ...place, kind: 'overlay' }, amountMinor: toAmount(overlay[at]) };
  }
}
