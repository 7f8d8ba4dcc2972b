import { dirname } from 'node:path';
import { TerritoryError } from '../core/errors.js';
import { describeFailure } from './describeFailure.js';
import { errorCode } from './errorCode.js';

/**
 * Throws what a failure to write a file means. `EPIPE` stays what it is: nobody reads any more, which is no failure.
 *
 * @throws {@link TerritoryError} `unwritable_file`.
 */
export function failOutput(path: string, error: unknown): never {
  if (error instanceof TerritoryError || errorCode(error) === 'EPIPE') throw error;
  const reason = errorCode(error) === 'ENOENT' ? `there is no folder \`${dirname(path)}\`` : describeFailure(error);
  throw new TerritoryError([{ code: 'unwritable_file', path, reason }]);
}
