import fc from 'fast-check';

export interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__', 'constructor', 'é', '\ud83d\ude00', 'B'] as const;

/** Forests of up to 12 territories of any shape, in any order. */
export function forests(minLength = 1): fc.Arbitrary<readonly Node[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...IDS], { minLength }),
      fc.array(fc.nat(), { minLength: IDS.length, maxLength: IDS.length }),
    )
    .chain(([ids, picks]) => {
      const nodes = ids.map((id, at): Node => {
        const pick = picks[at] % (at + 1);
        return { id, parentId: pick === at ? null : ids[pick] };
      });
      return fc.shuffledSubarray(nodes, { minLength: nodes.length });
    });
}

/** A tree of two roots, one with two levels below it. */
export const plan: readonly Node[] = [
  { id: 'world', parentId: null },
  { id: 'amer', parentId: 'world' },
  { id: 'emea', parentId: 'world' },
  { id: 'west', parentId: 'amer' },
  { id: 'east', parentId: 'amer' },
];

export function childrenOf(nodes: readonly Node[], parentId: string | null): readonly Node[] {
  return nodes.filter((node) => node.parentId === parentId);
}

/** Another order of the same list. */
export function reordered<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
