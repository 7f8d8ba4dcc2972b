import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/assignment/compileModel.js';
import { type Remedy, type WhyNot, whyNot } from '../../src/assignment/whyNot.js';
import { plainPalette } from '../../src/cli/choosePalette.js';
import { renderWhyNot } from '../../src/cli/renderWhyNot.js';
import { indexHierarchy } from '../../src/hierarchy/indexHierarchy.js';
import type { Territory } from '../../src/model/types.js';
import { situations } from '../support/pinArbitraries.js';
import { asRead } from './asRead.js';

const territories: readonly Territory[] = [
  { id: 'world', parentId: null, name: 'World' },
  { id: 'emea', parentId: 'world', name: 'EMEA' },
  { id: 'emea-com', parentId: 'emea', name: 'EMEA commercial' },
];
const index = indexHierarchy(territories);
const failed = [
  {
    kind: 'equals',
    holds: false,
    text: 'country is DE',
    found: [{ field: 'country', value: 'SG', state: 'present' }],
  } as const,
];

const base: WhyNot = {
  accountId: 'grab',
  territoryId: 'emea-com',
  path: [
    { territoryId: 'world', outcome: 'no_criteria' },
    { territoryId: 'emea', outcome: 'criteria_failed', failed },
    { territoryId: 'emea-com', outcome: 'parent_failed', blockedBy: 'emea' },
  ],
  remedy: { kind: 'changes', proposals: [[{ field: 'country', from: 'SG', to: 'DE' }]] },
};

