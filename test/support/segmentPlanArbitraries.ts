import type fc from 'fast-check';
import type { SegmentDimension } from '../../src/index.js';
import { dimensionLists } from './segmentArbitraries.js';

/** Dimensions as for territories, each about something. */
export function segmentDimensions(): fc.Arbitrary<SegmentDimension[]> {
  const bases = ['geography', 'product', 'size', 'vertical'] as const;
  return dimensionLists().map((dimensions) =>
    dimensions.map((dimension, row) => ({ basis: bases[row % bases.length], ...dimension })),
  );
}
