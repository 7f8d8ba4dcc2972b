import { axisTerms } from '../../criteria/classes/axisTerms.js';
import type { AxisTable } from '../../criteria/classes/buildAxes.js';
import { type ClassSet, intersectionOf } from '../../criteria/classes/classSet.js';
import { criteriaTerms } from '../../criteria/classes/criteriaTerms.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import type { Criteria } from '../../criteria/types.js';
import { type Plan, takesAll } from './decisionItems.js';
import { type Entry, entryOf, positionOf, TAKES } from './entry.js';
import type { DecisionItem } from './types.js';

/** Nothing below asks for any axis. */
const NO_AXIS = -1;
/** What is below asks for several axes, or is not decided by classes alone. */
const SEVERAL_AXES = -2;

/**
 * By position: the one ordered axis that everything below a territory asks for, or a negative number.
 *
 * All that is below such a territory is decided at once, however many levels it has.
 */
export function axesBelow(plan: Plan): Int32Array {
  const { index, territories } = plan;
  const below = new Int32Array(territories.length).fill(NO_AXIS);
  for (let position = territories.length - 1; position > 0; position--) {
    const parent = index.parentOf[position];
    if (parent === -1 || below[parent] === SEVERAL_AXES) continue;
    const own = below[position] === SEVERAL_AXES ? SEVERAL_AXES : ownAxis(plan, position);
    below[parent] = commonAxis(below[parent], commonAxis(below[position], own));
  }
  return below;
}

function commonAxis(a: number, b: number): number {
  if (a === NO_AXIS || a === b) return b;
  return b === NO_AXIS ? a : SEVERAL_AXES;
}

function ownAxis({ index, territories, table }: Plan, position: number): number {
  const { active, from, to } = index.nodes[position];
  const { criteria, localCriteria } = territories[position];
  if (active === false || from !== undefined || to !== undefined || localCriteria !== undefined) return SEVERAL_AXES;
  return criteria === undefined ? NO_AXIS : criteriaAxis(criteria, table);
}

function criteriaAxis(criteria: Criteria, table: AxisTable): number {
  switch (criteria.kind) {
    case 'constant':
      return NO_AXIS;
    case 'and':
    case 'or':
    case 'xor':
      return criteria.items.map((item) => criteriaAxis(item, table)).reduce(commonAxis, NO_AXIS);
    case 'not':
      return criteriaAxis(criteria.item, table);
    case 'if':
      return [criteria.condition, criteria.then, criteria.otherwise]
        .map((part) => criteriaAxis(part, table))
        .reduce(commonAxis);
    case 'opaque':
    case 'missing':
      return SEVERAL_AXES;
    default: {
      const axis = table.axisOf(criteria);
      return table.axes[axis].kind === 'ordered' ? axis : SEVERAL_AXES;
    }
  }
}

/**
 * Every territory below a position as an item of its own, with the classes for which the record gets that far down.
 *
 * `undefined` where there are no more levels than one, for which there is nothing to gain.
 */
export function regionItems(plan: Plan, position: number, axis: number): DecisionItem[] | undefined {
  const { index, territories, table } = plan;
  const end = index.endOf[position];
  const sets = new Map<number, ClassSet>([[position, ALL]]);
  const items: DecisionItem[] = [];
  let isDeep = false;
  for (let below = position + 1; below < end; below++) {
    const { criteria } = territories[below];
    const parent = index.parentOf[below];
    isDeep ||= parent !== position;
    const set = intersectionOf(sets.get(parent) ?? [], criteria === undefined ? ALL : setOn(criteria, table));
    sets.set(below, set);
    if (set.length > 0 && takesAll(territories[below]))
      items.push({ entry: entryOf(below, TAKES), terms: [[{ kind: 'ordered', axis, set }]] });
  }
  return isDeep ? items : undefined;
}

const ALL: ClassSet = [ABSENT_CLASS, 2 ** 31];

/** The classes that meet criteria about one axis. */
function setOn(criteria: Criteria, table: AxisTable): ClassSet {
  // INVARIANT: alternatives on one axis are merged, so there is one term, of one constraint, or none.
  const [term] = criteriaTerms(criteria, axisTerms(table)).terms;
  if (term === undefined) return [];
  const [constraint] = term;
  return constraint?.kind === 'ordered' ? constraint.set : ALL;
}

/** The entries, in ascending order, that have none of the others below them. */
export function deepestEntries(entries: readonly Entry[], endOf: Int32Array): Entry[] {
  return entries.filter(
    (entry, at) => at === entries.length - 1 || positionOf(entries[at + 1]) >= endOf[positionOf(entry)],
  );
}
