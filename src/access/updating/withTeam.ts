import type { TeamFact } from '../compiling/factTypes.js';
import { groupBy } from '../compiling/groupBy.js';
import { teamsOf } from '../compiling/userParts.js';
import { ACCOUNT } from '../deciding/levels.js';
import type { AccessIndex } from '../indexTypes.js';
import { listAt, withList } from '../tables/listPages.js';
import { withPlainAccount } from './withPlainAccount.js';
import { withAccounts } from './withTable.js';
import { withUser } from './withUser.js';

/** An index in which an account has this team. */
export function withTeam(index: AccessIndex, row: number, facts: readonly TeamFact[]): AccessIndex {
  const { team } = index.accounts;
  const groups = groupBy(facts, ({ user }) => user);
  const joined = withAccounts(index, { team: withList(team, row, [...groups.keys()]) });
  const changed = withPlainAccount(joined, ACCOUNT, row);
  const numbers = new Set([...listAt(team, row), ...groups.keys()]);
  return Array.from(numbers).reduce((each, number) => withGrant(each, number, row, groups.get(number) ?? []), changed);
}

function withGrant(index: AccessIndex, number: number, row: number, facts: readonly TeamFact[]): AccessIndex {
  const teams = new Map(index.users.users[number].teams);
  teams.delete(row);
  for (const [account, grant] of teamsOf(facts)) teams.set(account, grant);
  return withUser(index, number, { teams });
}
