import { BIGINT, type DuckDBConnection, DuckDBInstance, INTEGER } from '@duckdb/node-api';
import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import { createTable } from '../duckdb/createTable.js';
import { cellNumbers, countCells } from './cellNumbers.js';
import type { ForecastContestant, ForecastSums } from './types.js';

const THREADS = 2;

/**
 * DuckDB on tables in memory, with everything as numbers: the pairs of a territory and one above it by recursion, each line
 * once for each of those above it, and the sums of their groups.
 */
const QUERY = `
  WITH RECURSIVE above(territory, ancestor) AS (
    SELECT id, id FROM territories
    UNION ALL
    SELECT territory, parent FROM above JOIN territories ON id = ancestor WHERE parent >= 0
  ),
  credited AS (SELECT DISTINCT line, ancestor FROM credits JOIN above USING (territory))
  SELECT ancestor, cell, sum(amount)::BIGINT AS amount
  FROM credited JOIN lines ON lines.id = credited.line
  GROUP BY ancestor, cell`;

/** The same in SQL. */
export const duckdbRecursive: ForecastContestant = {
  name: 'DuckDB, 2 threads',
  async prepare(world) {
    const instance = await DuckDBInstance.create(':memory:', { threads: `${THREADS}` });
    const connection = await instance.connect();
    await load(connection, world);
    return {
      async run() {
        await connection.run(`CREATE OR REPLACE TABLE answers AS ${QUERY}`);
        return () => readAnswers(connection, world);
      },
      close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  },
};

async function load(connection: DuckDBConnection, { territories, lines }: ForecastWorld): Promise<void> {
  const numbers = new Map(territories.map(({ id }, number) => [id, number]));
  const cellOf = cellNumbers();
  const int = (name: string) => ({ name, type: INTEGER });
  await createTable(
    connection,
    'territories',
    [
      { ...int('id'), read: (_, row) => row },
      { ...int('parent'), read: ({ parentId }) => numbers.get(parentId ?? '') ?? -1 },
    ],
    territories,
  );
  const amount = { name: 'amount', type: BIGINT };
  await createTable(
    connection,
    'lines',
    [
      { ...int('id'), read: (_, row) => row },
      { ...int('cell'), read: (line) => cellOf(line) },
      { ...amount, read: ({ amountMinor }) => BigInt(amountMinor) },
    ],
    lines,
  );
  const credits = lines.flatMap((line, row) => line.territories.map(({ territoryId }) => ({ row, territoryId })));
  await createTable(
    connection,
    'credits',
    [
      { ...int('line'), read: ({ row }) => row },
      { ...int('territory'), read: ({ territoryId }) => numbers.get(territoryId) ?? -1 },
    ],
    credits,
  );
}

async function readAnswers(connection: DuckDBConnection, world: ForecastWorld): Promise<ForecastSums> {
  const reader = await connection.runAndReadAll('SELECT ancestor, cell, amount FROM answers');
  const [ancestors = [], cells = [], amounts = []] = reader.getColumns();
  const sums = new Map(world.territories.map((_, number) => [number, new Array<number>(countCells(world)).fill(0)]));
  for (const [at, ancestor] of ancestors.entries()) {
    const row = sums.get(Number(ancestor));
    if (row !== undefined) row[Number(cells[at])] = Number(amounts[at]);
  }
  return sums;
}
