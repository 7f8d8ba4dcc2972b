import * as z from 'zod/mini';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { CreditLineOptions, MemberTerritory } from './splitTypes.js';

/** Which territories users and accounts have; `null` where that is not given. */
export type Coverage = {
  readonly byUser: ReadonlyMap<string, readonly MemberTerritory[]>;
  readonly byAccount: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day on which memberships have to be in effect; `undefined` for any. */
  readonly dayOf: (closeDate: string) => string | undefined;
} | null;

// A message is the phrase after "expected", from which an issue is made.
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const date = z.string('a calendar day as text, YYYY-MM-DD');

/** Memberships and assignments have more members in a model: they are not looked at. */
const coverageSchema = z.strictObject(
  {
    memberships: z.optional(
      z.array(
        z.object({ userId: id, territoryId: id, from: z.optional(date), to: z.optional(date) }, 'an object'),
        'a list of memberships',
      ),
    ),
    assignments: z.optional(
      z.array(
        z.object(
          { accountId: id, territories: z.array(z.object({ territoryId: id }, 'an object'), 'a list of territories') },
          'an object',
        ),
        'a list of assignments',
      ),
    ),
    attribution: z.optional(z.enum(['asOf', 'closeDate'], 'asOf or closeDate')),
    asOf: z.optional(date),
  },
  'options as an object',
);

/** What the options of {@link creditLines} say about coverage, or a thrown error with everything that is wrong with them. */
export function readCoverage(given: unknown): Coverage {
  const { memberships, assignments, attribution = 'asOf', asOf } = readOptions(coverageSchema, given);
  throwIssues([...findPairIssues({ memberships, assignments }), ...findDateIssues({ memberships, asOf })]);
  if (memberships === undefined || assignments === undefined) return null;
  const byUser = new Map<string, MemberTerritory[]>();
  for (const membership of memberships) addTo(byUser, membership.userId, membership);
  const byAccount = new Map<string, Set<string>>();
  for (const { accountId, territories } of assignments) {
    const known = byAccount.get(accountId) ?? new Set();
    byAccount.set(accountId, known);
    for (const { territoryId } of territories) known.add(territoryId);
  }
  return { byUser, byAccount, dayOf: (closeDate) => (attribution === 'closeDate' ? closeDate : asOf) };
}

/** One without the other says nothing. */
function findPairIssues({ memberships, assignments }: CreditLineOptions): Issue[] {
  if ((memberships === undefined) === (assignments === undefined)) return [];
  const missing = memberships === undefined ? 'memberships' : 'assignments';
  return [{ code: 'missing_member', pointer: `/${missing}`, expected: `a list of ${missing}` }];
}

function findDateIssues({ memberships = [], asOf }: CreditLineOptions): Issue[] {
  const isDay = asOf === undefined || isCivilDate(asOf);
  return [
    ...memberships.flatMap((membership, row) => findIntervalIssues(membership, `/memberships/${row}`)),
    ...(isDay ? [] : [{ code: 'invalid_date' as const, pointer: '/asOf', received: asOf }]),
  ];
}

function addTo(byUser: Map<string, MemberTerritory[]>, userId: string, membership: MemberTerritory): void {
  const known = byUser.get(userId);
  if (known === undefined) byUser.set(userId, [membership]);
  else known.push(membership);
}
