import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryFlow } from '../../src/assignment/diffTypes.js';
import { plainPalette } from '../../src/cli/choosePalette.js';
import type { DiffFileResult } from '../../src/cli/diffFile.js';
import { formatDiff } from '../../src/cli/formatDiff.js';
import { renderDiff } from '../../src/cli/renderDiff.js';
import { indexHierarchy } from '../../src/hierarchy/indexHierarchy.js';
import type { Territory } from '../../src/model/types.js';

const before: readonly Territory[] = [
  { id: 'amer', parentId: null, name: 'Americas' },
  { id: 'emea', parentId: null, name: 'EMEA' },
  { id: 'x', parentId: null },
];
const after: readonly Territory[] = [
  { id: 'amer', parentId: null, name: 'Americas' },
  { id: 'europe', parentId: null, name: 'EMEA' },
  { id: 'strategic', parentId: null, name: 'Strategic accounts' },
];

const result: DiffFileResult = {
  counts: { gained: 3, lost: 1, moved: 1200, unchanged: 40 },
  flows: [
    { from: 'amer', to: 'strategic', accounts: 1200 },
    { from: 'x', to: null, accounts: 1 },
    { from: null, to: 'amer', accounts: 3 },
  ],
  read: 1246,
  refused: 2,
  leftInNone: 0,
  issues: [],
  absentFields: [],
  unreadableAmounts: 0,
};

