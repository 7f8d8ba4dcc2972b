import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { progressBar } from '../../src/cli/progressBar.js';
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
});

interface Run {
  readonly isTTY: boolean;
  readonly seconds: number;
  readonly byteLength: number | undefined;
  readonly env?: Record<string, string>;
}

/** What a bar puts on the screen when half of the input has been read after a while. */
function record({ isTTY, seconds, byteLength, env = {} }: Run): string {
  vi.useFakeTimers();
  const [stdout, stderr] = [collect(), collect()];
  const screen = Object.assign(stderr.stream, { isTTY });
  const { signal } = new AbortController();
  const bar = progressBar({ stdin: Readable.from([]), stdout: stdout.stream, stderr: screen, env, signal }, byteLength);
  vi.advanceTimersByTime(seconds * 1_000);
  bar.update(50, 1_500);
  vi.advanceTimersByTime(1_000);
  bar.stop();
  vi.useRealTimers();
  return stderr.text();
}
