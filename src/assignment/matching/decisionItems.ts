import { axisTerms } from '../../criteria/classes/axisTerms.js';
import type { AxisTable } from '../../criteria/classes/buildAxes.js';
import { criteriaTerms } from '../../criteria/classes/criteriaTerms.js';
import type { Criteria } from '../../criteria/types.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Territory } from '../../model/types.js';
import { entryOf, MAY_BE_CLOSED, TAKES, UNDECIDED } from './entry.js';
import type { DecisionItem } from './types.js';

/** The criteria of a territory, as typed trees. */
export interface TerritoryCriteria {
  readonly criteria?: Criteria;
  readonly localCriteria?: Criteria;
}

/** What decisions are made of: a hierarchy with its criteria, both by position, and their axes. */
export interface Plan {
  readonly index: HierarchyIndex<Territory>;
  readonly territories: readonly TerritoryCriteria[];
  readonly table: AxisTable;
}

/** Whether a territory takes every record that its gate lets pass. */
export function takesAll({ criteria, localCriteria }: TerritoryCriteria): boolean {
  if (localCriteria === undefined) return criteria !== undefined;
  return localCriteria.kind === 'constant' && localCriteria.value;
}

/** What a record that has passed a territory's gate may be given to: the territory itself, by its local criteria, and those below it. */
export function itemsAt(plan: Plan, position: number): DecisionItem[] {
  return [...ownItems(plan, position), ...childItems(plan, position + 1, plan.index.endOf[position])];
}

/** What a record may be given to at the top. */
export function itemsAtTop(plan: Plan): DecisionItem[] {
  return childItems(plan, 0, plan.index.nodes.length);
}

function ownItems({ territories, table }: Plan, position: number): DecisionItem[] {
  const territory = territories[position];
  if (territory.localCriteria === undefined || takesAll(territory)) return [];
  const { terms, isExact } = criteriaTerms(territory.localCriteria, axisTerms(table));
  if (terms.length === 0) return [];
  return [{ entry: entryOf(position, isExact ? TAKES : TAKES | UNDECIDED), terms }];
}

function childItems(plan: Plan, from: number, to: number): DecisionItem[] {
  const items: DecisionItem[] = [];
  for (let child = from; child < to; child = plan.index.endOf[child]) items.push(...childItem(plan, child));
  return items;
}

function childItem({ index, territories, table }: Plan, child: number): DecisionItem[] {
  const { active, from, to } = index.nodes[child];
  if (active === false) return [];
  const { criteria = ALWAYS } = territories[child];
  const { terms, isExact } = criteriaTerms(criteria, axisTerms(table));
  if (terms.length === 0) return [];
  const isLeaf = index.endOf[child] === child + 1;
  const flags =
    (isExact ? 0 : UNDECIDED) |
    (isExact && isLeaf && takesAll(territories[child]) ? TAKES : 0) |
    (from === undefined && to === undefined ? 0 : MAY_BE_CLOSED);
  return [{ entry: entryOf(child, flags), terms }];
}

const ALWAYS: Criteria = { kind: 'constant', value: true };
