import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** A new hidden name beside a file. */
export function temporaryPath(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}
