import { describe, expect, it } from 'vitest';
import { renderFigures } from '../../bench/renderFigures.js';
import { replaceFigures } from '../../bench/support/replaceFigures.js';
import type { Report } from '../../bench/support/report.js';

const geo = { workload: 'geo', territories: 10_007, low: 1, high: 2 };
const ns = { unit: 'ns an account' };
const peers = { question: 'peers', workload: 'peers', low: 1, high: 2, unit: 'ns an account' };

const report: Report = {
  machine: { cpu: 'AMD EPYC', cores: 2, memoryGiB: 24, node: 'v20.20.2' },
  versions: { sift: '17.1.4', mingo: '7.2.7' },
  results: [
    { question: 'throughput', ...geo, ...ns, contestant: 'walk', median: 5_780, ratio: 1 },
    { question: 'throughput', ...geo, ...ns, contestant: 'closures by hand', median: 3_000, ratio: 1.93 },
    { question: 'throughput', ...geo, ...ns, contestant: 'rows', median: 289.4, ratio: 19.97 },
    { question: 'throughput', ...geo, ...ns, contestant: 'columns', median: 101, ratio: 57.2 },
    { question: 'throughput', ...geo, contestant: 'columns : rows', ratio: 2.86 },
    { question: 'throughput', ...geo, ...ns, workload: 'geo fresh', contestant: 'rows', median: 405, ratio: 15.1 },
    { ...peers, territories: 100, contestant: 'rows', median: 192 },
    { ...peers, territories: 100, contestant: 'sift', median: 10_000 },
    { ...peers, territories: 10_000, contestant: 'sift', median: 41_700 },
    { ...peers, territories: 10_000, contestant: 'rows', median: 526 },
    { question: 'latency', ...geo, contestant: 'one account, p50', unit: 'ns', median: 640.4, ratio: 2.2 },
    { question: 'compile', ...geo, contestant: 'compileModel', unit: 'ms', median: 430.2 },
  ],
};

describe('renderFigures', () => {
  it('states machine, versions, costs and ratios', () => {
    expect(
      renderFigures(report),
    ).toBe(`Measured with Node 20.20.2 on 2 shared cores of an AMD EPYC with 24 GiB. Medians of interleaved rounds in one thread; only ratios from one run mean much.

| territories by | how many | rows, ns | columns, ns | rows : walk | rows : by hand |
| --- | --: | --: | --: | --: | --: |
| country > state > size > industry > postal area | 10,007 | 289 | 101 | 20 × | 10.4 × |
| the same, every text just parsed from a file | 10,007 | 405 |  | 15.1 × |  |

Rows are plain objects, columns typed arrays with a dictionary for texts, beside a list of ids of their own. Two walks test one territory after the other: by this library's predicates, which answer for whatever a record holds, and by closures written by hand for these plans, which do not.

| accounts a second | 100 territories | 10,000 territories |
| --- | --: | --: |
| **\`assignAccounts\`** | 5,210,000 | 1,900,000 |
| sift | 100,000 | 24,000 |

With sift 17.1.4 and mingo 7.2.7; each walks the same tree but DuckDB, which joins accounts in memory, level by level, with one table of all rules that has a column for each condition, or with a table for each level whose rules have been worked into keys. All of them gave the same answers before they were timed.

| with 10,007 territories by geography | median |
| --- | --: |
| compiling 10,007 territories | 430 ms |
| \`assignAccount\`, half of the calls | 640 ns |
| columns against rows | 2.86 × |`);
  });
});

describe('replaceFigures', () => {
  it('replaces what is between the markers', () => {
    expect(replaceFigures('a\n<!-- figures -->\nold\n<!-- /figures -->\nb\n', 'new')).toBe(
      'a\n<!-- figures -->\nnew\n<!-- /figures -->\nb\n',
    );
  });

  it.each(['', '<!-- figures -->', '<!-- /figures --><!-- figures -->'])('refuses %j', (document) => {
    expect(() => replaceFigures(document, 'new')).toThrow('there is no <!-- figures -->');
  });
});
