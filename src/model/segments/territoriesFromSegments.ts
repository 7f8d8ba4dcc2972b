import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import type { Fields, JsonLogic } from '../../criteria/types.js';
import { MODEL_LIMITS } from '../modelLimits.js';
import type { ModelOptions } from '../readModel.js';
import type { Territory } from '../types.js';
import { cellCriteria } from './cellCriteria.js';
import { dimensionType } from './dimensionType.js';
import { findSegmentIssues } from './findSegmentIssues.js';
import { keepCells } from './keepCells.js';
import { segmentationSchema } from './segmentationSchema.js';
import type { Dimension, Segment, Segmentation } from './types.js';

/**
 * Territories for every combination of segments, a level for each dimension, with the declarations of their fields.
 *
 * Every account of those fields meets the criteria of exactly one territory on each level, so it belongs to exactly one
 * leaf: the cells of a dimension are disjoint, and its remainder takes whatever is in none of them, absent and mistyped
 * values included. A territory's id is the path of its segments, such as `emea/enterprise`. Their number is the product
 * over the dimensions, so it grows fast.
 *
 * | `kind` | a cell takes |
 * |---|---|
 * | `values` | the texts in `values` |
 * | `prefixes` | texts that start with one of `prefixes` |
 * | `bands` | numbers in `[from, to)`, an absent end being open |
 *
 * With `keep`, only the leaves that it names have a territory, and every other account belongs to the one that is its
 * `remainder`, so that each still belongs to exactly one.
 *
 * @throws {@link TerritoryError} with everything that is wrong: `overlapping_cells`, `duplicate_id`, fields of two types,
 * bands that are empty, more territories than `limits` allow.
 * @example
 * const { territories } = territoriesFromSegments({
 *   dimensions: [
 *     {
 *       kind: 'values',
 *       field: 'country',
 *       cells: [{ id: 'dach', values: ['DE', 'AT', 'CH'] }],
 *       remainder: { id: 'elsewhere' },
 *     },
 *     { kind: 'bands', field: 'employees', cells: [{ id: 'large', from: 1000 }], remainder: { id: 'small' } },
 *   ],
 * });
 * territories.map(({ id }) => id);
 * // => ['dach', 'dach/large', 'dach/small', 'elsewhere', 'elsewhere/large', 'elsewhere/small']
 */
export function territoriesFromSegments(
  input: Segmentation,
  options: ModelOptions = {},
): { fields: Fields; territories: Territory[] } {
  return readPlainData(() => fromSegments(input, options));
}

function fromSegments(input: unknown, options: ModelOptions): { fields: Fields; territories: Territory[] } {
  requireObject(options);
  const parsed = segmentationSchema.safeParse(input);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, input));
  const { dimensions, parentId = null, keep }: Segmentation = parsed.data;
  throwIssues(findSegmentIssues(dimensions, keep));
  checkNumber(dimensions, { ...MODEL_LIMITS, ...options.limits }.territories);
  const levels = dimensions.map(segmentsOf);
  const territories = nest(levels, { parentId, prefix: '' });
  return {
    fields: Object.fromEntries(dimensions.map((dimension) => [dimension.field, { type: dimensionType(dimension) }])),
    territories: keep === undefined ? territories : keepCells(territories, keep, parentId),
  };
}

/** A segment with the criteria of its territories. */
interface GatedSegment extends Segment {
  readonly criteria: JsonLogic;
}

function segmentsOf(dimension: Dimension): GatedSegment[] {
  const criteria = cellCriteria(dimension);
  return [...dimension.cells, dimension.remainder].map(({ id, name }, row) => ({
    id,
    ...(name === undefined ? {} : { name }),
    criteria: criteria[row],
  }));
}

function nest(
  [segments = [], ...deeper]: readonly (readonly GatedSegment[])[],
  { parentId, prefix }: { readonly parentId: string | null; readonly prefix: string },
): Territory[] {
  return segments.flatMap(({ id: segmentId, name, criteria }) => {
    const id = prefix + segmentId;
    const territory: Territory = { id, ...(name === undefined ? {} : { name }), parentId, criteria };
    return [territory, ...nest(deeper, { parentId: id, prefix: `${id}/` })];
  });
}

function checkNumber(dimensions: readonly Dimension[], maximum: number): void {
  const sizes = dimensions.map(({ cells }) => cells.length + 1);
  const received = sizes.reduceRight((below, size) => size * (1 + below), 0);
  if (received > maximum) {
    fail([{ code: 'limit_exceeded', pointer: '/dimensions', limit: 'territories', maximum, received }]);
  }
}
