import type { Result } from './result.js';

/** The throughput of rows with the most territories of a workload over that with the fewest. */
export function scaling(results: readonly Result[], workload: string): Result[] {
  const rows = results
    .filter(({ question, contestant }) => question === 'throughput' && contestant === 'rows')
    .filter((result) => result.workload === workload)
    .sort((a, b) => a.territories - b.territories);
  const [few, many] = [rows.at(0), rows.at(-1)];
  if (few?.median === undefined || many?.median === undefined || few === many) return [];
  const { question, territories } = many;
  const contestant = `rows : rows with ${few.territories} territories`;
  return [{ question, workload, territories, contestant, ratio: few.median / many.median }];
}
