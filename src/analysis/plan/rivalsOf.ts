import type { Plan } from './types.js';

/** By position, those that may compete for its accounts. */
export function rivalsOf(plan: Plan, pairs: Iterable<readonly [number, number]>): Map<number, number[]> {
  const rivals = new Map<number, number[]>();
  for (const [a, b] of [...pairs, ...pairsOnPaths(plan)]) {
    rivalList(a).push(b);
    rivalList(b).push(a);
  }
  return rivals;

  function rivalList(position: number): number[] {
    const known = rivals.get(position) ?? [];
    rivals.set(position, known);
    return known;
  }
}

/** Where whole branches win, those on one path compete, too. */
function pairsOnPaths({ compiled, open }: Plan): [number, number][] {
  const { index, territories, model } = compiled;
  if (model.policy?.branch !== 'all') return [];
  const pairs: [number, number][] = [];
  for (const position of index.nodes.keys())
    for (let above = index.parentOf[position]; above !== -1; above = index.parentOf[above])
      if (open[position] === 1 && territories[position].hasCriteria && territories[above].hasCriteria)
        pairs.push([above, position]);
  return pairs;
}
