import { errorCode } from './errorCode.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'it is on a read-only disk'],
  ['ENOSPC', 'no space is left on the disk'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EMFILE', 'too many files are open'],
  ['ELOOP', 'its symbolic links form a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/**
 * A failure of the operating system in plain words; one without words of its own keeps the system's.
 *
 * @example
 * describeFailure(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' })); // => 'there is no such file'
 */
export function describeFailure(error: unknown): string {
  const reason = REASONS.get(errorCode(error) ?? '');
  return reason ?? (error instanceof Error ? error.message : String(error));
}
