import { describe, expect, it } from 'vitest';
import type { Floor } from '../../../bench/floors.js';
import { findUnmeasured } from '../../../bench/support/findUnmeasured.js';
import { formatResults } from '../../../bench/support/formatResults.js';
import type { Result } from '../../../bench/support/result.js';

const line = { question: 'throughput', workload: 'geo', territories: 10_007, unit: 'ns an account' };
const results: Result[] = [
  { ...line, contestant: 'walk', accounts: 4_096, median: 5_865, low: 5_800, high: 6_100.4, ratio: 1 },
  { ...line, contestant: 'rows', accounts: 1_000_000, median: 289, low: 281.4, high: 301, ratio: 20.29 },
  { ...line, unit: undefined, contestant: 'columns : rows', ratio: 1.5 },
  { ...line, unit: undefined, contestant: 'sift', refusal: 'it does not know lists' },
];
const floors: Floor[] = [
  { ...line, contestant: 'rows', figure: 'ratio', atLeast: 14 },
  { ...line, contestant: 'columns : rows', figure: 'ratio', atLeast: 2 },
  { ...line, question: 'compile', contestant: 'compileModel', figure: 'median', under: 500 },
];

describe('formatResults', () => {
  it('aligns columns and says which floors are reached', () => {
    const lines = [
      'question    workload  territories  contestant       accounts  median  lowest  highest  unit                                    ratio          floor  reached',
      'throughput  geo            10,007  walk                4,096   5,865   5,800    6,100  ns an account                             1 x',
      'throughput  geo            10,007  rows            1,000,000     289     281      301  ns an account                          20.3 x  at least 14 x  yes',
      'throughput  geo            10,007  columns : rows                                                                              1.5 x   at least 2 x  NO',
      'throughput  geo            10,007  sift                                                not supported: it does not know lists',
    ];
    expect(formatResults(results, floors).split('\n')).toEqual(lines);
  });

  it('lists floors that no line is about', () => {
    expect(findUnmeasured(results, floors)).toEqual(['compile, geo 10007, compileModel: under 500']);
  });
});
