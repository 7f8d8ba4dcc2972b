import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentOptions,
  assignAccount,
  auditPins,
  compileModel,
  type Pin,
  type PinFinding,
  parseModel,
} from '../../src/index.js';
import { decideSlowly } from '../support/decisionOracle.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { type Situation, situations } from '../support/pinArbitraries.js';
import { tableOf } from '../support/tableOf.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    territories: [
      { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
      { id: 'fr', parentId: null, criteria: { '==': [{ var: 'country' }, 'FR'] } },
      { id: 'manual', parentId: null },
    ],
  }),
);

const accounts = [
  { id: 'acme', country: 'DE' },
  { id: 'globex', country: 'US' },
];

function audit(pin: Pin, options: AssignmentOptions = {}): PinFinding[] {
  return auditPins(compiled, accounts, { ...options, pins: [pin] });
}

describe('auditPins', () => {
  it('finds an assignment that the rules come to alone', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'de' };
    expect(audit(pin)).toEqual([{ code: 'redundant', pin, byRule: ['de'] }]);
  });

  it('finds an assignment where the rules give another territory', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'manual' };
    expect(audit(pin)).toEqual([{ code: 'contradicted', pin, byRule: ['de'] }]);
  });

  it('finds nothing about an assignment where the rules give nothing', () => {
    expect(audit({ accountId: 'globex', effect: 'assign', territoryId: 'manual' })).toEqual([]);
  });

  it('finds an exclusion from a territory that the rules do not give', () => {
    const pin: Pin = { accountId: 'acme', effect: 'exclude', territoryId: 'fr' };
    expect(audit(pin)).toEqual([{ code: 'redundant', pin, byRule: ['de'] }]);
  });

  it('finds an exclusion from a territory that the rules give', () => {
    const pin: Pin = { accountId: 'acme', effect: 'exclude', territoryId: 'de' };
    expect(audit(pin)).toEqual([{ code: 'contradicted', pin, byRule: ['de'] }]);
  });

  it('finds an exclusion from every territory where the rules give none', () => {
    const pin: Pin = { accountId: 'globex', effect: 'exclude' };
    expect(audit(pin)).toEqual([{ code: 'redundant', pin, byRule: [] }]);
  });

  it('finds an exclusion from every territory where the rules give some', () => {
    const pin: Pin = { accountId: 'acme', effect: 'exclude' };
    expect(audit(pin)).toEqual([{ code: 'contradicted', pin, byRule: ['de'] }]);
  });

  it('finds a freeze of exactly what the rules give', () => {
    const pin: Pin = { accountId: 'acme', effect: 'freeze' };
    expect(audit(pin, { previous: tableOf([['acme', ['de']]]) })).toEqual([{ code: 'redundant', pin, byRule: ['de'] }]);
  });

  it.each([[[]], [['fr']], [['de', 'fr']]])('finds a freeze of %j where the rules give something else', (previous) => {
    const pin: Pin = { accountId: 'acme', effect: 'freeze' };
    expect(audit(pin, { previous: tableOf([['acme', previous]]) })).toEqual([
      { code: 'contradicted', pin, byRule: ['de'] },
    ]);
  });

  it('does not judge a freeze without a previous assignment of the account', () => {
    expect(audit({ accountId: 'acme', effect: 'freeze' })).toEqual([]);
    expect(audit({ accountId: 'acme', effect: 'freeze' }, { previous: tableOf([['globex', []]]) })).toEqual([]);
  });

  it('finds a pin whose last day is over, and looks at nothing else then', () => {
    const pin: Pin = { accountId: 'nobody', effect: 'assign', territoryId: 'mars', to: '2026-01-01' };
    expect(audit(pin, { asOf: '2026-01-01' })).toEqual([{ code: 'expired', pin }]);
  });

  it('finds no pin expired on its last day', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'de', to: '2026-01-01' };
    expect(audit(pin, { asOf: '2025-12-31' })).toMatchObject([{ code: 'redundant' }]);
  });

  it('finds no pin expired without a day', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'de', to: '2026-01-01' };
    expect(audit(pin)).toMatchObject([{ code: 'redundant' }]);
  });

  it('finds a pin on an account that does not come', () => {
    const pin: Pin = { accountId: 'nobody', effect: 'exclude' };
    expect(audit(pin)).toEqual([{ code: 'unknown_account', pin }]);
  });

  it.each(['assign', 'exclude'] as const)('finds a pin to %s a territory that the model does not have', (effect) => {
    const pin: Pin = { accountId: 'acme', effect, territoryId: 'mars' };
    expect(audit(pin)).toEqual([{ code: 'unknown_territory', pin }]);
  });

  it.each<Pin>([
    { accountId: 'acme', effect: 'assign', territoryId: 'de', from: '2026-02-01' },
    { accountId: 'acme', effect: 'exclude', territoryId: 'fr', from: '2026-02-01' },
    { accountId: 'acme', effect: 'freeze', from: '2026-02-01' },
  ])('judges a pin to $effect before its first day, too', (pin) => {
    const options = { asOf: '2026-01-31', previous: tableOf([['acme', ['de']]]) };
    expect(audit(pin, options)).toEqual([{ code: 'redundant', pin, byRule: ['de'] }]);
  });

  it('judges by the rules of the day', () => {
    const dated = compileModel(
      parseModel({ id: 'm', territories: [{ id: 'de', parentId: null, criteria: true, from: '2026-01-01' }] }),
    );
    const pins: Pin[] = [{ accountId: 'acme', effect: 'assign', territoryId: 'de' }];
    expect(auditPins(dated, accounts, { pins, asOf: '2025-12-31' })).toEqual([]);
    expect(auditPins(dated, accounts, { pins, asOf: '2026-01-01' })).toMatchObject([{ code: 'redundant' }]);
  });

  it('judges by what the policy leaves of the matches', () => {
    const territories = ['a', 'b'].map((id) => ({ id, parentId: null, criteria: true }));
    const one = compileModel(parseModel({ id: 'm', territories, policy: { winners: 1 } }));
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'b' };
    expect(auditPins(one, accounts, { pins: [pin] })).toEqual([{ code: 'contradicted', pin, byRule: ['a'] }]);
  });

  it('passes over accounts that are none', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'de' };
    expect(auditPins(compiled, [null, { id: '' }, ...accounts], { pins: [pin] })).toMatchObject([
      { code: 'redundant' },
    ]);
  });

  it('gives its findings in the order of the pins', () => {
    const pins: Pin[] = [
      { accountId: 'nobody', effect: 'freeze' },
      { accountId: 'acme', effect: 'exclude' },
      { accountId: 'acme', effect: 'assign', territoryId: 'de' },
    ];
    expect(auditPins(compiled, accounts, { pins }).map(({ pin }) => pin)).toEqual(pins);
  });

  it('finds nothing without pins', () => {
    expect(auditPins(compiled, accounts, {})).toEqual([]);
  });

  it('property: every pin is judged as the table of codes says', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: batch, options }) => {
        const findings = auditPins(compileModel(model), batch, options);
        const expected = (options.pins ?? []).flatMap((pin) => codeOf(pin, { model, accounts: batch, options }) ?? []);
        expect(findings.map(({ code }) => code)).toEqual(expected);
      }),
    );
  });

  it('property: an account with one pin that is redundant has the same territories without it', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: batch, options }) => {
        const random = compileModel(model);
        for (const pin of options.pins ?? []) {
          const alone = { ...options, pins: [pin] };
          if (auditPins(random, batch, alone)[0]?.code !== 'redundant') continue;
          for (const account of batch) {
            const without = assignAccount(random, account, { ...options, pins: [] });
            expect(assignAccount(random, account, alone).territories).toEqual(without.territories);
          }
        }
      }),
    );
  });

  it('property: an account with one pin that is contradicted has other territories without it', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: batch, options }) => {
        const random = compileModel(model);
        // A pin that is not in force yet is judged, too, but has no effect.
        for (const { from: _, ...pin } of options.pins ?? []) {
          const alone = { ...options, pins: [pin] };
          if (auditPins(random, batch, alone)[0]?.code !== 'contradicted') continue;
          const account = batch.find(({ id }) => id === pin.accountId) ?? { id: '' };
          const without = assignAccount(random, account, { ...options, pins: [] });
          expect(assignAccount(random, account, alone).territories).not.toEqual(without.territories);
        }
      }),
    );
  });

  it('property: the model, the accounts and the options stay as they are', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: batch, options: { previous, ...options } }) => {
        const frozen = { ...deepFreeze(options), ...(previous && { previous: Object.freeze(previous) }) };
        auditPins(compileModel(deepFreeze(model)), Object.freeze(batch.map(Object.freeze)), Object.freeze(frozen));
      }),
    );
  });
});

