import { implies, parseCriteria } from 'bailiwick';
import fc from 'fast-check';
import { enumeratedPairs } from '../test/support/analysisArbitraries.js';
import { openZ3, type Z3Oracle } from '../test/support/z3Oracle.js';
import type { Question } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';

const SEED = 14;

type Pair = ReturnType<typeof enumeratedPairs> extends fc.Arbitrary<infer Sample> ? Sample : never;

/** How long one question about two criteria takes, beside a solver that could answer it, too. */
export const solver: Question = {
  name: 'solver',
  subjects: ({ isShort }) => (isShort ? ['10 pairs of criteria'] : ['100 pairs of criteria']),
  async answer(subject, { rounds }) {
    const pairs = fc.sample(enumeratedPairs(), { seed: SEED, numRuns: Number.parseInt(subject, 10) });
    const z3 = await openZ3();
    try {
      return await measure(subject, { pairs, z3, rounds });
    } finally {
      await z3.close();
    }
  },
};

interface Race {
  readonly pairs: readonly Pair[];
  readonly z3: Z3Oracle;
  readonly rounds: number;
}

async function measure(subject: string, { pairs, z3, rounds }: Race): Promise<Result[]> {
  const contestants = {
    implies: async ({ fields, a, b }: Pair) => implies(a, b, { fields }).holds,
    'z3-solver': async ({ fields, a, b }: Pair) =>
      !(await z3.isThere(fields, [parseCriteria(a, fields)], [parseCriteria(b, fields)])),
  };
  for (const pair of pairs)
    if ((await contestants.implies(pair)) !== (await contestants['z3-solver'](pair)))
      throw new Error(`${subject}: z3 says otherwise of ${JSON.stringify(pair)}`);
  const times: Record<keyof typeof contestants, number[]> = { implies: [], 'z3-solver': [] };
  for (let round = 0; round < rounds; round++) {
    times.implies.push(await millisecondsEach(pairs, contestants.implies));
    times['z3-solver'].push(await millisecondsEach(pairs, contestants['z3-solver']));
  }
  const spreads = { implies: spreadOf(times.implies), 'z3-solver': spreadOf(times['z3-solver']) };
  return (['implies', 'z3-solver'] as const).map((contestant) => ({
    question: 'solver',
    workload: subject,
    territories: 0,
    contestant,
    unit: 'ms a question',
    ...spreads[contestant],
    ratio: spreads['z3-solver'].median / spreads[contestant].median,
  }));
}

async function millisecondsEach(pairs: readonly Pair[], ask: (pair: Pair) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (const pair of pairs) await ask(pair);
  return (performance.now() - start) / pairs.length;
}
