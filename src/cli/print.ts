import { writeText } from '../node/writeText.js';
import { isClosedPipe } from './isClosedPipe.js';
import type { Screen } from './types.js';

/** Writes lines to a screen. Where nobody reads any more, the rest of a report is of no use, so that is no failure. */
export async function print(screen: Screen, lines: readonly string[], signal: AbortSignal): Promise<void> {
  try {
    await writeText(screen, lines.map((line) => `${line}\n`).join(''), signal);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
