import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run spark` puts Apache Spark: a virtual environment of Python. */
const environment = resolve(import.meta.dirname, '../../.spark');
const machines = '/usr/lib/jvm';

/** What programs of Spark need. */
export interface SparkHome {
  readonly python: string;
  readonly submit: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Where Spark is, or why it cannot be run here. */
export function findSpark(): SparkHome | string {
  const [python, submit] = ['python', 'spark-submit'].map((name) => join(environment, 'bin', name));
  if (!existsSync(submit)) return 'it is not installed; `npm run spark` says why, or installs it';
  const java = findJava();
  if (java === undefined) return `there is no Java 17 or 21 by JAVA_HOME or in ${machines}`;
  const env = { ...process.env, JAVA_HOME: java, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' };
  return { python, submit, env };
}

function findJava(): string | undefined {
  const given = process.env.JAVA_HOME;
  const found = existsSync(machines) ? readdirSync(machines).sort() : [];
  return [...(given === undefined ? [] : [given]), ...found.map((name) => join(machines, name))].find(isUsable);
}

function isUsable(java: string): boolean {
  const release = join(java, 'release');
  return existsSync(release) && /^JAVA_VERSION="(17|21)\b/m.test(readFileSync(release, 'utf8'));
}
