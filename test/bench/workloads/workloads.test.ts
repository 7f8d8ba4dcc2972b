import { describe, expect, it } from 'vitest';
import { closures } from '../../../bench/contestants/closures.js';
import { columns } from '../../../bench/contestants/columns.js';
import { rows } from '../../../bench/contestants/rows.js';
import type { Answers, Contestant } from '../../../bench/contestants/types.js';
import { walk } from '../../../bench/contestants/walk.js';
import { type Answered, checkAnswers } from '../../../bench/support/checkAnswers.js';
import { type Course, courseOf } from '../../../bench/support/course.js';
import { subjectOf, workloadOf } from '../../../bench/workloads/workloadOf.js';
import { shortWorkloads, workloads } from '../../../bench/workloads/workloads.js';

const ACCOUNTS = 100;

describe('a workload', () => {
  it.each([
    ['geo/110', 0.99],
    ['geo/1013', 0.99],
    ['geo/10007', 0.99],
    ['geo+named/400', 1.97],
    ['deep/1001', 0.9],
    ['range/10000', 0.9],
    ['range-overlap/10000', 6.3],
    ['rect/10000', 2.7],
    ['grid/10001', 0.93],
    ['flat/1000', 0.6],
    ['or-not/1000', 123],
    ['overlap/1601', 62],
    ['tags/1001', 2.1],
    ['peers/100', 1],
    ['peers/10000', 1.05],
  ])('%s gives an account about %d territories', async (subject, expected) => {
    const course = courseOf(workloadOf(subject), ACCOUNTS);
    const { answers } = await answered(closures, course);
    expect(answers.territories.length / ACCOUNTS / expected).toBeGreaterThan(0.7);
    expect(answers.territories.length / ACCOUNTS / expected).toBeLessThan(1.3);
  });

  it.each(shortWorkloads.map((workload) => [subjectOf(workload), workload] as const))(
    '%s is answered alike by the walk, by rows and by columns',
    async (_, workload) => {
      const course = courseOf(workload, ACCOUNTS);
      const expected = await answered(walk, course);
      for (const contestant of [closures, rows, columns]) {
        checkAnswers(expected, await answered(contestant, course), course.supply.take(ACCOUNTS));
      }
      expect(expected.answers.territories.length).toBeGreaterThan(0);
    },
  );

  it('has a name and a size that no other one has', () => {
    const subjects = workloads.map(subjectOf);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it.each(
    workloads
      .filter(({ territories }) => territories < 2_000)
      .map((workload) => [subjectOf(workload), workload] as const),
  )('%s has as many territories as it says, and declares its fields', (_, workload) => {
    const model = workload.model();
    expect(model.territories).toHaveLength(workload.territories);
    expect(model.fields).toBeDefined();
    expect(workload.model()).toEqual(model);
  });
});

async function answered({ name, prepare }: Contestant, { model, supply }: Course): Promise<Answered> {
  const { load } = await prepare(model);
  const answers: Answers = await (await (await load(supply.take(ACCOUNTS)))())();
  return { name, answers };
}
