import type { Palette } from './choosePalette.js';
import type { Outcome } from './renderOutcome.js';

/** The sign of an outcome in its colour. */
export function paintSign(sign: Outcome['sign'], palette: Palette): string {
  switch (sign) {
    case '✓':
      return palette.good(sign);
    case '✗':
      return palette.bad(sign);
    case '·':
      return palette.faint(sign);
  }
}