describe('renderWhyNot', () => {
  it('tells every step from the root down, with what fails, then the remedy', () => {
    expect(render(base)).toEqual([
      'why not in EMEA commercial (emea-com)',
      '  · World – no criteria of its own',
      '    ✗ EMEA – criteria not met',
      '        country is DE: found "SG"',
      '      · EMEA commercial – not considered, since EMEA above is closed to the account',
      '',
      'what would bring it there',
      '  it would be in EMEA commercial if country were DE instead of SG',
    ]);
  });

  it('names several changes that are needed together', () => {
    const changes = [
      { field: 'country', from: 'SG', to: 'DE' },
      { field: 'employees', from: undefined, to: 1000 },
      { field: 'vip', from: false, to: true },
    ];
    expect(remedy({ kind: 'changes', proposals: [changes] })).toEqual([
      'it would be in EMEA commercial if country were DE instead of SG, employees were 1000 instead of nothing and vip were true instead of false',
    ]);
  });

  it('lists several proposals', () => {
    const proposals = [
      [{ field: 'country', from: 'SG', to: 'DE' }],
      [{ field: 'tags', from: ['a'], to: ['gov', 'b2b'] }],
      [{ field: 'employees', from: 12, to: undefined }],
    ];
    expect(remedy({ kind: 'changes', proposals })).toEqual([
      'it would be in EMEA commercial in any of these cases:',
      '• if country were DE instead of SG',
      '• if tags were ["gov","b2b"] instead of ["a"]',
      '• if employees were empty instead of 12',
    ]);
  });

  it.each([
    ['', '""'],
    ['DE', 'DE'],
    ['New York', '"New York"'],
    ['02138', '"02138"'],
    ['true', '"true"'],
    ['nothing', '"nothing"'],
    ['2026-01-01', '2026-01-01'],
    ['St. Gallen', '"St. Gallen"'],
    [null, 'nothing'],
    ['x'.repeat(99), `"${'x'.repeat(79)}…`],
    [1e21, '1e+21'],
  ])('writes the value %j so that it stands out', (from, text) => {
    expect(remedy({ kind: 'changes', proposals: [[{ field: 'f', from, to: 1 }]] })).toEqual([
      `it would be in EMEA commercial if f were 1 instead of ${text}`,
    ]);
  });

  it.each<[Remedy, string]>([
    [
      { kind: 'impossible', reason: 'no_criteria' },
      'no change of its fields can: EMEA commercial has no criteria, so only a pin can put an account there',
    ],
    [
      { kind: 'impossible', reason: 'named_by_id' },
      'no change of its fields can: the plan names by id the accounts that belong there, and `grab` is not one of them',
    ],
    [
      { kind: 'impossible', reason: 'contradiction' },
      'no change of its fields can: the criteria on the way contradict each other, or others always take what meets them',
    ],
    [
      { kind: 'impossible', reason: 'more_than_three_fields' },
      'no change of up to three of its fields can, and larger ones are not looked for',
    ],
    [{ kind: 'unknown', reason: 'budget' }, 'unknown: there are more combinations of values than could be tried'],
    [
      { kind: 'unknown', reason: 'opaque' },
      'unknown: some of the criteria are computed from several values, and for those no change can be found by search',
    ],
    [
      { kind: 'unknown', reason: 'competition' },
      'unknown: it could meet the criteria, but in everything that was tried other territories came first',
    ],
  ])('says of %j what it means', (given, line) => {
    expect(remedy(given)).toEqual([line]);
  });

  it.each<[WhyNot['path'][number], string]>([
    [{ territoryId: 'emea', outcome: 'inactive' }, 'no change of its fields can: EMEA is inactive'],
    [
      { territoryId: 'emea', outcome: 'out_of_dates', from: '2027-01-01' },
      'no change of its fields can: EMEA is only open from 2027-01-01',
    ],
  ])('names what is closed: %j', (closed, line) => {
    const path = [base.path[0], closed, base.path[2]];
    expect(remedy({ kind: 'impossible', reason: 'closed' }, path)).toEqual([line]);
  });

  it('names the pin that keeps the account out', () => {
    const pin = { accountId: 'grab', effect: 'exclude', by: 'anna', reason: 'conflict', to: '2027-01-01' } as const;
    const path = [base.path[0], { territoryId: 'emea-com', outcome: 'excluded', pin } as const];
    expect(remedy({ kind: 'impossible', reason: 'pinned' }, path)).toEqual([
      'no change of its fields can: a pin keeps it out (by anna, until before 2027-01-01: conflict)',
    ]);
    const frozen = { accountId: 'grab', effect: 'freeze' } as const;
    const frozenPath = [base.path[0], { territoryId: 'emea-com', outcome: 'frozen_out', pin: frozen } as const];
    expect(remedy({ kind: 'impossible', reason: 'pinned' }, frozenPath)).toEqual([
      'no change of its fields can: a pin keeps it out',
    ]);
  });

  it('says that the account is there already', () => {
    const path = [base.path[0], { territoryId: 'emea-com', outcome: 'assigned', tests: [] } as const];
    expect(render({ ...base, path, remedy: { kind: 'none_needed' } })).toEqual([
      'why not in EMEA commercial (emea-com)',
      '  · World – no criteria of its own',
      '    ✓ EMEA commercial – assigned',
      '',
      'what would bring it there',
      '  nothing has to change: it is there already',
    ]);
  });

  it('property: tells every step and a remedy, whatever stands in the way', () => {
    fc.assert(
      fc.property(situations(), fc.nat(), ({ model, accounts, options }, pick) => {
        fc.pre(model.territories.length > 0);
        const compiled = compileModel(model);
        const { id } = model.territories[pick % model.territories.length];
        const answer = whyNot(compiled, asRead(accounts[0]), id, { ...options, budget: 200 });
        const lines = renderWhyNot(answer, { index: compiled.index, palette: plainPalette });
        const end = lines.lastIndexOf('what would bring it there');
        expect(lines.slice(0, end).filter((line) => /^ +[✓✗·] /.test(line)).length).toBe(answer.path.length);
        expect(lines.length).toBeGreaterThan(end + 1);
        expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
      }),
    );
  });
});

function render(whyNot: WhyNot): string[] {
  return renderWhyNot(whyNot, { index, palette: plainPalette });
}

/** The lines about the remedy, without their indent. */
function remedy(given: Remedy, path: WhyNot['path'] = base.path): string[] {
  const lines = render({ ...base, path, remedy: given });
  return lines.slice(lines.indexOf('what would bring it there') + 1).map((line) => line.trim());
}
