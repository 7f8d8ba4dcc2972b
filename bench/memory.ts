import { assignAccounts, assignColumns, type CompiledModel, compileModel } from 'bailiwick';
import { courseOf } from './support/course.js';
import { bytesInUse, heldBytes } from './support/heldBytes.js';
import { lineOf } from './support/lineOf.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { toColumns } from './support/toColumns.js';
import { companyName, namesModel } from './workloads/models/namesModel.js';
import { workloadOf } from './workloads/workloadOf.js';

const NAMES_TERRITORIES = 100;
const PER_CALL = 100_000;
const BYTES_PER_MB = 1_000_000;
const measured = ['geo/10007', 'overlap/1601'];

/** How much memory an assigned account takes, and whether a compiled model grows without end when all texts are new. */
export const memory: Question = {
  name: 'memory',
  subjects: ({ isShort }) => [...(isShort ? ['overlap/101'] : measured), 'names by row', 'names by column'],
  answer: async (subject, settings) => {
    if (subject === 'names by row') return newNames(subject, settings, assignRows);
    return subject === 'names by column' ? newNames(subject, settings, assignByColumn) : tableSize(subject, settings);
  },
};

/** Bytes of the table an account. */
function tableSize(subject: string, { accounts }: Settings): Result[] {
  const course = courseOf(workloadOf(subject), accounts);
  const compiled = compileModel(course.model);
  const sample = course.supply.take(accounts);
  const columns = sample.columns();
  const builds = {
    'table of rows': () => assignAccounts(compiled, sample.accounts),
    'table of columns': () => assignColumns(compiled, columns),
  };
  return Object.entries(builds).map(([contestant, build]) => {
    // What the model keeps for itself is there already.
    build();
    const spread = spreadOf([heldBytes(build).bytes / accounts]);
    return lineOf(course, { question: 'memory', contestant, unit: 'bytes an account', spread });
  });
}

type AssignNames = (compiled: CompiledModel, accounts: readonly NamedAccount[]) => void;
type NamedAccount = { readonly id: string; readonly name: string };

/** What is in use after ten times all accounts, each with a name that never came before, and at most on the way. */
function newNames(subject: string, { accounts }: Settings, assign: AssignNames): Result[] {
  const compiled = compileModel(namesModel(NAMES_TERRITORIES));
  const before = bytesInUse();
  const steps = [accounts, accounts * 10];
  const kept: number[] = [];
  let next = 0;
  for (const step of steps) {
    for (; next < step; next += PER_CALL) assign(compiled, namedAccounts(next, Math.min(step, next + PER_CALL)));
    kept.push((bytesInUse() - before) / BYTES_PER_MB);
  }
  const peak = process.resourceUsage().maxRSS / 1_000;
  const figures = [
    ...steps.map((step, i) => [`kept after ${step} names`, kept[i]] as const),
    ['peak of the process', peak] as const,
  ];
  return figures.map(([figure, megabytes]) => ({
    question: 'memory',
    workload: subject,
    territories: NAMES_TERRITORIES,
    contestant: figure,
    unit: 'MB',
    ...spreadOf([megabytes]),
  }));
}

function namedAccounts(from: number, to: number): NamedAccount[] {
  return Array.from({ length: to - from }, (_, i) => ({ id: 'a', name: companyName(from + i) }));
}

function assignRows(compiled: CompiledModel, accounts: readonly NamedAccount[]): void {
  assignAccounts(compiled, accounts);
}

function assignByColumn(compiled: CompiledModel, accounts: readonly NamedAccount[]): void {
  assignColumns(compiled, toColumns(accounts, compiled.fields));
}
