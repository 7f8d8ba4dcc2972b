import { describe, expect, it } from 'vitest';
import { questions } from '../../../bench/questions.js';
import { listParts } from '../../../bench/support/part.js';
import { fullSettings, shortSettings } from '../../../bench/support/settings.js';

describe('listParts', () => {
  it('lists every question without names', () => {
    const asked = listParts(questions, fullSettings, []).map(({ question }) => question.name);
    expect([...new Set(asked)]).toEqual(questions.map(({ name }) => name));
  });

  it.each([
    [['throughput:geo/110'], ['throughput geo/110']],
    [['peers:peers/100', 'bundle:none'], ['peers peers/100']],
    [
      ['throughput:tags', 'throughput:deep'],
      ['throughput deep/1001', 'throughput tags/1001'],
    ],
    [['geo+named/10006'], ['throughput geo+named/10006', 'compile geo+named/10006']],
    [['nothing'], []],
  ])('lists those named %j', (names, expected) => {
    expect(
      listParts(questions, fullSettings, names).map(({ question, subject }) => `${question.name} ${subject}`),
    ).toEqual(expected);
  });

  it('lets all contestants answer every small workload in a short run', () => {
    expect(listParts(questions, shortSettings, ['peers']).length).toBeGreaterThan(
      listParts(questions, fullSettings, ['peers:peers']).length,
    );
  });
});
