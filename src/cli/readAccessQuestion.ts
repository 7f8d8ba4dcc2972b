import { isCivilDate } from '../core/isCivilDate.js';
import type { Issue } from '../core/issues.js';
import { fail } from '../core/throwIssues.js';

/** What `bailiwick access` is asked: about a user, about an account, or about both. */
export type AccessQuestion = { readonly asOf: string } & (
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'pair'; readonly userId: string; readonly accountId: string }
);

/** The flags that say what is asked. */
export interface QuestionFlags {
  readonly asOf?: string;
  readonly user?: string;
  readonly account?: string;
}

/**
 * The question that the flags ask. Access is always that of a day, and a report on who sees what should say the same
 * tomorrow, so the day has to be given.
 *
 * @throws {@link TerritoryError} `invalid_option`, for everything that is missing.
 */
export function readAccessQuestion({ asOf, user, account }: QuestionFlags): AccessQuestion {
  const issues = findDateIssues(asOf);
  if (asOf !== undefined && issues.length === 0) {
    if (user !== undefined && account !== undefined) return { kind: 'pair', asOf, userId: user, accountId: account };
    if (user !== undefined) return { kind: 'user', asOf, userId: user };
    if (account !== undefined) return { kind: 'account', asOf, accountId: account };
  }
  return fail([...issues, ...(user === undefined && account === undefined ? [NOBODY] : [])]);
}

const NOBODY: Issue = {
  code: 'invalid_option',
  option: '--user',
  expected: 'the id of a user, or --account with that of an account, or both',
  received: 'neither',
};

function findDateIssues(asOf: string | undefined): Issue[] {
  if (asOf !== undefined && isCivilDate(asOf)) return [];
  const expected = 'the day that is looked at, as YYYY-MM-DD';
  return [
    { code: 'invalid_option', option: '--as-of', expected, received: asOf === undefined ? 'nothing' : `\`${asOf}\`` },
  ];
}
