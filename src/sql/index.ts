// SQL for engines that hold the data themselves, every public name by hand.

export { criteriaToSql } from './criteriaToSql.js';
export { accessFilterToSql } from './accessFilterToSql.js';
export type { CriteriaSqlOptions, SqlColumn, SqlColumns, SqlColumnType, SqlLiterals, SqlText } from './types.js';
export { toSql } from './toSql.js';
export type {
  AssignmentSql,
  AssignmentSqlOptions,
  SqlAccounts,
  SqlPrevious,
  SqlTableColumn,
  SqlTableData,
} from './tables/types.js';
export type { SqlDialect } from './dialects/types.js';
export type {
  AccessFilterSqlOptions,
  AccessTables,
  AccessRecordTable,
  AccessTerritoryTable,
  AccessAccountTable,
  SqlTable,
} from './filters/types.js';
