import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { analyzePlan } from '../../src/cli/analyzePlan.js';
import { compileModel } from '../../src/index.js';
import { collect, runBusy } from './commandLine.js';
import { everyFinding } from './plans.js';

const compiled = compileModel(everyFinding);

describe('analyzePlan', () => {
  it('shows how far an analysis has come on a terminal', () => {
    vi.useFakeTimers();
    const stderr = collect();
    const context = contextOf(new AbortController().signal, Object.assign(stderr.stream, { isTTY: true }));
    analyzePlan(compiled, {}, { ...context, runBusy: slowly });
    vi.useRealTimers();
    expect(stderr.text()).toMatch(/\d+ % {2}[\d,]+ questions/);
    expect(stderr.text().endsWith('\u001b[2K')).toBe(true);
  });

  it('shows nothing where there is no terminal', () => {
    const stderr = collect();
    analyzePlan(compiled, {}, contextOf(new AbortController().signal, stderr.stream));
    expect(stderr.text()).toBe('');
  });

  it('gives up when it is interrupted', () => {
    const controller = new AbortController();
    const context = contextOf(controller.signal, collect().stream);
    const interrupted = <Result>(work: () => Result) => {
      controller.abort(new Error('enough'));
      return work();
    };
    expect(() => analyzePlan(compiled, {}, { ...context, runBusy: interrupted })).toThrow('enough');
  });
});

function contextOf(signal: AbortSignal, stderr: ReturnType<typeof collect>['stream']) {
  return { stdin: Readable.from([]), stdout: collect().stream, stderr, env: {}, signal, runBusy };
}

/** Starts the work long after the bar was made. */
function slowly<Result>(work: () => Result): Result {
  vi.advanceTimersByTime(5_000);
  return work();
}
