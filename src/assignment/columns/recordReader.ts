import { emptyMembers, type Members, setMember } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import type { AccountColumns } from '../columnTypes.js';
import { columnValue } from './columnValue.js';
import { idAt } from './idAt.js';

/** A function that makes a record of a row, with nested objects for dotted names. */
export function recordReader(accounts: AccountColumns): (row: number) => Members {
  const members = Object.entries(accounts.columns).flatMap(([name, column]) => {
    const path = splitPath(name);
    return path === undefined ? [] : [{ path, column }];
  });
  return (row) => {
    const record = emptyMembers();
    for (const { path, column } of members) setMember(record, path, columnValue(column, row));
    setMember(record, ['id'], idAt(accounts, row));
    return record;
  };
}
