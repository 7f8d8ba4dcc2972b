import { describe, expect, it, vi } from 'vitest';
import { type ProgressLook, progressBar } from '../../src/cli/progressBar.js';
import { collect } from './commandLine.js';

describe('progressBar', () => {
  it('shows nothing where standard error is no terminal', () => {
    expect(record({ isTTY: false, seconds: 5, byteLength: 100 })).toBe('');
  });

  it('shows nothing on a terminal that cannot move its cursor', () => {
    expect(record({ isTTY: true, seconds: 5, byteLength: 100, env: { TERM: 'dumb' } })).toBe('');
  });

  it('shows nothing for work that is soon done', () => {
    expect(record({ isTTY: true, seconds: 0.1, byteLength: 100 })).toBe('');
  });

  it('shows how far longer work has come, and clears the line', () => {
    const output = record({ isTTY: true, seconds: 5, byteLength: 100 });
    expect(output).toContain('50 %');
    expect(output).toContain('1,500 accounts');
    expect(output.endsWith('\u001b[2K')).toBe(true);
  });

  it('counts accounts where the length is not known', () => {
    const output = record({ isTTY: true, seconds: 5, byteLength: undefined });
    expect(output).toContain('1,500 accounts');
    expect(output).not.toContain('%');
  });

  it('counts other things where it is told to', () => {
    expect(record({ isTTY: true, seconds: 5, byteLength: 100, look: { things: 'questions' } })).toContain(
      '1,500 questions',
    );
  });

  it('tells how long it has been at it where nobody knows how long it will be', () => {
    const run = { isTTY: true, seconds: 5, byteLength: 100 };
    expect(record(run)).toContain(' left');
    expect(record({ ...run, look: { isEven: false } })).not.toContain(' left');
  });

  it.each([
    ['hides the cursor', '\u001b[?25l'],
    ['keeps lines from wrapping', '\u001b[?7l'],
  ])('%s, unless nobody could undo it', (_, code) => {
    const run = { isTTY: true, seconds: 5, byteLength: 100 };
    expect(record(run)).toContain(code);
    expect(record({ ...run, look: { sparesTerminal: true } })).not.toContain(code);
  });
});

interface Run {
  readonly isTTY: boolean;
  readonly seconds: number;
  readonly byteLength: number | undefined;
  readonly env?: Record<string, string>;
  readonly look?: ProgressLook;
}

/** What a bar puts on the screen when half of the input has been read after a while. */
function record({ isTTY, seconds, byteLength, env = {}, look }: Run): string {
  vi.useFakeTimers();
  const stderr = collect();
  const screen = Object.assign(stderr.stream, { isTTY });
  const bar = progressBar({ stderr: screen, env }, byteLength, look);
  vi.advanceTimersByTime(seconds * 1_000);
  bar.update(50, 1_500);
  vi.advanceTimersByTime(1_000);
  bar.stop();
  vi.useRealTimers();
  return stderr.text();
}
