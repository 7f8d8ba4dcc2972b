// Installs PostgreSQL from Debian's packages, unless there is one: npm run postgres
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const installer = 'apt-get';
const programs = '/usr/lib/postgresql';
// Tests start servers of their own, so the package is not to start one.
const settings = '/etc/postgresql-common/createcluster.conf';

if (!existsSync(programs)) {
  try {
    install();
  } catch (error) {
    console.error(`PostgreSQL is not installed: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
console.log(`PostgreSQL is in ${programs}`);

function install() {
  if (process.getuid?.() !== 0) throw new Error('only root may install packages');
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, 'create_main_cluster = false\n');
  }
  const packages = ['install', '--yes', '--quiet=2', '--no-install-recommends', 'postgresql'];
  try {
    run(packages);
  } catch {
    // Where the lists of packages are old, or absent.
    run(['update', '--quiet=2']);
    run(packages);
  }
}

function run(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(installer, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 90_000 });
}
