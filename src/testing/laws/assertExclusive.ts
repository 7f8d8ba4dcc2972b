import { type CompiledModel, compileModel } from '../../assignment/compileModel.js';
import { descendants } from '../../hierarchy/descendants.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import type { TerritoryModel } from '../../model/types.js';
import { decideLaw } from './decideLaw.js';
import { isOnPathTo } from './isOnPathTo.js';
import { outcomeLines } from './outcomeLines.js';
import { overlapEvidence } from './overlapEvidence.js';
import { territoriesOf } from './territoriesOf.js';
import type { Decision, ExclusiveOptions } from './types.js';

/**
 * Holds when no account belongs to two territories by the rules, once the policy has chosen: of the whole model, or of
 * those below `scope`, or of `territoryIds`, or of what is in both.
 *
 * A proof covers every account whose fields are as the model defines them. Where the analysis does not decide, boundary
 * accounts and seeded random ones are tried, and the result says so and why.
 *
 * @throws {@link TerritoryError} with every issue of the model, `unknown_territory`, and for options that cannot be used.
 * @throws An `Error` with an account that has two of them, and why.
 * @example
 * assertExclusive(model); // => { decidedBy: 'proof' }
 */
export function assertExclusive(model: TerritoryModel, options: ExclusiveOptions = {}): Decision {
  const compiled = compileModel(model);
  const chosen = chooseTerritories(compiled, options);
  const { asOf } = options;
  return decideLaw({
    evidence: overlapEvidence(compiled, chosen, options),
    models: [model],
    options,
    findViolation(account) {
      const shared = territoriesOf(compiled, account, { asOf }).filter((id) => chosen.has(id));
      if (shared.length < 2) return undefined;
      const claim = `expected no account in two territories, but one is in ${shared.join(' and ')}`;
      const why = outcomeLines(compiled, { account, options: { asOf } }, isOnPathTo(compiled, shared));
      return { account, claim, why };
    },
  });
}

function chooseTerritories({ index }: CompiledModel, { scope, territoryIds }: ExclusiveOptions): ReadonlySet<string> {
  const within = scope === undefined ? index.nodes.map(({ id }) => id) : descendants(index, scope);
  if (territoryIds === undefined) return new Set(within);
  for (const id of territoryIds) positionOf(index, id);
  const named = new Set(territoryIds);
  return new Set(within.filter((id) => named.has(id)));
}