describe('renderDiff', () => {
  it('prints what became of the accounts, then the changes of territory, largest first', () => {
    expect(render(result)).toEqual([
      '1,246  accounts read',
      '1,200  moved from one territory to another (96.3 %)',
      '    3  gained a territory (0.2 %)',
      '    1  lost a territory (0.1 %)',
      '   40  unchanged (3.2 %)',
      '    2  refused (0.2 %)',
      '',
      'changes of territory, largest first',
      '  from             to                  accounts',
      '  Americas      →  Strategic accounts     1,200  ████████████████████████',
      '  no territory  →  Americas                   3  ▏',
      '  x             →  no territory               1  ▏',
    ]);
  });

  it('tells how many are left in no territory', () => {
    expect(render({ ...result, leftInNone: 1 })[3]).toBe('    1  lost a territory (0.1 %), which leaves 1 in none');
  });

  it('sums amounts, and sorts by them', () => {
    const flows: TerritoryFlow[] = [
      { from: 'amer', to: 'strategic', accounts: 2, amount: 1234567.891 },
      { from: 'x', to: null, accounts: 7, amount: 0 },
      { from: null, to: 'amer', accounts: 1, amount: 2500000 },
    ];
    expect(render({ ...result, flows }, { amountField: 'revenue' }).slice(7)).toEqual([
      'changes of territory, largest revenue first',
      '  from             to                  accounts       revenue',
      '  no territory  →  Americas                   1     2,500,000  ████████████████████████',
      '  Americas      →  Strategic accounts         2  1,234,567.89  ████████████',
      '  x             →  no territory               7             0',
    ]);
  });

  it('says so when nothing changes', () => {
    const counts = { gained: 0, lost: 0, moved: 0, unchanged: 1244 };
    expect(render({ ...result, counts, flows: [] }).slice(7)).toEqual(['no account changes its territories']);
  });

  it('counts what it cuts', () => {
    const lines = render(result, { limit: 1 });
    expect(lines.slice(9)).toEqual([
      '  Americas  →  Strategic accounts     1,200  ████████████████████████',
      '  … 2 more changes, 4 accounts',
    ]);
    const flows = result.flows.map((flow) => ({ ...flow, amount: flow.accounts * 1.5 }));
    expect(render({ ...result, flows }, { limit: 2, amountField: 'revenue' }).at(-1)).toBe(
      '  … 1 more change, 1 account, 1.5 revenue',
    );
  });

  it('adds the id where one name stands for two territories', () => {
    const flows: TerritoryFlow[] = [{ from: 'emea', to: 'europe', accounts: 5 }];
    expect(render({ ...result, flows })[9]).toMatch(/^ {2}EMEA \(emea\) {2}→ {2}EMEA \(europe\) {9}5 /);
  });

  it('shortens long names', () => {
    const name = '😀'.repeat(50);
    const lines = render({ ...result, flows: [{ from: 'amer', to: 'long', accounts: 1 }] }, { limit: 9 }, [
      { id: 'long', parentId: null, name },
    ]);
    expect(lines[9]).toBe(`  Americas  →  ${'😀'.repeat(39)}…         1  ${'█'.repeat(24)}`);
  });

  it('says that an account may stand in several lines', () => {
    const counts = { gained: 0, lost: 0, moved: 1, unchanged: 0 };
    const flows: TerritoryFlow[] = [
      { from: 'amer', to: 'strategic', accounts: 1 },
      { from: 'x', to: 'europe', accounts: 1 },
    ];
    expect(render({ ...result, counts, flows }).at(-1)).toBe(
      '  an account that changes several territories counts in several lines',
    );
  });

  it('tells of amounts that are no numbers, of absent fields and of issues', () => {
    const issue = { issue: { code: 'refused_account', row: 0, received: 'nothing' } as const, line: 1, message: 'oh' };
    const lines = render(
      {
        ...result,
        unreadableAmounts: 1300,
        absentFields: ['zip'],
        issues: [{ code: 'refused_account', count: 1, examples: [issue] }],
      },
      { amountField: 'revenue' },
    );
    expect(lines.slice(-6)).toEqual([
      '1 issue',
      '  refused_account 1',
      '    oh',
      '',
      'note: no column for the field `zip`, which counts as absent',
      'note: the `revenue` of 1,300 accounts is no number and counts as 0',
    ]);
  });

  it('property: every flow is shown or counted', () => {
    const flow = fc.record({
      from: fc.constantFrom('amer', 'emea', 'x', null),
      to: fc.constantFrom('amer', 'europe', 'strategic'),
      accounts: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 12 }), fc.nat(14), (flows, limit) => {
        const lines = render({ ...result, flows }, { limit }).slice(9);
        const shown = lines.filter((line) => line.includes('→'));
        const accounts = shown.map((line) => numberIn(/ ([\d,]+)(?: {2}[█▏]*)?$/, line));
        const [, changes = '0', rest = '0'] =
          /… ([\d,]+) more changes?, ([\d,]+) account/.exec(lines.find((line) => line.includes('…')) ?? '') ?? [];
        expect(shown.length).toBe(Math.min(limit, flows.length));
        expect(shown.length + numberIn(/(.*)/, changes)).toBe(flows.length);
        expect(sum(accounts) + numberIn(/(.*)/, rest)).toBe(sum(flows.map((each) => each.accounts)));
        expect(accounts).toEqual([...accounts].sort((a, b) => b - a));
      }),
    );
  });
});

describe('formatDiff', () => {
  it('has the counts and the flows as the library gives them, and what the reading came to', () => {
    expect(JSON.parse(formatDiff(result))).toEqual({
      accounts: { read: 1246, refused: 2 },
      counts: result.counts,
      flows: result.flows,
      leftInNone: 0,
      issues: [],
      absentFields: [],
      unreadableAmounts: 0,
    });
  });
});

function render(
  given: DiffFileResult,
  { limit = 40, amountField }: { readonly limit?: number; readonly amountField?: string } = {},
  more: readonly Territory[] = [],
): string[] {
  return renderDiff(given, {
    before: indexHierarchy(before),
    after: indexHierarchy([...after, ...more]),
    amountField,
    limit,
    palette: plainPalette,
  });
}

function numberIn(pattern: RegExp, text: string): number {
  return Number((pattern.exec(text)?.[1] ?? 'none').replaceAll(',', ''));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
