import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTerritoryError, type TerritoryModel } from '../../../src/index.js';
import { applyChange, type Change, type ModelDocuments, replayChanges } from '../../../src/model/index.js';
import { changes, documents } from '../../support/changeArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const model: TerritoryModel = deepFreeze({
  id: 'plan',
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world' },
  ],
});

describe('replayChanges', () => {
  it('makes each change on what the ones before it have made', () => {
    const log: Change[] = [
      { op: 'add', territory: { id: 'de', parentId: 'emea' } },
      { op: 'rename', territoryId: 'emea', id: 'europe' },
      { op: 'update', territoryId: 'europe', set: { name: 'Europe' } },
    ];
    expect(replayChanges(model, log).model.territories).toEqual([
      { id: 'world', parentId: null },
      { id: 'europe', parentId: 'world', name: 'Europe' },
      { id: 'de', parentId: 'europe' },
    ]);
  });

  it('is the model itself for an empty log', () => {
    expect(replayChanges(model, [])).toEqual({ model, patches: [], inversePatches: [] });
  });

  it('names the change that is refused', () => {
    const log: Change[] = [
      { op: 'add', territory: { id: 'de', parentId: 'emea' } },
      { op: 'remove', territoryId: 'emea' },
    ];
    expect(thrownIssues(() => replayChanges(model, log))).toEqual([
      { code: 'refused_change', pointer: '/changes/1', op: 'remove' },
      { code: 'territory_in_use', pointer: '/changes/1', territoryId: 'emea', children: 1, members: 0 },
    ]);
  });

  it('names the change that leaves an invalid model, though others follow', () => {
    const log: Change[] = [
      { op: 'move', territoryId: 'world', parentId: 'emea' },
      { op: 'update', territoryId: 'emea', set: { name: 'EMEA' } },
    ];
    expect(thrownIssues(() => replayChanges(model, log))).toMatchObject([
      { code: 'refused_change', pointer: '/changes/0', op: 'move' },
      { code: 'cycle', pointer: '/model/territories/1/parentId' },
    ]);
  });

  it('names a line of a log that is no change', () => {
    const log: Change[] = JSON.parse('[{"op": "move"}]');
    expect(thrownIssues(() => replayChanges(model, log))).toMatchObject([
      { code: 'refused_change', pointer: '/changes/0', op: 'move' },
      { code: 'missing_member', pointer: '/changes/0/territoryId' },
      { code: 'missing_member', pointer: '/changes/0/parentId' },
    ]);
  });

  it('property: a log of changes made one by one replays to the same documents', () => {
    fc.assert(
      fc.property(
        documents().chain((before) => fc.tuple(fc.constant(before), fc.array(changes(before), { maxLength: 6 }))),
        ([before, candidates]) => {
          deepFreeze([before, candidates]);
          const { documents: made, log } = makeWhatCanBeMade(before, candidates);
          const { patches: _, inversePatches: __, ...replayed } = replayChanges(before.model, log, before);
          expect(replayed).toStrictEqual(made);
        },
      ),
    );
  });
});

function makeWhatCanBeMade(before: ModelDocuments, candidates: readonly Change[]) {
  const log: Change[] = [];
  let current = before;
  for (const change of candidates) {
    try {
      const { patches: _, inversePatches: __, ...next } = applyChange(current.model, change, current);
      current = next;
      log.push(change);
    } catch (error) {
      if (!isTerritoryError(error)) throw error;
    }
  }
  return { documents: current, log };
}
