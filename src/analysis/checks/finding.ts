import type { Account } from '../../assignment/types.js';
import { isMembers, type Members } from '../../criteria/members.js';
import type { Plan } from '../plan/types.js';
import type { FindingCode, FindingDetails, Severity } from '../types.js';

/** How much each kind of finding matters where it does not say otherwise. */
export const SEVERITIES: { readonly [Code in FindingCode]: Severity } = {
  never_matches: 'error',
  excluded_by_parent: 'error',
  shadowed: 'error',
  always_matches: 'warning',
  same_as_parent: 'warning',
  overlap: 'warning',
  gap: 'warning',
  unreachable_value: 'warning',
  mixed_types: 'warning',
  redundant_condition: 'info',
  opaque: 'info',
  unknown: 'info',
};

/** What a finding is about. */
export interface Subject {
  readonly plan: Plan;
  /** Positions, the one that it is about foremost first. */
  readonly about: readonly number[];
  /** The position below which it holds, or -1. */
  readonly scope: number;
  readonly record?: Members;
}

/** A finding about some territories of a plan. */
export function finding<Code extends FindingCode>(
  code: Code,
  { plan, about, scope, record }: Subject,
  details: FindingDetails[Code],
  severity: Severity = SEVERITIES[code],
) {
  const { nodes } = plan.compiled.index;
  return {
    code,
    severity,
    territoryIds: about.map((position) => nodes[position].id),
    scope: scope === -1 ? null : nodes[scope].id,
    certainty: code === 'opaque' || code === 'unknown' ? ('unknown' as const) : ('proved' as const),
    ...(record === undefined ? {} : { witness: witnessAccount(record) }),
    ...details,
  };
}

/** A record that was found, as an account: ordinary objects, and an id where no criteria asks for one. */
export function witnessAccount(record: Members): Account {
  return { id: 'witness', ...plainMembers(record) };
}

/** Members as ordinary objects. */
export function plainMembers(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, isMembers(value) ? plainMembers(value) : value]),
  );
}
