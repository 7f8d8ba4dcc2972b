import { accessPolicies } from '../access/accessPolicies.js';
import { compileAccess } from '../access/compileAccess.js';
import type { GrantedLevel, Ownership } from '../access/types.js';
import type { AccessReport } from './accessReport.js';
import { checkUser } from './checkUser.js';
import type { AccessQuestion } from './readAccessQuestion.js';

/** What access follows from. */
export type AccessFacts = Pick<AccessReport, 'compiled' | 'memberships' | 'file'>;

/** What {@link compileReport} goes by besides the facts. */
export interface ReportOptions {
  readonly question: AccessQuestion;
  readonly minLevel: GrantedLevel;
  readonly policy?: 'zoho' | 'salesforce';
  /** The field that the owners were read from. */
  readonly owner?: string;
}

/**
 * The facts with the access that follows from them on the day that is asked for.
 *
 * @throws {@link TerritoryError} `invalid_option` for a user whom nothing names.
 */
export function compileReport(facts: AccessFacts, { question, minLevel, policy, owner }: ReportOptions): AccessReport {
  const users = usersOf(facts);
  if (question.kind !== 'account') checkUser(question.userId, users);
  const { compiled, memberships, file } = facts;
  const input = {
    model: compiled.model,
    memberships,
    assignments: file.table,
    ownership: ownershipOf(file),
    users: [...users].map((id) => ({ id })),
  };
  const { asOf } = question;
  const index = compileAccess(input, { asOf, ...(policy === undefined ? {} : { policy: accessPolicies[policy] }) });
  return { ...facts, index, asOf, minLevel, ...(owner === undefined ? {} : { ownerField: owner }) };
}

function ownershipOf({ table, owners }: AccessFacts['file']): Ownership[] {
  return owners.flatMap((userId, row): Ownership[] => {
    return userId === undefined ? [] : [{ type: 'account', id: table.accountIds[row], userId }];
  });
}

/** Everybody whom anything names. */
function usersOf({ compiled, memberships, file }: AccessFacts): Set<string> {
  const managers = compiled.index.nodes.flatMap(({ managerId }) => (managerId === undefined ? [] : [managerId]));
  return new Set([...memberships.map(({ userId }) => userId), ...managers, ...file.ownerIds]);
}
