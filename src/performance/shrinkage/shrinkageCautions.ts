import type { Caution } from '../cautions/types.js';

const RECOMMENDED = 10;

/** What cautions are about. */
interface Found {
  /** How many cases each group rests on, by id. */
  readonly groups: readonly { readonly id: string; readonly cases: number }[];
  readonly minimum: number;
  /** Whether the groups themselves said what is likely of any of them, and whether they differ; `null` for a given prior. */
  readonly estimated: { readonly differ: boolean } | null;
}

/** What to be careful about in groups that were drawn to each other. */
export function shrinkageCautions({ groups, minimum, estimated }: Found): Caution[] {
  const count = groups.length;
  if (count === 0) return [];
  const cautions: Caution[] = [{ code: 'exchangeability', groups: count }];
  if (estimated !== null && count < RECOMMENDED) {
    cautions.push({ code: 'few_groups', groups: count, recommended: RECOMMENDED });
  }
  if (estimated?.differ === false) cautions.push({ code: 'no_difference_found', groups: count });
  const small = groups.filter(({ cases }) => cases < minimum).map(({ id }) => id);
  if (small.length > 0) cautions.push({ code: 'small_samples', ids: small, minimum });
  return cautions;
}
