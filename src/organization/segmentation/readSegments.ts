import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { segmentationSchema } from '../../model/segments/segmentationSchema.js';
import type { Segment, Segmentation } from '../../model/segments/types.js';
import { basisSchema, segmentOptionsSchema } from './segmentSchema.js';
import type { SegmentBasis, SegmentOptions } from './types.js';

/** What accounts are put into cells by, checked as to its form. */
export interface ReadSegments {
  readonly segmentation: Segmentation;
  readonly bases: readonly SegmentBasis[];
  readonly minimumAccounts: number;
  readonly defaultCell: Segment;
  readonly sellers: number | undefined;
  readonly minimumTeamSize: number;
}

/** Dimensions and options from outside, or a thrown error with every issue of their form. */
export function readSegments(given: unknown, givenOptions: unknown): ReadSegments {
  const { dimensions, parentId } = readOptions(basisSchema, given);
  const options: SegmentOptions = readOptions(segmentOptionsSchema, givenOptions);
  const { minimumAccounts = 1, defaultCell = { id: 'other' }, sellers, minimumTeamSize = 1 } = options;
  const bare = { dimensions: Array.from(dimensionsOf(given), withoutBasis) };
  const segmentation: Segmentation = readOptions(segmentationSchema, bare);
  throwIssues(findTakenIds(segmentation, defaultCell));
  return {
    segmentation: { ...segmentation, ...(parentId === undefined ? {} : { parentId }) },
    bases: dimensions.map(({ basis }) => basis),
    minimumAccounts,
    defaultCell,
    sellers,
    minimumTeamSize,
  };
}

function dimensionsOf(given: unknown): readonly unknown[] {
  return isMembers(given) && Array.isArray(given.dimensions) ? given.dimensions : [];
}

function withoutBasis(dimension: unknown): unknown {
  if (!isMembers(dimension)) return dimension;
  return Object.fromEntries(Object.entries(dimension).filter(([member]) => member !== 'basis'));
}

/** The default cell stands beside the segments of the first dimension. */
function findTakenIds({ dimensions: [first] }: Segmentation, { id }: Segment): Issue[] {
  const row = first.cells.findIndex((cell) => cell.id === id);
  const isTaken = row !== -1 || first.remainder.id === id;
  const firstPointer = `/dimensions/0/${row === -1 ? 'remainder' : `cells/${row}`}/id`;
  return isTaken ? [{ code: 'duplicate_id', pointer: '/defaultCell/id', id, firstPointer }] : [];
}
