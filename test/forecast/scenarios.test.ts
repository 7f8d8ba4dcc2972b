import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as bailiwick from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { thrownIssues } from '../support/thrownIssues.js';

/** One call of a public function: what its result has, or the codes of the issues that it throws. */
interface Call {
  readonly function: string;
  /** `{ result, member? }` in any place stands for the result of an earlier call, or for a member of it. */
  readonly args: readonly unknown[];
  readonly expected?: unknown;
  readonly issues?: readonly string[];
}

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly calls: readonly Call[];
}

const path = join(import.meta.dirname, '../cases/forecast/scenarios.json');
const scenarios: readonly Scenario[] = JSON.parse(readFileSync(path, 'utf8'));
const functions = new Map<string, unknown>(Object.entries(bailiwick));

it.each(scenarios.map((scenario) => [scenario.id, scenario.description, scenario] as const))(
  '%s: %s',
  (...[, , scenario]) => {
    const results: unknown[] = [];
    for (const call of scenario.calls) {
      const args = call.args.map((value) => fill(value, results));
      const { result, issues } = run(call.function, args);
      results.push(result);
      expect(issues).toStrictEqual(call.issues ?? []);
      if (Array.isArray(call.expected)) expect(result).toHaveLength(call.expected.length);
      if (typeof call.expected === 'object' && call.expected !== null) expect(result).toMatchObject(call.expected);
      else expect(result).toBe(call.expected);
    }
  },
);

it('has every scenario of forecasts and targets', () => {
  const wanted = [...span('Z', 50, 61), ...span('S', 64, 67), ...span('E', 1, 2)];
  expect(scenarios.map(({ id }) => id)).toStrictEqual(wanted);
});

function span(letter: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `${letter}${first + at}`);
}

function run(name: string, args: readonly unknown[]) {
  const known = functions.get(name);
  if (typeof known !== 'function') return expect.fail(`no function ${name}`);
  let result: unknown;
  const issues = thrownIssues(() => {
    result = Reflect.apply(known, undefined, args);
  });
  return { result, issues: issues.map(({ code }) => code) };
}

function fill(value: unknown, results: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => fill(each, results));
  if (typeof value !== 'object' || value === null) return value;
  const { result, member } = { result: undefined, member: undefined, ...value };
  if (typeof result === 'number')
    return typeof member === 'string' ? Reflect.get(Object(results[result]), member) : results[result];
  return deepFreeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, results)])));
}
