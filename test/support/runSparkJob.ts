import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { findSpark } from './sparkHome.js';

const folder = resolve(import.meta.dirname, '../../examples/spark');

/** A run of the job of examples/spark. */
export interface SparkJob {
  readonly sql: string;
  readonly accounts: string;
  readonly out: string;
  /** Processes of one core each. */
  readonly executors: number;
}

/** Writes the SQL of a model's file as the example does. */
export async function writeSparkSql(model: string, sql: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', resolve(folder, 'plan.ts'), model, sql]);
}

/** Runs the job by `spark-submit` on a small cluster of its own; how many seconds it took, without the start of the cluster. */
export async function runSparkJob({ sql, accounts, out, executors }: SparkJob): Promise<number> {
  const home = findSpark();
  if (typeof home === 'string') throw new Error(home);
  const settings = ['spark.ui.enabled=false', 'spark.driver.host=127.0.0.1', 'spark.log.level=OFF'];
  const args = [
    ...['--master', `local-cluster[${executors},1,1024]`],
    ...settings.flatMap((setting) => ['--conf', setting]),
    resolve(folder, 'assign.py'),
    ...['--sql', sql, '--accounts', accounts, '--out', out],
  ];
  const { stdout } = await promisify(execFile)(home.submit, args, { env: home.env, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}').seconds;
}
