import { expect } from 'vitest';
import type { CommandResult, Workshop } from '../cli/commandLine.js';

/** A run with everything that it wrote. */
export interface WholeRun extends CommandResult {
  readonly assignments: string;
  readonly issues: string;
}

/** Assigns a CSV file of a workshop, once by each engine. */
export async function runBoth(
  shop: Workshop,
  accounts: string,
  more = '',
): Promise<{ own: WholeRun; duckdb: WholeRun }> {
  const args = `assign --model model.json --accounts ${accounts}${more}`;
  return { own: await runWhole(shop, args, 'own'), duckdb: await runWhole(shop, `${args} --engine duckdb`, 'duckdb') };
}

async function runWhole(shop: Workshop, args: string, name: string): Promise<WholeRun> {
  const result = await shop.run(`${args} --out ${name}.csv --issues ${name}_issues.csv`);
  const read = (path: string) => (result.code === 0 ? shop.read(path) : '');
  return { ...result, assignments: await read(`${name}.csv`), issues: await read(`${name}_issues.csv`) };
}

/** Expects the same files and the same summary, but for the order of issues: unreadable records come first with DuckDB. */
export function expectSameRun({ own, duckdb }: { own: WholeRun; duckdb: WholeRun }): void {
  expect(duckdb.stderr).toBe(own.stderr);
  expect(duckdb.stdout).toBe(own.stdout);
  expect(duckdb.assignments).toBe(own.assignments);
  expect(sortedLines(duckdb.issues)).toEqual(sortedLines(own.issues));
}

function sortedLines(text: string): string[] {
  return text.split('\n').sort();
}
