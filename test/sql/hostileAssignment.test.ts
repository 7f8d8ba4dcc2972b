import { describe, expect, it } from 'vitest';
import { compileModel, isTerritoryError } from '../../src/index.js';
import { toSql } from '../../src/sql/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const criteria = { '==': [{ var: 'country' }, 'DE'] };
const compiled = compileModel({ id: 'plan', territories: [{ id: '__proto__', parentId: null, criteria }] });
const accounts = { table: 'accounts', id: 'id', columns: { country: 'country' } };
const pin = { accountId: 'a', effect: 'assign', territoryId: '__proto__' } as const;
const options = { dialect: 'duckdb', accounts, pins: [pin], shape: 'rows', literals: 'parameters' } as const;

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const throwing = Object.defineProperty({}, 'dialect', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});
const strangers = [undefined, null, 7, Number.NaN, '', 'x', 7n, Symbol('s'), [], {}, () => 1, new Map(), throwing];

/** What an untyped caller does: SQL comes out, or an error of this library. */
function attempt(...args: readonly unknown[]): boolean {
  try {
    return typeof Reflect.apply(toSql, undefined, args) === 'object';
  } catch (error) {
    return isTerritoryError(error);
  }
}

describe('toSql of anything', () => {
  it('takes frozen arguments and ids such as __proto__', () => {
    expect(toSql(compiled, deepFreeze(options)).query).toContain('SELECT');
  });

  it.each([...strangers, 'a revoked proxy'].map((value, at) => [at, value]))(
    'throws nothing else: value %i',
    (_, given) => {
      const value = given === 'a revoked proxy' ? revokedProxy() : given;
      const calls = [
        [value, options],
        [compiled, value],
        ...['dialect', 'accounts', 'asOf', 'pins', 'previous', 'shape', 'literals'].map((name) => [
          compiled,
          { ...options, [name]: value },
        ]),
        ...Object.keys(accounts).map((name) => [compiled, { ...options, accounts: { ...accounts, [name]: value } }]),
        [compiled, { ...options, accounts: { ...accounts, columns: { country: value } } }],
        ...['from', 'to', ...Object.keys(pin)].map((name) => [
          compiled,
          { ...options, pins: [{ ...pin, [name]: value }] },
        ]),
      ];
      expect(calls.filter((args) => !attempt(...args))).toEqual([]);
    },
  );
});