/** The code of a pin as the documentation words it. */
function codeOf(pin: Pin, { model, accounts: batch, options }: Situation): PinFinding['code'] | undefined {
  const { asOf, previous } = options;
  const { effect, territoryId } = pin;
  if (asOf !== undefined && pin.to !== undefined && pin.to <= asOf) return 'expired';
  const account = batch.find(({ id }) => id === pin.accountId);
  if (account === undefined) return 'unknown_account';
  if (territoryId !== undefined && model.territories.every(({ id }) => id !== territoryId)) return 'unknown_territory';
  const byRule = idsOf(decideSlowly(model)(account, { asOf }));
  if (effect === 'exclude') {
    return byRule.some((id) => (territoryId ?? id) === id) ? 'contradicted' : 'redundant';
  }
  if (effect === 'assign') {
    if (byRule.some((id) => id === territoryId)) return 'redundant';
    return byRule.length > 0 ? 'contradicted' : undefined;
  }
  if (previous?.accountIds.includes(account.id) !== true) return undefined;
  const freeze: Pin = { accountId: account.id, effect: 'freeze' };
  const frozen = idsOf(decideSlowly({ ...model, policy: {} })(account, { pins: [freeze], previous }));
  return [...frozen].sort().join('\n') === [...byRule].sort().join('\n') ? 'redundant' : 'contradicted';
}

function idsOf({ territories }: { readonly territories: readonly { readonly territoryId: string }[] }): string[] {
  return territories.map(({ territoryId }) => territoryId);
}
