import type { FieldUse } from '../../criteria/types.js';
import type { Dialect } from '../dialects/types.js';
import type { FieldSql } from './fieldSql.js';
import type { Literals } from './literals.js';

/** What the translation of a tree knows at each of its nodes. */
export interface Scope {
  readonly dialect: Dialect;
  readonly literals: Literals;
  /** The SQL of a field; INVARIANT: every field of the tree has a column. */
  readonly fieldOf: (field: FieldUse) => FieldSql;
}
