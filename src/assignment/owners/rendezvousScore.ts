const GOLDEN = 0x9e3779b1;

/** The two sides of a score, each as {@link hashText} gives it. */
export interface HashedPair {
  readonly accountHash: number;
  readonly userHash: number;
}

/**
 * The score of a member for an account, above 0: the member with the highest one is the account's.
 *
 * `-weight / ln(u)` with u = (mix(accountHash * 0x9E3779B1 ^ userHash) + 0.5) / 2^32, so each member wins with a
 * probability in proportion to its weight, and a score depends on no other member. Source: Thaler and Ravishankar 1996,
 * weighted as by Schindelhauer and Schomaker; the mix is the finalizer of MurmurHash3.
 */
export function rendezvousScore({ accountHash, userHash }: HashedPair, weight: number): number {
  const u = (mix(Math.imul(accountHash, GOLDEN) ^ userHash) + 0.5) / 0x1_0000_0000;
  return -weight / Math.log(u);
}

function mix(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
