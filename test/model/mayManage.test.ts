import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy } from '../../src/index.js';
import { mayManage } from '../../src/model/index.js';
import { forests } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const index = indexHierarchy([
  { id: 'world', parentId: null },
  { id: 'na', parentId: 'world' },
  { id: 'central', parentId: 'na' },
  { id: 'chicago', parentId: 'central' },
  { id: 'emea', parentId: 'world' },
]);
const managers = new Map([
  ['na', 'nora'],
  ['emea', 'emil'],
  ['chicago', 'cleo'],
]);

describe('mayManage', () => {
  it('Z14: lets the manager of a territory manage it and what is below', () => {
    expect(mayManage(index, managers, 'nora', 'na')).toBe(true);
    expect(mayManage(index, managers, 'nora', 'central')).toBe(true);
    expect(mayManage(index, managers, 'nora', 'chicago')).toBe(true);
  });

  it('Z15: does not let the manager of a territory manage one beside it or above', () => {
    expect(mayManage(index, managers, 'nora', 'emea')).toBe(false);
    expect(mayManage(index, managers, 'cleo', 'central')).toBe(false);
  });

  it('Z16: leaves administrators, who manage nothing here, to the caller', () => {
    expect(mayManage(index, managers, 'root', 'central')).toBe(false);
  });

  it('Z41: lets the nearest manager above manage a territory without one, and nobody where there is none', () => {
    expect(mayManage(index, managers, 'nora', 'central')).toBe(true);
    expect(mayManage(index, managers, 'nora', 'world')).toBe(false);
    expect(mayManage(index, new Map([['world', undefined]]), 'undefined', 'world')).toBe(false);
  });

  it('refuses a territory that does not exist', () => {
    expect(thrownIssues(() => mayManage(index, managers, 'nora', 'mars'))).toEqual([
      { code: 'unknown_territory', territoryId: 'mars' },
    ]);
  });

  it('property: who manages a territory manages it and its children, and nobody else does', () => {
    fc.assert(
      fc.property(forests(), fc.array(fc.constantFrom('a', 'b', undefined)), (nodes, users) => {
        const forest = indexHierarchy(nodes);
        const managerOf = new Map(nodes.map(({ id }, row) => [id, users[row]]));
        for (const { id, parentId } of nodes) {
          const isInherited = parentId !== null && mayManage(forest, managerOf, 'a', parentId);
          expect(mayManage(forest, managerOf, 'a', id)).toBe(isInherited || managerOf.get(id) === 'a');
        }
      }),
    );
  });
});
