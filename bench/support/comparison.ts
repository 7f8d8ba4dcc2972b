import type { Result } from './result.js';

/** How many times as fast one contestant is as another; nothing where one of them is missing. */
export function comparison(results: readonly Result[], contestant: string, other: string): Result[] {
  const [fast, slow] = [contestant, other].map((name) => results.find((result) => result.contestant === name));
  if (fast?.median === undefined || slow?.median === undefined) return [];
  const { question, workload, territories } = fast;
  return [
    { question, workload, territories, contestant: `${contestant} : ${other}`, ratio: slow.median / fast.median },
  ];
}
