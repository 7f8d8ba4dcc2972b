import { writeText } from '../node/writeText.js';
import { isClosedPipe } from './isClosedPipe.js';
import type { Screen } from './types.js';

const AT_ONCE = 1_000;

/**
 * Writes lines to a screen as they are made, for reports that may be long. Where nobody reads any more, the rest is not
 * even made, and that is no failure.
 */
export async function printLines(screen: Screen, lines: Iterable<string>, signal: AbortSignal): Promise<void> {
  try {
    let text = '';
    let waiting = 0;
    for (const line of lines) {
      text += `${line}\n`;
      if (++waiting < AT_ONCE) continue;
      await writeText(screen, text, signal);
      [text, waiting] = ['', 0];
    }
    await writeText(screen, text, signal);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
