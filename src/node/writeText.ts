import type { Writable } from 'node:stream';

/**
 * A promise that text has been handed over to a stream, which settles only when there is room for more.
 *
 * It rejects with the stream's own failure, such as `EPIPE` when nobody reads any more, and with the signal's reason when
 * that is aborted first.
 */
export function writeText(stream: Writable, text: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.throwIfAborted();
    signal.addEventListener('abort', stop, { once: true });
    stream.write(text, (error) => {
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    });
  });
}
