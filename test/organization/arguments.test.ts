import { describe, expect, it } from 'vitest';
import * as bailiwick from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

const { island } = bailiwick.organizationModels;
const plan = { organizations: [], units: [], seats: [] };
const question = { account: { accountId: 'acme', territoryId: 'dach' }, stage: 'close', date: '2026-04-01' };

describe('arguments of functions of the sales organisation', () => {
  it.each<[string, (...args: never[]) => unknown, readonly unknown[]]>([
    ['describeStructure', bailiwick.describeStructure, [island]],
    ['adviseModel', bailiwick.adviseModel, [[]]],
    ['coverage', bailiwick.coverage, [plan, question]],
    ['advance', bailiwick.advance, [plan, question]],
    ['spanOfControl', bailiwick.spanOfControl, [[]]],
    ['findMisplacedDuties', bailiwick.findMisplacedDuties, [{ users: [], activities: [] }]],
    ['skillsRoadmap', bailiwick.skillsRoadmap, [{ roles: [], people: [], ramps: [] }]],
    ['disruptionOf', bailiwick.disruptionOf, [[], []]],
  ])('are a wrong type: null in the place of the options of %s', (_, verb, args) => {
    expect(thrownIssues(() => Reflect.apply(verb, undefined, args))).toEqual([]);
    expect(thrownIssues(() => Reflect.apply(verb, undefined, [...args, null]))).toMatchObject([
      { code: 'wrong_type', pointer: '', received: '`null`' },
    ]);
  });

  it.each<[string, (...args: never[]) => unknown]>([
    ['checkOrganization', bailiwick.checkOrganization],
    ['describeStructure', bailiwick.describeStructure],
    ['adviseModel', bailiwick.adviseModel],
    ['segmentAccounts', bailiwick.segmentAccounts],
    ['coverage', bailiwick.coverage],
    ['advance', bailiwick.advance],
    ['staffing', bailiwick.staffing],
    ['spanOfControl', bailiwick.spanOfControl],
    ['findMisplacedDuties', bailiwick.findMisplacedDuties],
    ['skillsRoadmap', bailiwick.skillsRoadmap],
    ['disruptionOf', bailiwick.disruptionOf],
  ])('are refused with an issue, whatever is in the first place: %s', (_, verb) => {
    for (const value of [null, undefined, 7n, Symbol('x'), () => 7, new Map(), Array(2)]) {
      expect(thrownIssues(() => Reflect.apply(verb, undefined, [value])).length).toBeGreaterThan(0);
    }
  });
});
