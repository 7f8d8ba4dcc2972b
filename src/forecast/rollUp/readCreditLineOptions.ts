import * as z from 'zod/mini';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from './findRepeatedIds.js';
import type { CreditLineOptions, MemberTerritory, OpportunityStage } from './splitTypes.js';

/** What the options of {@link creditLines} say, checked. */
export interface ReadCreditLineOptions {
  readonly coverage: Coverage;
  /** By id; `null` where they are not given. */
  readonly stages: ReadonlyMap<string, OpportunityStage> | null;
}

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

const probability = z
  .number('a number from 0 to 1')
  .check(z.minimum(0, 'a number from 0 to 1'), z.maximum(1, 'a number from 0 to 1'));

/** Memberships and assignments have more members in a model: they are not looked at. */
const optionsSchema = z.strictObject(
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
    stages: z.optional(
      z.array(z.object({ id, category: id, probability: z.optional(probability) }, 'an object'), 'a list of stages'),
    ),
  },
  'options as an object',
);

/** The options of {@link creditLines}, or a thrown error with everything that is wrong with them. */
export function readCreditLineOptions(given: unknown): ReadCreditLineOptions {
  const { stages, ...options } = readOptions(optionsSchema, given);
  throwIssues([...findPairIssues(options), ...findDateIssues(options), ...findRepeatedIds(stages ?? [], '/stages')]);
  const coverage = coverageOf(options);
  return { coverage, stages: stages === undefined ? null : new Map(stages.map((stage) => [stage.id, stage])) };
}

function coverageOf({ memberships, assignments, attribution = 'asOf', asOf }: CreditLineOptions): Coverage {
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
