import type { DuckDBConnection } from '@duckdb/node-api';
import type { TerritoryModel } from 'bailiwick';
import { territoryNumbers } from '../territoryNumbers.js';

/** Where the answers are: a table of ids and territories. */
export interface AnswerTable {
  readonly connection: DuckDBConnection;
  readonly model: TerritoryModel;
  readonly table: string;
  readonly accounts: number;
}

/** By row of the accounts the number of their territory, or -1. */
export async function readAnswers({ connection, model, table, accounts }: AnswerTable): Promise<Int32Array> {
  const numbers = territoryNumbers(model);
  const answers = new Int32Array(accounts).fill(-1);
  const query = `SELECT a.row, x.territory FROM ${table} AS x JOIN accounts AS a USING (id) WHERE x.territory IS NOT NULL`;
  const result = await connection.stream(query);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const territories = chunk.getColumnValues(1);
    for (const [at, row] of chunk.getColumnValues(0).entries()) {
      if (answers[Number(row)] !== -1) throw new Error(`row ${row} is in several territories`);
      answers[Number(row)] = numbers.get(String(territories[at])) ?? -2;
    }
  }
  return answers;
}
