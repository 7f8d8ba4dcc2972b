import type { TerritoryModel } from 'bailiwick';
import type { Box } from './box.js';
import { type Dimension, dimensionOf, keysOf } from './dimensions.js';
import { type Place, placesOf } from './placesOf.js';
import { boundsOf, type RuleBounds } from './ruleBounds.js';
import type { Domains } from './testBoxes.js';

/** A row of a rule table: who is at `parent`, has `key` and is within `bounds` goes on to `child`. */
export interface Rule {
  /** A territory's number, or a negative one for a start. */
  readonly parent: number;
  readonly key: string;
  readonly child: number;
  /** The position of the dimension by which the children of `child` are told apart. */
  readonly dimension: number;
  readonly bounds: RuleBounds;
}

/** The rules of one depth of the tree. */
export interface RuleLevel {
  readonly rules: readonly Rule[];
  /** Positions of the dimensions by which its parents tell their children apart. */
  readonly dimensions: readonly number[];
}

/** A whole tree as rule tables. */
export interface RulePlan {
  readonly dimensions: readonly Dimension[];
  /** The dimension of each start; start i is the parent -1 - i. */
  readonly starts: readonly number[];
  readonly levels: readonly RuleLevel[];
}

/** A parent whose children are not in a table yet. */
interface Open {
  readonly number: number;
  readonly dimension: number;
  readonly children: readonly Place[];
}

/** The tree of a model as a rule table for each depth; territories without criteria are no depth of their own. */
export function ruleLevels(model: TerritoryModel, domains: Domains): RulePlan {
  const dimensions = dimensionList();
  const starts = listStarts(placesOf(model, domains), dimensions);
  const levels: RuleLevel[] = [];
  for (let open = starts; open.length > 0; ) {
    const below = open.flatMap(({ children }) => children.map((child) => openBelow(child, dimensions)));
    levels.push(levelOf(open, below, dimensions));
    open = below.filter(({ children }) => children.length > 0);
  }
  return { dimensions: dimensions.all, starts: starts.map(({ dimension }) => dimension), levels };
}

interface DimensionList {
  readonly all: Dimension[];
  readonly positionOf: (dimension: Dimension) => number;
}

function dimensionList(): DimensionList {
  const all: Dimension[] = [{ kind: 'none' }];
  const positions = new Map([[JSON.stringify(all[0]), 0]]);
  return {
    all,
    positionOf(dimension) {
      const key = JSON.stringify(dimension);
      const known = positions.get(key);
      if (known !== undefined) return known;
      positions.set(key, all.length);
      return all.push(dimension) - 1;
    },
  };
}

/** The uppermost places, those of one dimension together: no match on one start stands in the way of another's. */
function listStarts(tops: readonly Place[], dimensions: DimensionList): Open[] {
  const byDimension = new Map<number, Place[]>();
  for (const place of tops) {
    const dimension = dimensions.positionOf(dimensionOf(place.boxes));
    byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), place]);
  }
  return [...byDimension].map(([dimension, children], i) => ({ number: -1 - i, dimension, children }));
}

function openBelow({ number, children }: Place, dimensions: DimensionList): Open {
  return { number, children, dimension: dimensions.positionOf(dimensionOf(children.flatMap(({ boxes }) => boxes))) };
}

function levelOf(open: readonly Open[], below: readonly Open[], dimensions: DimensionList): RuleLevel {
  const dimensionByNumber = new Map(below.map(({ number, dimension }) => [number, dimension]));
  const rules = open.flatMap(({ number: parent, dimension, children }) =>
    children.flatMap(({ number: child, boxes }) =>
      boxes.flatMap((box) =>
        rowsOf(box, dimensions.all[dimension]).map(({ key, bounds }): Rule => {
          return { parent, key, child, dimension: dimensionByNumber.get(child) ?? 0, bounds };
        }),
      ),
    ),
  );
  return { rules, dimensions: [...new Set(open.map(({ dimension }) => dimension))] };
}

function rowsOf(box: Box, dimension: Dimension): { readonly key: string; readonly bounds: RuleBounds }[] {
  const bounds = boundsOf(box, dimension.kind === 'none' ? undefined : dimension.field);
  return keysOf(box, dimension).flatMap((key) => bounds.map((each) => ({ key, bounds: each })));
}
