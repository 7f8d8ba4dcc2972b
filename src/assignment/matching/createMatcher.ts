import type { Axis } from '../../criteria/classes/types.js';
import { buildDecision } from './buildDecision.js';
import { itemsAt, itemsAtTop, type Plan, takesAll } from './decisionItems.js';
import { entryOf, positionOf } from './entry.js';
import { addDecision, type FlatDecisions, flatDecisions, NO_PLACE } from './flatDecisions.js';
import { axesBelow, deepestEntries, regionItems } from './oneAxisRegion.js';
import type { Decision } from './types.js';

/** The decisions of a plan, each made when a record first gets there. */
export interface Matcher {
  readonly axes: readonly Axis[];
  readonly endOf: Int32Array;
  /** Of the territories on one path that take a record only the deepest keeps it. */
  readonly isDeepest: boolean;
  /** By one more than the position: {@link TAKES_ALL}, {@link GOES_ON} and {@link IS_UNLISTED}; none for no territory, at 0. */
  readonly kinds: Uint8Array;
  /**
   * The first decisions of a record: those of the roots where each of these does nothing but let every record pass, else the
   * one among the roots.
   */
  readonly tops: readonly Decision[];
  /** The decisions that have been made, as far as they are plain tables or words. */
  readonly flat: FlatDecisions;
  /** By position, and after those for the tops: where a decision stands there, `~place` for words; else {@link NO_PLACE}. */
  readonly placeAt: Int32Array;
  /** The decision of a territory, made now if it is asked for for the first time. */
  readonly decisionAt: (position: number) => Decision;
}

/** The territory takes every record that its gate lets pass. */
export const TAKES_ALL = 1;
/** There is something to decide for a record that has passed the territory's gate. */
export const GOES_ON = 2;
/** Its decision has not been made, or is not in the flat array. */
const IS_UNLISTED = 4;

/** So many territories side by side are worth preparing before the first record comes. */
const MANY_ITEMS = 64;

/** Among more roots than this one decision is quicker than one for each. */
const MOST_TOPS = 8;

/** The matcher of a plan. */
export function createMatcher(plan: Plan, isDeepest: boolean): Matcher {
  const { index, territories, table } = plan;
  const axisBelow = axesBelow(plan);
  const make = (position: number) => makeDecision(plan, { position, axis: axisBelow[position], isDeepest });
  const kinds = kindsOf(plan);
  const passed = passedRoots(plan, kinds);
  const decisions = new Map<number, Decision>();
  const flat = flatDecisions();
  const tops = passed?.map(make) ?? [buildDecision(table.axes, itemsAtTop(plan))];
  const placeAt = new Int32Array(territories.length + tops.length).fill(NO_PLACE);
  for (const [tree, top] of tops.entries()) placeAt[territories.length + tree] = addDecision(flat, top);
  const decisionAt = (position: number) => {
    const known = decisions.get(position);
    if (known !== undefined) return known;
    const decision = make(position);
    placeAt[position] = addDecision(flat, decision);
    if (placeAt[position] === NO_PLACE) decisions.set(position, decision);
    else kinds[position + 1] &= ~IS_UNLISTED;
    return decision;
  };
  for (const position of widePositions(plan)) if (passed?.includes(position) !== true) decisionAt(position);
  return {
    axes: table.axes,
    endOf: index.endOf,
    isDeepest,
    kinds,
    tops,
    flat,
    placeAt,
    decisionAt,
  };
}

/** The roots, where all of them do nothing but let every record pass, and they are few. */
function passedRoots(plan: Plan, kinds: Uint8Array): number[] | undefined {
  const roots = itemsAtTop(plan);
  if (roots.length === 0 || roots.length > MOST_TOPS) return undefined;
  const arePassed = roots.every(({ entry, terms }) => {
    const position = positionOf(entry);
    return (
      entry === entryOf(position, 0) &&
      (kinds[position + 1] & (GOES_ON | TAKES_ALL)) === GOES_ON &&
      terms.some(({ length }) => length === 0)
    );
  });
  return arePassed ? roots.map(({ entry }) => positionOf(entry)) : undefined;
}

function kindsOf(plan: Plan): Uint8Array {
  const kinds = new Uint8Array(plan.territories.length + 1);
  for (const [position, territory] of plan.territories.entries())
    kinds[position + 1] =
      (takesAll(territory) ? TAKES_ALL : 0) | (hasDecision(plan, position) ? GOES_ON | IS_UNLISTED : 0);
  return kinds;
}

function hasDecision(plan: Plan, position: number): boolean {
  return isJudgedItself(plan, position) || plan.index.endOf[position] > position + 1;
}

/** Whether a territory's own part in what its gate lets pass is to be decided. */
function isJudgedItself({ territories }: Plan, position: number): boolean {
  return territories[position].localCriteria !== undefined && !takesAll(territories[position]);
}

interface Place {
  readonly position: number;
  readonly axis: number;
  readonly isDeepest: boolean;
}

function makeDecision(plan: Plan, { position, axis, isDeepest }: Place): Decision {
  const { axes } = plan.table;
  const { endOf } = plan.index;
  const region = axis < 0 || isJudgedItself(plan, position) ? undefined : regionItems(plan, position, axis);
  if (region === undefined) return buildDecision(axes, itemsAt(plan, position));
  return buildDecision(axes, region, (entries) => (isDeepest ? deepestEntries(entries, endOf) : entries));
}

/** The positions of territories with many right below them. */
function widePositions({ index }: Plan): number[] {
  const counts = new Int32Array(index.nodes.length);
  for (const parent of index.parentOf) if (parent !== -1) counts[parent]++;
  return [...counts.keys()].filter((position) => counts[position] >= MANY_ITEMS);
}
