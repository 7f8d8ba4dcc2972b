import { describe, expect, it } from 'vitest';
import { territoryIdsOf } from '../../src/assignment/territoryIdsOf.js';
import type { Assignment } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('the territories of an assignment', () => {
  it('are named in its order', () => {
    const territories = ['west', 'east'].map((territoryId) => ({ territoryId, source: 'rule' as const }));
    expect(territoryIdsOf({ accountId: 'a', territories })).toEqual(['west', 'east']);
    expect(territoryIdsOf({ accountId: 'a', territories: [] })).toEqual([]);
  });

  it.each(['null', '"west"', '{}', '{"territories":"west"}', '{"territories":[null]}', '{"territories":[{}]}'])(
    'are not those of %s',
    (text) => {
      const given: Assignment = JSON.parse(text);
      const expected = 'an assignment from assignAccount';
      expect(thrownIssues(() => territoryIdsOf(given))).toMatchObject([{ code: 'wrong_type', pointer: '', expected }]);
      expect(thrownIssues(() => territoryIdsOf(given, '/primary'))).toMatchObject([{ pointer: '/primary' }]);
    },
  );

  it('are not those of one that has a territory without an id among others', () => {
    const given: Assignment = JSON.parse('{"territories":[{"territoryId":"west"},{"territoryId":7}]}');
    expect(thrownIssues(() => territoryIdsOf(given))).toMatchObject([{ code: 'wrong_type' }]);
  });
});
