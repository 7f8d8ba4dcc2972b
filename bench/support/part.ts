import type { Question, Settings } from './question.js';

/** One question about one subject. */
export interface Part {
  readonly question: Question;
  readonly subject: string;
}

/** The parts of a run; with names, only those of a question, workload, subject (`geo/110`) or part (`throughput:geo/110`). */
export function listParts(questions: readonly Question[], settings: Settings, names: readonly string[]): Part[] {
  const parts = questions.flatMap((question) => question.subjects(settings).map((subject) => ({ question, subject })));
  return names.length === 0 ? parts : parts.filter((part) => names.some((name) => isNamed(part, name)));
}

function isNamed({ question, subject }: Part, name: string): boolean {
  const [workload] = subject.split('/');
  return [question.name, workload, subject, `${question.name}:${workload}`, `${question.name}:${subject}`].includes(
    name,
  );
}
