import { type CompiledModel, compileModel } from '../../assignment/compileModel.js';
import { isClosed } from '../../assignment/matchTerritories.js';
import type { Account } from '../../assignment/types.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import type { TerritoryModel } from '../../model/types.js';
import { decideLaw } from './decideLaw.js';
import { gapEvidence, type Scope } from './gapEvidence.js';
import { outcomeLines } from './outcomeLines.js';
import { territoriesOf } from './territoriesOf.js';
import type { Decision, ExhaustiveOptions, Violation } from './types.js';

/**
 * Holds when every account belongs to some territory by the rules, once the policy has chosen; with `scope`, every account
 * that meets the criteria of that territory and those above it.
 *
 * With `heldBy: 'below'` only territories below the scope count, so that an account that stays in the scope itself is
 * left over. A proof covers every account whose fields are as the model defines them. Where the analysis does not decide,
 * boundary accounts and seeded random ones are tried, and the result says so and why.
 *
 * @throws {@link TerritoryError} with every issue of the model, `unknown_territory`, and for options that cannot be used.
 * @throws An `Error` with an account that is left over, and why.
 * @example
 * assertExhaustive(model, { scope: 'emea' }); // => { decidedBy: 'proof' }
 * assertExhaustive(model, { scope: 'emea', heldBy: 'below' }); // => { decidedBy: 'proof' }
 */
export function assertExhaustive(model: TerritoryModel, options: ExhaustiveOptions = {}): Decision {
  const compiled = compileModel(model);
  const { scope: territoryId, heldBy = 'any', asOf } = options;
  const scope = { position: territoryId === undefined ? -1 : positionOf(compiled.index, territoryId), heldBy };
  const isOpen = scope.position === -1 || !isClosed(compiled, scope.position, asOf);
  return decideLaw({
    evidence: isOpen ? gapEvidence(compiled, scope, options) : { witnesses: [] },
    models: [model],
    options,
    findViolation: (account) =>
      isOpen && meetsPath(compiled, scope.position, account) ? findLoss(compiled, scope, { account, asOf }) : undefined,
  });
}

/** Whether an account meets the criteria of a territory and of those above it. */
function meetsPath({ gates, index }: CompiledModel, position: number, account: Account): boolean {
  for (let at = position; at !== -1; at = index.parentOf[at]) if (gates[at]?.(account) === false) return false;
  return true;
}

function findLoss(
  compiled: CompiledModel,
  { position, heldBy }: Scope,
  { account, asOf }: { readonly account: Account; readonly asOf: string | undefined },
): Violation | undefined {
  const { index } = compiled;
  const end = position === -1 ? index.nodes.length : index.endOf[position];
  const isBelow = (at: number) => at > position && at < end;
  const held = territoriesOf(compiled, account, { asOf });
  const counted = heldBy === 'any' ? held : held.filter((id) => isBelow(index.positionById.get(id) ?? -1));
  if (counted.length > 0) return undefined;
  const where = position === -1 ? '' : ` of \`${index.nodes[position].id}\``;
  const claim = `expected every account${where} in some territory${heldBy === 'below' ? ' below it' : ''}, but one is in ${held.join(' and ') || 'none'}`;
  const why = outcomeLines(
    compiled,
    { account, options: { asOf } },
    ({ outcome }, at) => (isBelow(at) || at === position) && outcome !== 'parent_failed',
  );
  return { account, claim, why };
}
