import { describe, expect, it } from 'vitest';
import { renderAccess } from '../../bench/support/renderAccess.js';

const world = { question: 'access', territories: 10_000, accounts: 1_000_000, low: 1, high: 2 };
const pairs = { ...world, workload: 'pairs' };
const check = { ...world, workload: 'check', unit: 'ns a check' };

describe('renderAccess', () => {
  it('sets contestants side by side and says what they hold', () => {
    const figures = renderAccess(
      [
        { ...world, workload: 'building', contestant: 'bailiwick', unit: 'ms', median: 1_234.5 },
        { ...world, workload: 'building', contestant: 'bailiwick, no owners', unit: 'ms', median: 812.2 },
        { ...world, workload: 'memory', contestant: 'CASL', unit: 'MB', median: 812.2 },
        { ...check, contestant: 'bailiwick', median: 400 },
        { ...check, contestant: 'naive walk', median: 3_210 },
        { ...check, contestant: 'bailiwick, with reasons', median: 4_000 },
        { ...world, workload: 'first 50 of all', contestant: 'bailiwick', unit: 'µs', median: 3.21 },
        { ...pairs, contestant: 'users in maps', unit: 'users', median: 31 },
        { ...pairs, contestant: 'pairs in maps', unit: 'pairs', median: 5_123_456 },
        { ...pairs, contestant: 'pairs of all users', unit: 'pairs', median: 2_253_000_000 },
      ],
      '7.0.1',
    );
    expect(
      figures.join('\n\n'),
    ).toBe(`| 1,000,000 accounts, 10,000 territories | **bailiwick** | naive walk | CASL | pairs in maps |
| --- | --: | --: | --: | --: |
| getting ready | 1,235 ms |  |  |  |
| memory besides the data |  |  | 812 MB |  |
| checks a second | 2,500,000 | 312,000 |  |  |
| first 50 accounts of somebody who sees all | 3.21 µs |  |  |  |

Each account is in two territories and has an owner. A walk by hand goes up the tree from each territory; CASL 7.0.1 has one ability a user and is asked for \`view\` of accounts that carry the ids of all territories above them. The maps hold the 5,100,000 pairs of 31 users, those of all users being 2,300,000,000. All of them gave the same answers before they were timed.

| access | median |
| --- | --: |
| getting ready without owners and shares | 812 ms |
| checks a second with all reasons | 250,000 |`);
  });

  it('is nothing where access was not measured', () => {
    expect(renderAccess([{ ...check, question: 'latency', contestant: 'rows', median: 1 }])).toEqual([]);
  });

  it('leaves out what was not measured', () => {
    expect(renderAccess([{ ...check, contestant: 'bailiwick', median: 400 }])).toHaveLength(2);
  });
});
