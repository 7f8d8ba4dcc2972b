import type { AssignmentPolicy, Finding, JsonLogic, Territory, TerritoryModel } from '../../src/index.js';
import { isIn, type Patch, type ZipPlan } from './zipPlan.js';

/** A plan with one thing wrong, and all that there is to be found. */
export interface Planted {
  readonly model: TerritoryModel;
  /** Each as {@link summaryOf} has it. */
  readonly findings: readonly string[];
}

/** One of a list, by some number. */
export type Pick = <Item>(items: readonly Item[]) => Item;

/** What can be planted: each is one thing wrong with a clean plan, somewhere. */
export const defects: Readonly<Record<string, (plan: ZipPlan, pick: Pick) => Planted>> = {
  'an overlap of siblings': (plan, pick) => {
    const [one, other] = neighboursIn(plan, pick);
    const model = withCriteria(plan, other.id, isIn([...other.zips, pick(one.zips)]));
    return { model, findings: [`overlap ${sorted(one.id, other.id)} both`] };
  },
  'an overlap across branches': (plan, pick) => {
    const one = pick(plan.plain);
    const named = { id: 'named', parentId: null, criteria: { '==': [{ var: 'zip' }, pick(one.zips)] } };
    return { model: withTerritory(plan, named), findings: [`overlap ${sorted(one.id, 'named')} both`] };
  },
  'a gap below a territory that holds it': (plan, pick) => {
    const one = pick([...plan.plain, ...plan.banded, ...plan.states]);
    return { model: withoutZip(plan, one, pick), findings: [`gap ${one.parentId} held`] };
  },
  'a gap in which accounts are lost': (plan, pick) => {
    const region = pick(plan.regions);
    return { model: withoutZip(plan, region, pick), findings: [`gap ${region.parentId} lost`] };
  },
  'a gap between two sizes': (plan, pick) => {
    const { id } = pick(plan.banded);
    const model = withCriteria(plan, `${id} small`, { '<': [{ var: 'employees' }, 99] });
    return { model, findings: [`gap ${id} held`] };
  },
  'a territory that another one shadows': (plan, pick) => {
    const one = pick(plan.plain);
    return shadowed(plan, { id: 'dead', parentId: one.parentId, zips: one.zips.slice(0, 2) }, [one.id]);
  },
  'a territory that several shadow together': (plan, pick) => {
    const one = pick(plan.banded);
    const others = plan.plain.filter(({ parentId }) => parentId === one.parentId);
    const zips = [one, ...others].flatMap((each) => each.zips.slice(1, 3));
    const by = [`${one.id} small`, `${one.id} large`, ...others.map(({ id }) => id)];
    return shadowed(plan, { id: 'dead', parentId: one.parentId, zips }, by);
  },
  'a contradiction': (plan, pick) => {
    const one = pick([...plan.plain, ...plan.banded]);
    const criteria = { and: one.zips.slice(0, 2).map((zip) => ({ '==': [{ var: 'zip' }, zip] })) };
    return {
      model: withTerritory(plan, { id: 'ghost', parentId: one.parentId, criteria }),
      findings: ['never_matches ghost criteria'],
    };
  },
  'a territory that its parent excludes': (plan, pick) => {
    const one = pick(plan.states);
    const { zips } = pick(plan.states.filter((each) => each !== one));
    const ghost = { id: 'ghost', parentId: one.id, criteria: isIn(zips.slice(0, 3)) };
    return { model: withTerritory(plan, ghost), findings: ['excluded_by_parent ghost criteria'] };
  },
  'a territory that is the same as its parent': (plan, pick) => {
    const one = pick(plan.plain);
    const copy = { id: 'copy', parentId: one.id, criteria: isIn([...one.zips].reverse()) };
    return { model: withTerritory(plan, copy), findings: ['same_as_parent copy criteria'] };
  },
  'a territory that takes everything': (plan, pick) => {
    const one = pick(plan.plain);
    const criteria = pick([{ '!=': [{ var: 'zip' }, null] }, isIn(plan.model.fields?.zip?.values ?? [])]);
    return {
      model: withTerritory(plan, { id: 'copy', parentId: one.id, criteria }),
      findings: ['always_matches copy criteria'],
    };
  },
  'a condition that can be left out': (plan, pick) => {
    const one = pick([...plan.plain, ...plan.banded]);
    const all = plan.states.find(({ id }) => id === one.parentId)?.zips ?? [];
    const condition = pick([{ '!=': [{ var: 'zip' }, null] }, isIn(all)]);
    const model = withCriteria(plan, one.id, { and: [isIn(one.zips), condition] });
    return { model, findings: [`redundant_condition ${one.id} criteria ${JSON.stringify(condition)}`] };
  },
  'a value that no account has': (plan, pick) => {
    const one = pick([...plan.regions, ...plan.states, ...plan.plain, ...plan.banded]);
    const model = withCriteria(plan, one.id, isIn([...one.zips, 'A1A 1A1']));
    return { model, findings: [`unreachable_value ${one.id} criteria A1A 1A1`] };
  },
};

/** A finding in a line: its code, its territories, and what tells it from others of its kind. */
export function summaryOf(finding: Finding): string {
  return [finding.code, finding.territoryIds.join(', '), ...detailsOf(finding)].join(' ');
}

function detailsOf(finding: Finding): string[] {
  switch (finding.code) {
    case 'overlap':
    case 'gap':
      return [finding.outcome];
    case 'shadowed':
      return [];
    case 'redundant_condition':
      return [finding.member, JSON.stringify(finding.condition)];
    case 'unreachable_value':
      return [finding.member, String(finding.value)];
    case 'unknown':
      return [finding.question, finding.reason];
    default:
      return [finding.member];
  }
}

function neighboursIn({ plain }: ZipPlan, pick: Pick): [Patch, Patch] {
  const pairs = plain.flatMap((one) =>
    plain
      .filter((other) => other !== one && other.parentId === one.parentId)
      .map((other): [Patch, Patch] => [one, other]),
  );
  return pick(pairs);
}

function sorted(...ids: readonly string[]): string {
  return [...ids].sort().join(', ');
}

function withTerritory({ model }: ZipPlan, territory: Territory): TerritoryModel {
  return { ...model, territories: [...model.territories, territory] };
}

function withCriteria({ model }: ZipPlan, id: string, criteria: JsonLogic): TerritoryModel {
  return { ...model, territories: model.territories.map((each) => (each.id === id ? { ...each, criteria } : each)) };
}

function withoutZip(plan: ZipPlan, { id, zips }: Patch, pick: Pick): TerritoryModel {
  const gone = pick(zips);
  return withCriteria(plan, id, isIn(zips.filter((zip) => zip !== gone)));
}

const policy: AssignmentPolicy = { winners: 1, precedence: ['rank'] };

/** A territory without a rank comes after all others. */
function shadowed(plan: ZipPlan, { id, parentId, zips }: Patch, by: readonly string[]): Planted {
  const ranked = plan.model.territories.map((each) => ({ ...each, rank: 1 }));
  const territories = [...ranked, { id, parentId, criteria: isIn(zips) }];
  return {
    model: { ...plan.model, policy, territories },
    findings: [...by.map((each) => `overlap ${each}, ${id} precedence`), `shadowed ${[id, ...by].join(', ')}`],
  };
}
