import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkOrganization,
  describeIssue,
  describeStructure,
  type Organization,
  organizationModels,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { completeOrganizations, organizations } from '../../support/organizationArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const { island, assemblyLine, pod, distribution } = organizationModels;

const gappy: Organization = {
  id: 'ours',
  unit: 'function',
  stages: ['prospect', 'close', 'renew'],
  roles: [
    { id: 'idle', stages: [] },
    { id: 'hunter', stages: ['prospect', 'close'] },
    { id: 'closer', stages: ['close'] },
  ],
  handoffs: [{ fromStage: 'prospect', toStage: 'close', items: [] }],
};

describe('organizationModels', () => {
  it.each(Object.entries(organizationModels))('have in %s one accountable role for every stage', (_, model) => {
    expect(checkOrganization(deepFreeze(model))).toEqual({ isComplete: true, gaps: [], doubles: [], issues: [] });
  });

  it('does not take an organisation without stages for complete', () => {
    const { isComplete, issues } = checkOrganization({ id: 'ours', unit: 'pod', stages: [], roles: [] });
    expect(isComplete).toBe(false);
    expect(issues).toEqual([{ code: 'organization_without_stages', organizationId: 'ours' }]);
    expect(issues.map(describeIssue)).toEqual(['`ours`: expected at least one stage, got none']);
  });

  it('have the six stages of the journey in all of them', () => {
    const journey = ['prospect', 'qualify', 'close', 'onboard', 'adopt', 'renewExpand'];
    for (const { stages } of Object.values(organizationModels)) expect(stages).toEqual(journey);
  });

  it('hand over nothing on an island, twice between teams on a line, twice within a pod', () => {
    const counts = [island, assemblyLine, pod].map((model) => {
      const { handoffs, crossTeamHandoffs } = describeStructure(model);
      return [handoffs, crossTeamHandoffs];
    });
    expect(counts).toEqual([
      [0, 0],
      [2, 2],
      [2, 0],
    ]);
  });

  it('have a distribution channel that goes beside a direct one', () => {
    expect(distribution.channel).toBe('distribution');
    expect(pod.channel).toBeUndefined();
    expect(describeStructure(distribution)).toMatchObject({ handoffs: 1, crossTeamHandoffs: 1, minimumHeadcount: 2 });
  });
});

