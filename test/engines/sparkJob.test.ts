import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { writeCompanies, writtenFields } from '../../bench/workloads/companies/writeCompanies.js';
import { geoModel } from '../../bench/workloads/models/geoModel.js';
import { compileModel } from '../../src/index.js';
import { countColumns } from '../support/countColumns.js';
import { runSparkJob, writeSparkSql } from '../support/runSparkJob.js';
import { whyNoSpark } from '../support/spark.js';

const reason = whyNoSpark();
if (reason !== undefined) console.log(`Spark is not tested: ${reason}`);

const ACCOUNTS = 5_000_000;
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-spark-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.skipIf(reason !== undefined)(
  'the job of examples/spark assigns five million accounts as the library does',
  async () => {
    const model = geoModel(1_013);
    const [plan, sql, accounts, out] = ['model.json', 'sql.json', 'accounts', 'out'].map((name) => join(folder, name));
    writeFileSync(plan, JSON.stringify(model));
    await writeSparkSql(plan, sql);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await writeCompanies(connection, accounts, ACCOUNTS);
    const seconds = await runSparkJob({ sql, accounts, out, executors: 2 });
    console.log(`${ACCOUNTS} accounts in ${seconds} s`);

    const rows = `SELECT territory_id, count(*)::INTEGER FROM read_parquet('${out}/*.parquet') GROUP BY ALL`;
    const found = (await connection.runAndReadAll(rows)).getRowsJS();
    const files = join(accounts, '*.parquet');
    const counts = await countColumns(connection, compileModel(model), { files, fields: writtenFields });
    const wanted = [...counts].filter(([, count]) => count > 0);
    expect(new Map(found.map(([id, count]) => [id, count]))).toEqual(new Map(wanted));
    expect(wanted.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(0.98 * ACCOUNTS);
    connection.closeSync();
  },
  900_000,
);
