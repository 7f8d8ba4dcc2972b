import type { AccountColumns } from 'bailiwick';
import { courseOf } from './support/course.js';
import { lineOf } from './support/lineOf.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { timeOf } from './support/timeOf.js';
import { toColumns } from './support/toColumns.js';
import { companyFields } from './workloads/companies/companyFields.js';
import { type Company, generateCompanies } from './workloads/companies/generateCompanies.js';
import { workloadOf } from './workloads/workloadOf.js';

const texts = ['country', 'state', 'industry', 'postalCode'];

/** What it takes merely to read what a geography looks at, from records and from columns. */
export const lowerBound: Question = {
  name: 'lowerBound',
  subjects: ({ isShort }) => [isShort ? 'geo/1013' : 'geo/10007'],
  answer: async (subject, settings) => measure(subject, settings),
};

function measure(subject: string, { accounts: count, rounds }: Settings): Result[] {
  // The workload's accounts by the type that they have, so that members are read by name.
  const companies = generateCompanies(count);
  const columns = toColumns(companies, companyFields);
  const readers = [() => readRows(companies), () => readColumns(columns)];
  const sums = readers.map((read) => read());
  if (sums[0] !== sums[1]) throw new Error(`rows read as ${sums[0]}, columns as ${sums[1]}`);
  const times = readers.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, read] of readers.entries()) times[i].push((timeOf(read) * 1_000_000) / count);
  }
  const course = courseOf(workloadOf(subject), 0);
  return times.map((measurements, i) => {
    const contestant = i === 0 ? 'reading rows' : 'reading columns';
    return lineOf(course, {
      question: 'lowerBound',
      contestant,
      unit: 'ns an account',
      spread: spreadOf(measurements),
    });
  });
}

/** How many texts there are, and all employees. */
function readRows(companies: readonly Company[]): number {
  let sum = 0;
  for (const { country, state, industry, postalCode, employees } of companies) {
    sum += (country === null ? 0 : 1) + (state === null ? 0 : 1);
    sum += (industry === null ? 0 : 1) + (postalCode === null ? 0 : 1) + (employees ?? 0);
  }
  return sum;
}

/** The same of columns. */
function readColumns({ columns }: AccountColumns): number {
  let sum = 0;
  for (const name of texts) {
    const column = columns[name];
    if ('codes' in column) for (const code of column.codes) sum += code < 0 ? 0 : 1;
  }
  const { employees } = columns;
  if ('numbers' in employees) for (const number of employees.numbers) sum += number;
  return sum;
}
