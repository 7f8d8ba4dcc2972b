import type { ModelIdeal } from './types.js';

const ROWS = [
  ['budget', 0.1, 0.8, 0.9, 'a larger budget speaks for a pod or an assembly line, a small one for an island'],
  ['teamSize', 0.1, 0.7, 0.8, 'an island does not scale; it suits small teams'],
  ['relationshipIntensity', 1, 0.1, 0.6, 'where one person is trusted (finance, real estate), many handoffs do harm'],
  ['leadVolume', 0.2, 1, 0.6, 'an assembly line moves many customers quickly'],
  ['collaborationCulture', 0, 0.5, 1, 'islands compete, pods work together'],
  ['segmentationAndAgility', 0.2, 0.4, 1, 'pods are assigned to product lines, geographies and verticals'],
  ['accountBasedSelling', 0.3, 0.2, 1, 'a pod surrounds an account from all sides'],
] as const;

/**
 * What island, assembly line and pod are best for, from 0 to 1 by factor: a policy to edit, made from what is commonly
 * said of them and not from data.
 */
export const defaultIdeals: readonly ModelIdeal[] = ROWS.flatMap(([factorId, island, assemblyLine, pod, basis]) => {
  const source = `editable default: ${basis}`;
  return [
    { modelId: 'island', factorId, ideal: island, source },
    { modelId: 'assemblyLine', factorId, ideal: assemblyLine, source },
    { modelId: 'pod', factorId, ideal: pod, source },
  ];
});
