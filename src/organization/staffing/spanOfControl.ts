import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { layOut } from '../../hierarchy/layOut.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyNode } from '../../hierarchy/types.js';
import { defaultSpanLimits } from './staffingRatios.js';
import { reportingSchema, spanLimitsSchema } from './staffingSchema.js';
import type { SpanFlag, SpanLimits, SpanReport } from './types.js';

/**
 * How many report to each person or role of a reporting tree, and whether that is few, many or too many.
 *
 * The spans add up to the number of nodes less that of roots. The limits are data with a source; {@link defaultSpanLimits}
 * are those of one author.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle`, and
 * `empty_bounds` for limits that are not in their order.
 * @example
 * const { rows, layers } = spanOfControl([
 *   { id: 'chief', parentId: null },
 *   { id: 'ann', parentId: 'chief' },
 *   { id: 'bob', parentId: 'chief' },
 * ]);
 * rows[0]; // => { nodeId: 'chief', span: 2, flag: 'narrow', reportIds: ['ann', 'bob'] }
 * layers; // => 2
 */
export function spanOfControl(nodes: readonly HierarchyNode[], limits?: SpanLimits): SpanReport {
  const read = readPlainData(() => readReporting(nodes, limits));
  const reportsOf = read.index.nodes.map((): string[] => []);
  for (const [position, { id }] of read.index.nodes.entries()) {
    const parent = read.index.parentOf[position];
    if (parent !== -1) reportsOf[parent].push(id);
  }
  const managers = reportsOf.filter((reports) => reports.length > 0).length;
  const reports = reportsOf.reduce((sum, { length }) => sum + length, 0);
  return {
    rows: read.index.nodes.map(({ id }, position) => {
      const reportIds = reportsOf[position];
      return { nodeId: id, span: reportIds.length, flag: flagOf(reportIds.length, read.limits), reportIds };
    }),
    managers,
    meanSpan: managers === 0 ? null : reports / managers,
    layers: read.index.depthOf.reduce((most, depth) => Math.max(most, depth + 1), 0),
    limits: read.limits,
  };
}

function readReporting(given: unknown, givenLimits: unknown) {
  const { nodes } = readOptions(reportingSchema, { nodes: given });
  const limits: SpanLimits = readOptions(spanLimitsSchema, givenLimits === undefined ? defaultSpanLimits : givenLimits);
  throwIssues([...linkParents(nodes, (row) => `/nodes/${row}`).issues, ...findLimitIssues(limits)]);
  const sorted = [...nodes].sort((a, b) => compareText(a.id, b.id));
  return { index: layOut(sorted, linkParents(sorted).parentRows), limits: { ...limits } };
}

function findLimitIssues({ ideal, wide, most }: SpanLimits): Issue[] {
  const isOrdered = ideal <= wide && wide <= most;
  return isOrdered ? [] : [{ code: 'empty_bounds', pointer: '/limits', lowest: ideal, highest: Math.min(wide, most) }];
}

function flagOf(span: number, { ideal, wide, most }: SpanLimits): SpanFlag {
  if (span === 0) return 'none';
  if (span < ideal) return 'narrow';
  if (span <= wide) return 'within';
  return span <= most ? 'wide' : 'over';
}
