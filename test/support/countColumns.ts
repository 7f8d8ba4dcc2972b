import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type AccountColumns,
  assignColumns,
  type Column,
  type CompiledModel,
  countByTerritory,
} from '../../src/index.js';

/** How many accounts of some Parquet files each territory gets by `assignColumns`, which sees some thousands at a time. */
export async function countColumns(
  connection: DuckDBConnection,
  compiled: CompiledModel,
  { files, fields }: { readonly files: string; readonly fields: readonly string[] },
): Promise<Map<string, number>> {
  const names = fields.map((name) => `"${name}"`).join(', ');
  const result = await connection.stream(`SELECT ${names} FROM read_parquet('${files}')`);
  const counts = new Map<string, number>();
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns = chunk.getColumns();
    const given = fields.map((name, at): [string, Column] => [name, columnOf(columns[at] ?? [])]);
    const accounts: AccountColumns = { ids: idsOf(chunk.rowCount), columns: Object.fromEntries(given) };
    for (const [id, count] of countByTerritory(assignColumns(compiled, accounts)))
      counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

/** No rule asks for the id. */
function idsOf(length: number) {
  return { codes: new Int32Array(length), values: ['account'] };
}

function columnOf(values: readonly unknown[]): Column {
  return values.some((value) => typeof value === 'number') ? numbers(values) : texts(values);
}

function numbers(values: readonly unknown[]): Column {
  return { numbers: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)) };
}

function texts(values: readonly unknown[]): Column {
  const codes = new Map<string, number>();
  const codeOf = (value: unknown): number => {
    if (typeof value !== 'string') return -1;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  };
  return { codes: Int32Array.from(values, codeOf), values: [...codes.keys()] };
}
