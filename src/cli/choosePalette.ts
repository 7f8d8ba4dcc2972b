import type { CommandContext, Screen } from './types.js';

/** Puts a text into a colour, or leaves it alone where there are no colours. */
export type Paint = (text: string) => string;

/** The colours that reports use, by what they mean. */
export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly bar: Paint;
}

/** No colours at all: for files, pipes and tests. */
export const plainPalette: Palette = { strong: same, faint: same, good: same, bad: same, bar: same };

/** The colours for a screen: none unless it is a terminal that has them, and none when `NO_COLOR` is set. */
export function choosePalette(screen: Screen, env: CommandContext['env']): Palette {
  const hasColors = screen.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  if (!hasColors) return plainPalette;
  return { strong: ansi(1, 22), faint: ansi(2, 22), good: ansi(32, 39), bad: ansi(31, 39), bar: ansi(36, 39) };
}

function same(text: string): string {
  return text;
}

function ansi(start: number, end: number): Paint {
  return (text) => `\u001b[${start}m${text}\u001b[${end}m`;
}
