import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { runSparkJob, type SparkJob, writeSparkSql } from '../test/support/runSparkJob.js';
import { whyNoSpark } from '../test/support/spark.js';
import { comparison } from './support/comparison.js';
import type { Question } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { writeCompanies } from './workloads/companies/writeCompanies.js';
import { geoModel } from './workloads/models/geoModel.js';

const ACCOUNTS = 10_000_000;
const TERRITORIES = 1_013;
const ROUNDS = 2;
const line = { question: 'spark', workload: 'geo, Parquet', territories: TERRITORIES };

/**
 * How long the job of examples/spark takes from the first statement to the last file, with one executor and with two, each a
 * process of one core. A quick run leaves it out: test/engines sees to the answers.
 */
export const spark: Question = {
  name: 'spark',
  subjects: ({ isShort }) => (isShort ? [] : ['geo, Parquet']),
  answer: async () => {
    const refusal = whyNoSpark();
    return refusal === undefined ? measure() : [{ ...line, contestant: 'Spark', refusal }];
  },
};

async function measure(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-spark-'));
  try {
    return await race(await prepare(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function prepare(folder: string): Promise<Omit<SparkJob, 'executors'>> {
  const [plan, sql, accounts, out] = ['plan.json', 'sql.json', 'accounts', 'out'].map((name) => join(folder, name));
  writeFileSync(plan, JSON.stringify(geoModel(TERRITORIES)));
  await writeSparkSql(plan, sql);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await writeCompanies(connection, accounts, ACCOUNTS);
  connection.closeSync();
  return { sql, accounts, out };
}

/** In turns, so that a busy moment of the machine hits both. */
async function race(job: Omit<SparkJob, 'executors'>): Promise<Result[]> {
  const seconds: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, times] of seconds.entries()) times.push(await runSparkJob({ ...job, executors: at + 1 }));
  const names = ['1 executor', '2 executors'];
  const results = seconds.map((times, at): Result => {
    return { ...line, contestant: names[at] ?? '', unit: 's', accounts: ACCOUNTS, ...spreadOf(times) };
  });
  return [...results, ...comparison(results, '2 executors', '1 executor')];
}
