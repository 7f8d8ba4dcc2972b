// Installs Apache Spark from PyPI into .spark, a virtual environment of Python, unless it is there: npm run spark
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// The newest one for Java 17 and Python 3.11.
const requirement = 'pyspark==4.3.0';
const folder = resolve(import.meta.dirname, '../.spark');
const done = join(folder, 'bin', 'spark-submit');

if (!existsSync(done)) {
  try {
    install();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.error(`Spark is not installed: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
console.log(`Spark is in ${folder}`);

function install() {
  run('python3', ['-m', 'venv', folder]);
  run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--no-cache-dir', '--no-compile', requirement]);
}

function run(program, args) {
  execFileSync(program, args, { stdio: 'inherit' });
}
