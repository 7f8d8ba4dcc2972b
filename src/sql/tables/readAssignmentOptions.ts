import { attempt } from '../../access/reading/attempt.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { prepareRun, type Run } from '../../assignment/prepareRun.js';
import { readOptions } from '../../core/readOptions.js';
import { requireObject } from '../../core/requireObject.js';
import { throwIssues } from '../../core/throwIssues.js';
import { dialectOf } from '../dialects/dialectOf.js';
import type { Dialect } from '../dialects/types.js';
import { openLiterals } from '../expressions/literals.js';
import { type ColumnTable, readColumns } from '../expressions/readColumns.js';
import { findModelIssues } from '../rules/findModelIssues.js';
import { openPositions } from '../rules/pathRules.js';
import type { PreviousSql } from '../selection/pinsSql.js';
import type { SqlColumns } from '../types.js';
import { assignmentSqlSchema } from './assignmentSqlSchema.js';
import { type Names, openNames } from './openNames.js';
import { tableName } from './tableName.js';
import type { AssignmentSqlOptions, QueryScope, SqlPrevious } from './types.js';

/** The alias of the table of the accounts. */
export const ACCOUNTS_ALIAS = 's';

/** A model's options for SQL, checked against it. */
export interface AssignmentInputs {
  readonly compiled: CompiledModel;
  readonly run: Run;
  /** By position: whether a territory is considered. */
  readonly open: readonly boolean[];
  /** The table of the accounts and the column of their ids, quoted, and the columns of fields. */
  readonly accounts: { readonly table: string; readonly id: string; readonly columns: ColumnTable };
  readonly givenColumns: SqlColumns;
  readonly previous: PreviousSql | undefined;
  readonly shape: 'rows' | 'lists';
  readonly isTemporary: boolean;
  readonly scope: QueryScope;
}

/** Options for the SQL of a model, or a thrown error with everything that is wrong with them or with the model's SQL. */
export function readAssignmentOptions(compiled: CompiledModel, options: AssignmentSqlOptions): AssignmentInputs {
  const { settings, run, pins } = readGiven(compiled, options);
  const { accounts, previous, shape = 'rows', temporary = true } = settings;
  const dialect = dialectOf(settings.dialect);
  const names = openNames(dialect);
  const columns = readColumns({ columns: accounts.columns, alias: ACCOUNTS_ALIAS, path: ['accounts'] }, dialect);
  const source = { table: names.table(accounts.table, '/accounts/table'), id: names.one(accounts.id, '/accounts/id') };
  const earlier = previous && previousSql(previous, names);
  const open = openPositions(compiled, run.asOf);
  throwIssues([...names.issues, ...findModelIssues(compiled, open, { columns, pins })]);
  return {
    ...{ compiled, run, open, shape, isTemporary: temporary, givenColumns: accounts.columns, previous: earlier },
    accounts: { table: source.table, id: `${ACCOUNTS_ALIAS}.${source.id}`, columns },
    scope: scopeOf(dialect, settings),
  };
}

function readGiven(compiled: CompiledModel, options: AssignmentSqlOptions) {
  requireObject(options);
  const { asOf, pins, ...rest } = options;
  const read = attempt(() => readOptions(assignmentSqlSchema, rest));
  const prepared = attempt(() => prepareRun(compiled, { asOf, pins }));
  throwIssues([...read.issues, ...prepared.issues]);
  return {
    settings: read.result ?? readOptions(assignmentSqlSchema, rest),
    run: prepared.result ?? prepareRun(compiled, { asOf, pins }),
    pins: pins ?? [],
  };
}

function previousSql({ table, accountId, territoryId }: SqlPrevious, names: Names): PreviousSql {
  return {
    table: names.table(table, '/previous/table'),
    accountId: names.one(accountId, '/previous/accountId'),
    territoryId: names.one(territoryId, '/previous/territoryId'),
  };
}

function scopeOf(dialect: Dialect, settings: Pick<AssignmentSqlOptions, 'literals'>): QueryScope {
  return {
    dialect,
    literals: openLiterals(dialect, settings),
    nameOf: (name) => dialect.quoteName(tableName(name)),
  };
}
