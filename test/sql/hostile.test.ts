import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessFilter, compileAccess, isTerritoryError, parseCriteria } from '../../src/index.js';
import { accessFilterToSql, criteriaToSql } from '../../src/sql/index.js';
import { accessTables } from '../support/accessTables.js';
import { accessInput } from '../support/examplePreamble.js';

const criteria = parseCriteria({ and: [{ '==': [{ var: 'f' }, 'a'] }, { in: [{ var: 'g' }, [1, 2]] }] });
const options = { dialect: 'duckdb', columns: { f: 'f', g: { name: 'g' } }, alias: 'a', firstParameter: 2 };
const filter = accessFilter(compileAccess(accessInput, { asOf: '2026-07-01' }), 'ann', 'contact');
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

/** What takes the place of plain data: any value, or one that throws when it is read. */
interface Damage {
  readonly place: Place;
  readonly kind: 'value' | 'proxy' | 'getter';
  readonly other: unknown;
}

/** Something at any place of plain data that is replaced by anything. */
function damages(value: unknown): fc.Arbitrary<Damage> {
  const kind = fc.constantFrom<Damage['kind']>('value', 'value', 'value', 'proxy', 'getter');
  return fc.record({ place: fc.constantFrom(...placesOf(value)), kind, other: anything });
}

function damaged(value: unknown, { place, kind, other }: Damage): unknown {
  return replaced(value, place, kind === 'value' ? other : hostile(kind));
}

/** Not drawn by fast-check, which reads what it draws. */
function hostile(kind: 'proxy' | 'getter'): unknown {
  if (kind === 'getter') return Object.defineProperty({}, 'name', { get: thrower, enumerable: true });
  return new Proxy({}, { get: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower, has: thrower });
}

describe('whatever comes in', () => {
  it('property: criteriaToSql returns SQL or throws a TerritoryError', () => {
    fc.assert(
      fc.property(anything, damages(options), fc.boolean(), (other, damage, isOther) => {
        const given = [isOther ? other : criteria, damaged(options, damage)];
        expectSqlOrIssues(() => Reflect.apply(criteriaToSql, undefined, given));
      }),
      { numRuns: 2_000 },
    );
  });

  it('property: accessFilterToSql returns SQL or throws a TerritoryError', () => {
    const args = [filter, accessTables('number'), { dialect: 'postgres', alias: 'a', literals: 'inline' }];
    fc.assert(
      fc.property(damages(args), (damage) => {
        fc.pre(damage.place.length > 0);
        const [at, ...place] = damage.place;
        const given = args.map((each, index) => (String(index) === at ? damaged(each, { ...damage, place }) : each));
        expectSqlOrIssues(() => Reflect.apply(accessFilterToSql, undefined, given));
      }),
      { numRuns: 2_000 },
    );
  });
});

function expectSqlOrIssues(call: () => { text: string }): void {
  try {
    expect(call().text).not.toMatch(/undefined|NaN|\[object/);
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
  }
}

function thrower(): never {
  throw new Error('hostile');
}

type Place = readonly string[];

function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([member, each]) => placesOf(each, [...place, member]))];
}

function replaced(value: unknown, [member, ...rest]: Place, other: unknown): unknown {
  if (member === undefined || typeof value !== 'object' || value === null) return other;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    name === member ? replaced(each, rest, other) : each,
  ]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
