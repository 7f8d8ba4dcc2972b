import type { AccessIndex, ChildTable, RecordTable } from '../indexTypes.js';
import { ACCOUNT, TYPES } from './levels.js';

/** The records of a type. */
export function recordTable(index: AccessIndex, type: number): RecordTable {
  return type === ACCOUNT ? index.accounts : childTable(index, type);
}

/** The records of a type that belongs to accounts. */
export function childTable({ contacts, opportunities }: AccessIndex, type: number): ChildTable {
  return TYPES[type] === 'contact' ? contacts : opportunities;
}
