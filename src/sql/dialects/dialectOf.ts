import { describeValue } from '../../core/describeValue.js';
import { TerritoryError } from '../../core/errors.js';
import { bigquery } from './bigquery.js';
import { duckdb } from './duckdb.js';
import { postgres } from './postgres.js';
import { snowflake } from './snowflake.js';
import { spark } from './spark.js';
import { trino } from './trino.js';
import type { Dialect, SqlDialect } from './types.js';

const DIALECTS: readonly Dialect[] = [duckdb, postgres, spark, trino, snowflake, bigquery];

/**
 * The dialect of a name.
 *
 * @throws {@link TerritoryError} `wrong_type` for a name that is none.
 */
export function dialectOf(name: SqlDialect, pointer = ''): Dialect {
  const found = DIALECTS.find((each) => each.name === name);
  if (found !== undefined) return found;
  const expected = DIALECTS.map((each) => each.name).join(', ');
  throw new TerritoryError([{ code: 'wrong_type', pointer, expected, received: describeValue(name) }]);
}
