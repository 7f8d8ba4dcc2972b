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

/** How a bar differs from the usual one. */
export interface ProgressLook {
  /** What is counted (default accounts). */
  readonly things?: string;
  /** `false` where steps take too unlike times to tell when the last is done (default `true`). */
  readonly isEven?: boolean;
  /**
   * `true` for work during which a signal ends the process, so that nobody could set right a terminal whose cursor was
   * hidden and whose lines do not wrap.
   */
  readonly sparesTerminal?: boolean;
}

/**
 * A progress bar on standard error, which appears when work takes a while. Where that is no terminal it shows nothing;
 * without `byteLength` it counts records only.
 */
export function progressBar(
  { stderr, env }: Pick<CommandContext, 'stderr' | 'env'>,
  byteLength: number | undefined,
  { things = 'accounts', isEven = true, sparesTerminal = false }: ProgressLook = {},
): ProgressBar {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: stderr,
    format: [
      ...(byteLength === undefined ? [] : ['{bar} {percentage} %  ']),
      `{records} ${things}, `,
      isEven && byteLength !== undefined ? '{eta_formatted} left' : '{duration_formatted}',
    ].join(''),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    hideCursor: !sparesTerminal,
    linewrap: sparesTerminal,
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
