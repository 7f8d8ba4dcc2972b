import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryModel } from '../../../src/index.js';
import { cloneModel } from '../../../src/model/index.js';
import { plans } from '../../support/changeArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { ids } from '../../support/modelArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const archived: TerritoryModel = {
  id: 'plan-2026',
  name: 'Plan',
  territories: [{ id: 'world', parentId: null }],
  state: 'archived',
};

describe('cloneModel', () => {
  it('S71: has the same content and is in planning', () => {
    expect(cloneModel(archived, { id: 'plan-2027' })).toStrictEqual({
      ...archived,
      id: 'plan-2027',
      state: 'planning',
    });
  });

  it('has another name where one is given', () => {
    expect(cloneModel(archived, { id: 'next', name: 'Next' }).name).toBe('Next');
  });

  it('refuses an empty id', () => {
    expect(thrownIssues(() => cloneModel(archived, { id: '' }))).toMatchObject([{ pointer: '/change/id' }]);
  });

  it('property: everything but the id and the state is as it was', () => {
    fc.assert(
      fc.property(plans(), ids(), (model, id) => {
        expect({ ...cloneModel(deepFreeze(model), { id }), id: model.id, state: model.state }).toEqual(model);
      }),
    );
  });
});
