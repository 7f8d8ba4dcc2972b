import type { AccessIndex, UserAccess } from '../indexTypes.js';

/** A run of positions in pre-order: from the first one up to, not including, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The positions of the territories that a user is a member of or manages, with all below them, each once. */
export function coveredSpans({ tree }: AccessIndex, { cover, managed }: UserAccess): Span[] {
  const { endOf } = tree.hierarchy;
  const starts = [...cover.starts, ...managed].sort((one, other) => one - other);
  const spans: Span[] = [];
  let end = 0;
  for (const from of starts) {
    if (from < end) continue;
    end = endOf[from];
    spans.push({ from, to: end });
  }
  return spans;
}
