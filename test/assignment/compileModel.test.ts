import { describe, expect, it } from 'vitest';
import { assignAccount, compileModel, type TerritoryModel } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('compileModel', () => {
  it('refuses a model that was written by hand and does not hold together', () => {
    const model: TerritoryModel = { id: 'm', territories: [{ id: 'a', parentId: 'b' }] };
    expect(thrownIssues(() => compileModel(model))).toEqual([
      { code: 'unknown_parent', pointer: '/territories/0/parentId', id: 'a', parentId: 'b' },
    ]);
  });

  it('gives what assignment asks for by name, so that a plain model in its place is refused', () => {
    const plain = { model: { id: 'm', territories: [] } };
    expect(thrownIssues(() => Reflect.apply(assignAccount, undefined, [plain, { id: 'a' }]))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a model from compileModel', received: 'an object' },
    ]);
  });

  it.each([[[]], [{}], [null], ['run.csv']])('is not run with %j for the previous table', (previous) => {
    const compiled = compileModel({ id: 'm', territories: [] });
    const pins = [{ accountId: 'a', effect: 'freeze' }];
    expect(
      thrownIssues(() => Reflect.apply(assignAccount, undefined, [compiled, { id: 'a' }, { pins, previous }])),
    ).toMatchObject([{ code: 'wrong_type', pointer: '/previous' }]);
  });

  it('has the territories in order of id', () => {
    const territories = ['b', 'Z', 'a'].map((id) => ({ id, parentId: null }));
    expect(compileModel({ id: 'm', territories }).territoryIds).toEqual(['Z', 'a', 'b']);
  });

  it('has the fields that the model declares', () => {
    const fields = { country: { type: 'string' as const, ignoreCase: true } };
    expect(compileModel({ id: 'm', fields, territories: [] }).fields).toEqual(fields);
  });

  it('has the fields that criteria tell of where the model declares none', () => {
    const territories = [{ id: 'a', parentId: null, criteria: { '>=': [{ var: 'employees' }, 200] } }];
    expect(compileModel({ id: 'm', territories }).fields).toEqual({ employees: { type: 'number' } });
  });

  it.each([
    ['a test', { '==': [{ var: 'country' }, 'DE'] }],
    ['an opaque part', { '==': [{ cat: [{ var: 'country' }, ''] }, 'DE'] }],
    ['a list of literals', { in: [{ var: 'country' }, ['DE']] }],
  ])('does not follow later changes of the model: %s', (_, criteria) => {
    const input = { id: 'm', territories: [{ id: 'a', parentId: null, criteria }] };
    const compiled = compileModel(input);
    for (const list of Object.values(criteria)) list.splice(0, 2, 'XX', 'XX');
    input.territories.pop();
    expect(assignAccount(compiled, { id: 'acme', country: 'DE' }).territories).toEqual([
      { territoryId: 'a', source: 'rule' },
    ]);
  });
});
