import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTerritoryError, type TerritoryModel } from '../../../src/index.js';
import { applyPatches, type Patch, replayChanges } from '../../../src/model/index.js';
import { changes, documents } from '../../support/changeArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const model: TerritoryModel = deepFreeze({
  id: 'plan',
  name: 'Plan',
  territories: [
    { id: 'world', parentId: null, attributes: { codes: [1, 2] } },
    { id: 'emea', parentId: 'world' },
  ],
});

function issuesOf(...patches: readonly unknown[]) {
  return thrownIssues(() => applyPatches({ model }, JSON.parse(JSON.stringify(patches))));
}

describe('applyPatches', () => {
  it('shifts the entries of a list', () => {
    const apac = { id: 'apac', parentId: 'world' };
    const added = applyPatches({ model }, [{ op: 'add', path: ['model', 'territories', 1], value: apac }]);
    expect(added.model.territories.map(({ id }) => id)).toEqual(['world', 'apac', 'emea']);
    const removed = applyPatches(added, [{ op: 'remove', path: ['model', 'territories', 1] }]);
    expect(removed).toStrictEqual({ model });
  });

  it('adds, replaces and removes members, however deep', () => {
    const patches: Patch[] = [
      { op: 'remove', path: ['model', 'name'] },
      { op: 'replace', path: ['model', 'territories', 0, 'attributes', 'codes', 1], value: 3 },
      { op: 'add', path: ['model', 'territories', 1, 'name'], value: 'EMEA' },
    ];
    expect(applyPatches({ model }, patches).model).toStrictEqual({
      id: 'plan',
      territories: [
        { id: 'world', parentId: null, attributes: { codes: [1, 3] } },
        { id: 'emea', parentId: 'world', name: 'EMEA' },
      ],
    });
  });

  it('shares what it does not touch', () => {
    const { territories } = applyPatches({ model }, [{ op: 'replace', path: ['model', 'name'], value: 'X' }]).model;
    expect(territories).toBe(model.territories);
  });

  it.each<[string, string, (string | number)[]]>([
    ['an entry that is not there', 'replace', ['model', 'territories', 2]],
    ['an entry before the first', 'remove', ['model', 'territories', -1]],
    ['a place after the end', 'add', ['model', 'territories', 3]],
    ['an entry by name', 'replace', ['model', 'territories', 'length']],
    ['a member that is not there', 'remove', ['model', 'policy']],
    ['a member by number', 'add', ['model', 0]],
    ['an inherited member', 'replace', ['model', '__proto__', 'polluted']],
    ['something inside a text', 'add', ['model', 'name', 'x']],
    ['the documents as a whole', 'replace', []],
  ])('refuses %s', (_, op, path) => {
    expect(issuesOf({ op: 'replace', path: ['model', 'name'], value: 'x' }, { op, path, value: 1 })).toMatchObject([
      { code: 'refused_patch', pointer: '/patches/1' },
    ]);
  });

  it('refuses what is no patch', () => {
    expect(issuesOf({ op: 'test', path: 'model' })).toMatchObject([
      { code: 'wrong_type', pointer: '/patches/0/op' },
      { code: 'wrong_type', pointer: '/patches/0/path' },
    ]);
  });

  it('refuses to leave an invalid model', () => {
    expect(issuesOf({ op: 'remove', path: ['model', 'territories', 0] })).toMatchObject([
      { code: 'unknown_parent', pointer: '/model/territories/0/parentId' },
    ]);
    expect(issuesOf({ op: 'remove', path: ['model'] })).toMatchObject([{ pointer: '/model' }]);
  });

  it('property: the inverse patches of several changes, last first, restore the documents', () => {
    fc.assert(
      fc.property(
        documents().chain((before) => fc.tuple(fc.constant(before), fc.array(changes(before), { maxLength: 4 }))),
        ([before, log]) => {
          deepFreeze([before, log]);
          try {
            const { patches, inversePatches, ...after } = replayChanges(before.model, log, before);
            expect(applyPatches(after, inversePatches)).toStrictEqual(before);
            expect(applyPatches(before, patches)).toStrictEqual(after);
          } catch (error) {
            if (!isTerritoryError(error)) throw error;
          }
        },
      ),
    );
  });
});
