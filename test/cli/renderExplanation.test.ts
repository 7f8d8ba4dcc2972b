import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPalette } from '../../src/cli/choosePalette.js';
import { renderExplanation } from '../../src/cli/renderExplanation.js';
import {
  type Account,
  type AssignmentOptions,
  compileModel,
  explainAccount,
  type Pin,
  type TerritoryModel,
} from '../../src/index.js';
import { situations } from '../support/pinArbitraries.js';
import { tableOf } from '../support/tableOf.js';
import { asRead } from './asRead.js';

const emea = { '==': [{ var: 'region' }, 'EMEA'] };
const model: TerritoryModel = {
  id: 'm',
  territories: [
    { id: 'emea', parentId: null, name: 'EMEA', criteria: emea },
    { id: 'de', parentId: 'emea', name: 'Germany', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'de-south', parentId: 'de', name: 'South', criteria: true },
    { id: 'fr', parentId: 'emea', name: 'France', criteria: { '==': [{ var: 'country' }, 'FR'] } },
    { id: 'big', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } },
  ],
};
const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'de-south', by: 'anna' };

describe('renderExplanation', () => {
  it('shows a pinned territory below a closed one, with those between, and counts the others there', () => {
    expect(explain({ id: 'acme' }, { pins: [pin] })).toEqual([
      'account acme is in 1 territory',
      '  ✓ EMEA › Germany › South (de-south, by pin)',
      '',
      'why',
      '  ✗ EMEA – criteria not met',
      '      region is EMEA: found nothing',
      '      1 territory below not considered',
      '    · Germany – not considered, since EMEA above is closed to the account',
      '      ✓ South – assigned by a pin',
      '          by anna',
      '          by the rules alone: not considered, since EMEA above is closed to the account',
      '  ✗ big – criteria not met',
      '      employees is at least 1000: found nothing',
    ]);
  });

  it('marks the primary one of several territories', () => {
    const account = { id: 'acme', region: 'EMEA', country: 'FR', employees: 1000 };
    expect(explain(account, {}).slice(0, 3)).toEqual([
      'account acme is in 2 territories',
      '  ✓ big (big, by rule, primary)',
      '  ✓ EMEA › France (fr, by rule)',
    ]);
  });

  it('tells what a freeze keeps and what it keeps out', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'freeze', reason: 'renewal in March' }];
    const previous = tableOf([['acme', ['big']]]);
    expect(explain({ id: 'acme', region: 'EMEA', country: 'FR' }, { pins, previous })).toEqual([
      'account acme is in 1 territory',
      '  ✓ big (big, by pin)',
      '',
      'why',
      '  · EMEA – matches, but so does France below',
      '    ✗ Germany – criteria not met',
      '        country is DE: found "FR"',
      '        1 territory below not considered',
      '    ✗ France – matches, but the account is frozen in the territories that it had',
      '        reason: renewal in March',
      '  ✓ big – kept, since the account is frozen',
      '      reason: renewal in March',
      '      by the rules alone: criteria not met',
      '        employees is at least 1000: found nothing',
    ]);
  });

  it('tells who comes first where the policy has one winner', () => {
    const lines = explain(
      { id: 'acme', region: 'EMEA', country: 'FR', employees: 1000 },
      {},
      { ...model, policy: { winners: 1, precedence: ['depth'] } },
    );
    expect(lines).toContain('  · big – matches, but France comes first');
  });

  it('lists what went wrong before the reasons', () => {
    const issues = [{ issue: { code: 'pin_on_unknown_account', accountId: 'x' } as const, message: 'trouble' }];
    const explanation = explainAccount(compileModel(model), { id: 'acme' });
    const lines = renderExplanation(explanation, { index: compileModel(model).index, issues, palette: plainPalette });
    expect(lines.slice(0, 4)).toEqual(['account acme is in no territory', '', 'trouble', '']);
  });

  it('property: shows or counts every territory, and shows every one that the account has', () => {
    fc.assert(
      fc.property(situations(), ({ model: plan, accounts, options }) => {
        const compiled = compileModel(plan);
        for (const account of accounts) {
          const explanation = explainAccount(compiled, asRead(account), options);
          const lines = renderExplanation(explanation, { index: compiled.index, issues: [], palette: plainPalette });
          const reasons = lines.slice(lines.indexOf('why') + 1);
          const shown = reasons.filter((line) => /^ +[✓✗·] /.test(line));
          const counts = reasons.map((line) =>
            Number(/^ +(\d+) territor\w+ below not considered$/.exec(line)?.[1] ?? 0),
          );
          expect(shown.length + counts.reduce((sum, count) => sum + count, 0)).toBe(plan.territories.length);
          expect(shown.filter((line) => line.trim().startsWith('✓')).length).toBe(explanation.territories.length);
        }
      }),
    );
  });
});

function explain(account: Account, options: AssignmentOptions, plan: TerritoryModel = model): string[] {
  const compiled = compileModel(plan);
  const explanation = explainAccount(compiled, account, options);
  return renderExplanation(explanation, { index: compiled.index, issues: [], palette: plainPalette });
}
