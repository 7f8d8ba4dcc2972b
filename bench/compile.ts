import { assignAccounts, type CompiledModel, compileModel } from 'bailiwick';
import { type Course, courseOf } from './support/course.js';
import { heldBytes } from './support/heldBytes.js';
import { lineOf } from './support/lineOf.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { timeOf } from './support/timeOf.js';
import { workloadOf } from './workloads/workloadOf.js';

/** Enough for the parts that are built when they are first needed. */
const MOST_ACCOUNTS = 100_000;
const measured = ['geo/10007', 'geo/100002', 'geo+named/10006', 'named/10000', 'peers/10000'];

/** How long it takes until a model can be used, and how much memory a territory takes in it. */
export const compile: Question = {
  name: 'compile',
  subjects: ({ isShort }) => (isShort ? ['geo/1013', 'peers/100'] : measured),
  answer: async (subject, settings) => {
    return measure(courseOf(workloadOf(subject), Math.min(MOST_ACCOUNTS, settings.accounts)), settings);
  },
};

function measure(course: Course, { rounds }: Settings): Result[] {
  const { model, supply } = course;
  const { accounts } = supply.take(supply.most);
  const times = Array.from({ length: rounds }, () => timeOf(() => compileModel(model)));
  const compiled = heldBytes(() => compileModel(model));
  const filled = heldBytes(() => fill(compiled.value, accounts));
  const bytes = [compiled.bytes, compiled.bytes + filled.bytes].map((held) =>
    spreadOf([held / model.territories.length]),
  );
  const lines = [
    { contestant: 'compileModel', unit: 'ms', spread: spreadOf(times) },
    { contestant: 'memory, compiled', unit: 'bytes a territory', spread: bytes[0] },
    { contestant: `memory, in use`, unit: 'bytes a territory', spread: bytes[1] },
  ];
  return lines.map((line) => lineOf(course, { question: 'compile', ...line }));
}

/** Assigns accounts, of which nothing stays but what the compiled model keeps for itself. */
function fill(compiled: CompiledModel, accounts: readonly unknown[]): void {
  assignAccounts(compiled, accounts);
}
