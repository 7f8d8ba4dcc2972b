import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import type { AssignFlags } from './assignFlags.js';
import { checkMemory } from './checkMemory.js';
import { tableFormatOf } from './tableFormatOf.js';

/**
 * Refuses options that do not go with the engine.
 *
 * @throws {@link TerritoryError} `invalid_option`, for every one of them.
 */
export function checkEngine(flags: AssignFlags): void {
  throwIssues(flags.engine === 'duckdb' ? findDuckDBIssues(flags) : findOtherIssues(flags));
  if (flags.engine === 'duckdb' && flags.memory !== undefined) checkMemory(flags.memory);
}

function findDuckDBIssues({ accounts, out, shape }: AssignFlags): Issue[] {
  tableFormatOf('--accounts', accounts);
  const format = out === undefined ? undefined : tableFormatOf('--out', out);
  if (shape === undefined || format === 'parquet') return [];
  if (format === undefined) return [refuse('--shape', '--out with it', shape)];
  return shape === 'lists' ? [refuse('--shape', 'rows, unless --out ends in .parquet', shape)] : [];
}

function findOtherIssues({ accounts, out = '', shape, memory, idColumn }: AssignFlags): Issue[] {
  const paths = [['--accounts', accounts] as const, ['--out', out] as const];
  const given = [['--shape', shape] as const, ['--memory', memory] as const, ['--id-column', idColumn] as const];
  return [
    ...paths.filter(([, path]) => /\.(?:parquet|csv\.gz)$/i.test(path)),
    ...given.flatMap(([option, value]) => (value === undefined ? [] : [[option, value] as const])),
  ].map(([option, value]) => refuse(option, '--engine duckdb with it', value));
}

function refuse(option: string, expected: string, received: string): Issue {
  return { code: 'invalid_option', option, expected, received: `\`${received}\`` };
}