describe('checkOrganization', () => {
  it('names gaps, doubles, idle roles and needless handoffs', () => {
    expect(checkOrganization(deepFreeze(gappy))).toEqual({
      isComplete: false,
      gaps: ['renew'],
      doubles: [{ stage: 'close', roleIds: ['closer', 'hunter'] }],
      issues: [
        { code: 'stage_without_role', organizationId: 'ours', stage: 'renew' },
        { code: 'stage_with_several_roles', organizationId: 'ours', stage: 'close', roleIds: ['closer', 'hunter'] },
        { code: 'role_without_stage', organizationId: 'ours', roleId: 'idle' },
        { code: 'needless_handoff', organizationId: 'ours', fromStage: 'prospect', toStage: 'close' },
      ],
    });
  });

  it('finds handoffs of which nothing says what is handed over, and none where nothing is said at all', () => {
    const undeclared = { ...assemblyLine, handoffs: assemblyLine.handoffs?.slice(1) };
    expect(checkOrganization(undeclared).issues).toEqual([
      { code: 'undeclared_handoff', organizationId: 'assemblyLine', fromStage: 'qualify', toStage: 'close' },
    ]);
    const { handoffs: _handoffs, ...silent } = assemblyLine;
    expect(checkOrganization(silent).issues).toEqual([]);
  });

  it('puts what it finds into words', () => {
    expect(checkOrganization(gappy).issues.map((issue) => describeIssue(issue))).toEqual([
      '`ours`: no role is accountable for the stage `renew`',
      '`ours`: expected one accountable role for the stage `close`, got `closer`, `hunter`',
      '`ours`: the role `idle` has no stage',
      '`ours`: there is a handoff from `prospect` to `close`, but no change of role',
    ]);
  });

  it('refuses stages that do not exist and ids that occur twice, all at once', () => {
    const broken = {
      ...gappy,
      stages: ['prospect', 'prospect'],
      roles: [
        { id: 'a', stages: ['win', 'prospect', 'prospect'], supports: ['lose'] },
        { id: 'a', stages: [] },
      ],
      handoffs: [{ fromStage: 'prospect', toStage: 'win', items: [] }],
    };
    expect(thrownIssues(() => checkOrganization(broken))).toEqual([
      { code: 'duplicate_id', pointer: '/stages/1', id: 'prospect', firstPointer: '/stages/0' },
      { code: 'duplicate_id', pointer: '/roles/1/id', id: 'a', firstPointer: '/roles/0/id' },
      { code: 'duplicate_id', pointer: '/roles/0/stages/2', id: 'prospect', firstPointer: '/roles/0/stages/1' },
      { code: 'unknown_stage', pointer: '/roles/0/stages/0', stage: 'win' },
      { code: 'unknown_stage', pointer: '/roles/0/supports/0', stage: 'lose' },
      { code: 'unknown_stage', pointer: '/handoffs/0/toStage', stage: 'win' },
    ]);
  });

  it('property: gaps and doubles are the stages that no role, or more than one, has', () => {
    fc.assert(
      fc.property(organizations(), (organization) => {
        const owners = new Map<string, string[]>();
        for (const stage of organization.stages) owners.set(stage, []);
        for (const { id, stages } of organization.roles) for (const stage of stages) owners.get(stage)?.push(id);
        const { gaps, doubles, isComplete } = checkOrganization(deepFreeze(organization));
        const all = [...owners];
        expect(gaps).toEqual(all.filter(([, ids]) => ids.length === 0).map(([stage]) => stage));
        expect(doubles.map(({ stage, roleIds }) => [stage, roleIds])).toEqual(
          all.filter(([, ids]) => ids.length > 1).map(([stage, ids]) => [stage, [...ids].sort()]),
        );
        expect(isComplete).toBe(organization.stages.length > 0 && gaps.length === 0);
      }),
    );
  });

  it('property: the order of roles does not matter', () => {
    fc.assert(
      fc.property(organizations(), (organization) => {
        const other = { ...organization, roles: [...organization.roles].reverse() };
        expect(checkOrganization(other)).toEqual(checkOrganization(organization));
        expect(describeStructure(other)).toEqual(describeStructure(organization));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        for (const verb of [checkOrganization, describeStructure]) {
          const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(verb, undefined, args));
          call(hostileValue(recipe));
          call({ ...pod, roles: [hostileValue(recipe)] });
          call(pod, hostileValue(recipe));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('describeStructure', () => {
  it('has where the role changes, and how far roles are specialised', () => {
    expect(describeStructure(assemblyLine, { teams: 2 })).toEqual({
      organizationId: 'assemblyLine',
      changes: [
        {
          fromStage: 'qualify',
          toStage: 'close',
          fromRoleId: 'salesDevelopment',
          toRoleId: 'accountExecutive',
          crossesTeams: true,
        },
        {
          fromStage: 'close',
          toStage: 'onboard',
          fromRoleId: 'accountExecutive',
          toRoleId: 'customerSuccess',
          crossesTeams: true,
        },
      ],
      handoffs: 2,
      crossTeamHandoffs: 2,
      specialisation: 2 / 3,
      minimumHeadcount: 6,
      cover: [
        { stage: 'prospect', roleIds: ['salesDevelopment'], busFactor: 1 },
        { stage: 'qualify', roleIds: ['salesDevelopment'], busFactor: 1 },
        { stage: 'close', roleIds: ['accountExecutive'], busFactor: 1 },
        { stage: 'onboard', roleIds: ['customerSuccess'], busFactor: 1 },
        { stage: 'adopt', roleIds: ['customerSuccess'], busFactor: 1 },
        { stage: 'renewExpand', roleIds: ['customerSuccess'], busFactor: 1 },
      ],
    });
    expect(describeStructure(island).specialisation).toBe(0);
  });

  it('counts who supports a stage among those who could carry on', () => {
    const { cover } = describeStructure(distribution, { heads: [{ roleId: 'partner', heads: 4 }] });
    expect(cover.map(({ stage, busFactor }) => [stage, busFactor])).toEqual([
      ['prospect', 4],
      ['qualify', 4],
      ['close', 5],
      ['onboard', 5],
      ['adopt', 4],
      ['renewExpand', 1],
    ]);
  });

  it('passes over gaps, and has no specialisation without roles', () => {
    const gap = {
      ...gappy,
      roles: [
        { id: 'a', stages: ['prospect'] },
        { id: 'b', stages: ['renew'] },
      ],
      handoffs: [],
    };
    expect(describeStructure(gap).changes).toMatchObject([{ fromStage: 'prospect', toStage: 'renew' }]);
    expect(describeStructure({ ...gappy, roles: [], handoffs: [] }).specialisation).toBeNull();
  });

  it('keeps handoffs of one team within it', () => {
    const roles = assemblyLine.roles.map((role) => ({ ...role, teamId: role.id === 'customerSuccess' ? 'b' : 'a' }));
    expect(describeStructure({ ...assemblyLine, roles })).toMatchObject({ handoffs: 2, crossTeamHandoffs: 1 });
  });

  it('refuses heads of a role that does not exist, and heads twice', () => {
    const heads = [
      { roleId: 'pilot', heads: 1 },
      { roleId: 'seller', heads: 1 },
      { roleId: 'seller', heads: 2 },
    ];
    expect(thrownIssues(() => describeStructure(island, { heads }))).toEqual([
      { code: 'duplicate_id', pointer: '/heads/2/roleId', id: 'seller', firstPointer: '/heads/1/roleId' },
      { code: 'unknown_unit_role', pointer: '/heads/0/roleId', unitId: 'island', roleId: 'pilot' },
    ]);
  });

  it('property: handoffs are the changes of the one owner from stage to stage', () => {
    fc.assert(
      fc.property(completeOrganizations(), fc.integer({ min: 1, max: 9 }), (organization, teams) => {
        const ownerOf = (stage: string) => organization.roles.find((role) => role.stages.includes(stage))?.id;
        let handoffs = 0;
        for (let row = 1; row < organization.stages.length; row++) {
          if (ownerOf(organization.stages[row - 1]) !== ownerOf(organization.stages[row])) handoffs++;
        }
        const found = describeStructure(deepFreeze(organization), { teams });
        expect(found.handoffs).toBe(handoffs);
        expect(found.crossTeamHandoffs).toBe(organization.unit === 'function' ? handoffs : 0);
        const mean = organization.stages.length / organization.roles.length;
        expect(found.specialisation).toBeCloseTo(1 - mean / organization.stages.length, 12);
        expect(found.minimumHeadcount).toBe(organization.roles.length * teams);
      }),
    );
  });

  it('property: a stage is left to nobody when so many people of its roles are gone, and not before', () => {
    fc.assert(
      fc.property(organizations(), fc.integer({ min: 1, max: 3 }), (organization, each) => {
        const heads = organization.roles.map(({ id }) => ({ roleId: id, heads: each }));
        const people = organization.roles.flatMap((role) => Array.from({ length: each }, () => role));
        for (const { stage, busFactor } of describeStructure(organization, { heads }).cover) {
          const able = people.filter(({ stages, supports }) => stages.includes(stage) || supports?.includes(stage));
          expect(busFactor).toBe(able.length);
        }
      }),
    );
  });
});
