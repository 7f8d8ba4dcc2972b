import { errorCode } from '../node/errorCode.js';

/** Whether a failure to write means that the other end of a pipe has been closed. */
export function isClosedPipe(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
