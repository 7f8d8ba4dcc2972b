import { describe, expect, it } from 'vitest';
import { access } from '../../bench/access.js';
import { allocation } from '../../bench/allocation.js';
import { compile } from '../../bench/compile.js';
import { forecast } from '../../bench/forecast.js';
import { latency } from '../../bench/latency.js';
import { lowerBound } from '../../bench/lowerBound.js';
import { memory } from '../../bench/memory.js';
import { peers } from '../../bench/peers.js';
import { plan } from '../../bench/plan.js';
import { sql } from '../../bench/sql.js';
import type { Settings } from '../../bench/support/question.js';
import { throughput } from '../../bench/throughput.js';

const limits = { sampleMs: 1, peerMs: 1, wholeMs: 1, singleMs: 1 };
const tiny: Settings = { isShort: true, rounds: 1, firstSample: 8, ...limits, accounts: 40 };

describe('the bench', () => {
  it.each(['peers/100', 'geo+named/400', 'or-not/30', 'tags/101'])(
    'finds that all contestants agree on %s',
    async (subject) => {
      const results = await peers.answer(subject, tiny);
      const told = results.filter(({ contestant }) => !contestant.includes(' : '));
      expect(told).toHaveLength(15);
      expect(told.every(({ median = 0, refusal }) => median > 0 || refusal !== undefined)).toBe(true);
    },
  );

  it('tells what each way costs, and how many times as fast as a walk that is', async () => {
    const results = await throughput.answer('tags/101', tiny);
    expect(results.map(({ contestant }) => contestant)).toEqual([
      'walk',
      'closures by hand',
      'row by row',
      'rows, sample of the walk',
      'rows',
      'columns, sample of the walk',
      'columns',
      'columns : rows',
    ]);
    expect(results.every(({ ratio = 0 }) => ratio > 0)).toBe(true);
  });

  it('says why a contestant does not take a workload', async () => {
    const results = await throughput.answer('geo fresh/300', tiny);
    expect(results.find(({ contestant }) => contestant === 'columns')?.refusal).toMatch(/dictionary/);
  });

  it.each([
    ['access', access, 'access, building', 13],
    ['access', access, 'access, checks', 9],
    ['access', access, 'access, lists and changes', 25],
    ['allocation', allocation, '100 units, 10 teams', 3],
    ['forecast', forecast, 'forecast/100', 5],
    ['forecast', forecast, 'forecast changes/100', 4],
    ['sql', sql, 'sql/110', 6],
    ['plan', plan, '60 accounts, 4 territories', 5],
    ['compile', compile, 'peers/100', 3],
    ['latency', latency, 'peers/100', 4],
    ['lowerBound', lowerBound, 'geo/1013', 2],
    ['memory', memory, 'overlap/101', 2],
    ['memory', memory, 'names by row', 3],
    ['memory', memory, 'names by column', 3],
  ] as const)('answers %s', async (_, { answer }, subject, lines) => {
    const results = await answer(subject, tiny);
    expect(results).toHaveLength(lines);
    expect(results.every(({ median, unit }) => Number.isFinite(median) && unit !== undefined)).toBe(true);
  });
});
