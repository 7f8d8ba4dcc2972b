import { SingleBar } from 'cli-progress';
import { formatCount } from './formatCount.js';
import type { CommandContext } from './types.js';

const PATIENCE_MS = 400;

/** Shows how far a long run has come. */
export interface ProgressBar {
  update(bytesRead: number, records: number): void;
  /** Takes the bar off the screen. */
  stop(): void;
}

/**
 * A progress bar on standard error, which appears when work takes a while. Where that is no terminal it shows nothing;
 * without `byteLength` it counts records only.
 */
export function progressBar({ stderr, env }: CommandContext, byteLength: number | undefined): ProgressBar {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: stderr,
    format:
      byteLength === undefined
        ? '{records} accounts, {duration_formatted}'
        : '{bar} {percentage} %  {records} accounts, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    hideCursor: true,
  });
  const start = Date.now();
  return {
    update: (bytesRead, records) => {
      const payload = { records: formatCount(records) };
      if (bar.isActive) bar.update(bytesRead, payload);
      else if (Date.now() - start > PATIENCE_MS) bar.start(byteLength ?? 0, bytesRead, payload);
    },
    stop: () => bar.stop(),
  };
}
