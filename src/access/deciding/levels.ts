import type { AccessLevel } from '../../model/types.js';
import type { RecordType } from '../types.js';

// Levels, types and kinds are numbers inside of an index: a larger level is more.

/** The access levels by number. */
export const LEVELS = ['none', 'view', 'edit', 'full'] as const;

/** The types of records by number. */
export const TYPES = ['account', 'contact', 'opportunity'] as const;

/** No access. */
export const NONE = 0;

/** The least that is access. */
export const VIEW = 1;

/** The most that there is. */
export const FULL = 3;

/** The type of accounts. */
export const ACCOUNT = 0;

/** The types of records that belong to accounts. */
export const CHILD_TYPES = [1, 2] as const;

const LEVEL_NUMBERS = { none: 0, view: 1, edit: 2, full: 3 } as const;
const TYPE_NUMBERS = { account: 0, contact: 1, opportunity: 2 } as const;

/** The number of an access level. */
export function levelNumber(level: AccessLevel): number {
  return LEVEL_NUMBERS[level];
}

/** The number of a type of record. */
export function typeNumber(type: RecordType): number {
  return TYPE_NUMBERS[type];
}
