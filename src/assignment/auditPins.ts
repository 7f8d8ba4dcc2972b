import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import { prepareRun } from './prepareRun.js';
import { readInputs } from './readInputs.js';
import { readableId } from './reassigning/readableId.js';
import { requireCompiled } from './requireCompiled.js';
import type { AssignmentOptions, Pin } from './types.js';

/** A pin that somebody should look at again. */
export interface PinFinding {
  readonly code: 'redundant' | 'contradicted' | 'expired' | 'unknown_account' | 'unknown_territory';
  readonly pin: Pin;
  /** The territories that the rules alone give the account, for `redundant` and `contradicted`. */
  readonly byRule?: readonly string[];
}

/**
 * The pins that are worth another look, each with its reason, in the order of the pins.
 *
 * | code | meaning |
 * |---|---|
 * | `expired` | `to` is not after `asOf` (never without `asOf`); nothing else is looked at then |
 * | `unknown_territory`, `unknown_account` | the model or the accounts do not have it |
 * | `redundant` | the rules alone come to the same: they give what is assigned, do not give what is excluded, give exactly what is frozen |
 * | `contradicted` | the rules say otherwise: they give the account to other territories than the assigned one, give what is excluded, give another set than what is frozen |
 *
 * A pin that assigns an account to which the rules give nothing is neither. A freeze is only judged with `previous`.
 *
 * @throws {@link TerritoryError} as {@link assignAccounts}.
 * @example
 * const pins: Pin[] = [{ accountId: 'siemens', effect: 'assign', territoryId: 'de' }];
 * const accounts = [{ id: 'siemens', country: 'DE' }];
 * auditPins(compiled, accounts, { pins }).map((finding) => finding.code); // => ['redundant']
 */
export function auditPins(
  compiled: CompiledModel,
  accounts: Iterable<unknown>,
  options: AssignmentOptions,
): PinFinding[] {
  requireCompiled(compiled);
  const { pins = [], asOf } = readOptions(options);
  // Without a day, so that a freeze is judged before its first one, too.
  const { previousOf } = prepareRun(compiled, { ...options, asOf: undefined });
  const rules = rulesByAccount(compiled, accounts, options);
  return pins.flatMap((pin): PinFinding[] => {
    if (asOf !== undefined && pin.to !== undefined && pin.to <= asOf) return [{ code: 'expired', pin }];
    const byRule = rules.get(pin.accountId);
    if (byRule === undefined) return [{ code: 'unknown_account', pin }];
    if (pin.territoryId !== undefined && !compiled.index.positionById.has(pin.territoryId)) {
      return [{ code: 'unknown_territory', pin }];
    }
    const frozen = previousOf(pin.accountId)?.positions.map((position) => compiled.index.nodes[position].id);
    const code = judge(pin, byRule, frozen);
    return code === undefined ? [] : [{ code, pin, byRule }];
  });
}

/** The options, read once and found to be some. */
function readOptions(options: AssignmentOptions): AssignmentOptions {
  return readPlainData(() => {
    requireObject(options);
    return { ...options };
  });
}

/** What the rules alone give each account that has a pin. */
function rulesByAccount(
  compiled: CompiledModel,
  accounts: Iterable<unknown>,
  { pins = [], asOf }: AssignmentOptions,
): Map<string, string[]> {
  const pinned = new Set(pins.map((pin) => pin.accountId));
  const rules = new Map<string, string[]>();
  const run = prepareRun(compiled, { asOf });
  for (const account of readInputs(accounts)) {
    const accountId = readableId(account);
    if (accountId === undefined || !pinned.has(accountId) || rules.has(accountId)) continue;
    const { entries } = evaluateAccount(compiled, account, 0, run);
    rules.set(
      accountId,
      entries.map(({ position }) => compiled.index.nodes[position].id),
    );
  }
  return rules;
}

function judge(
  { effect, territoryId = '' }: Pin,
  byRule: readonly string[],
  frozen: readonly string[] | undefined,
): 'redundant' | 'contradicted' | undefined {
  switch (effect) {
    case 'assign':
      if (byRule.includes(territoryId)) return 'redundant';
      return byRule.length > 0 ? 'contradicted' : undefined;
    case 'exclude': {
      const takesAway = territoryId === '' ? byRule.length > 0 : byRule.includes(territoryId);
      return takesAway ? 'contradicted' : 'redundant';
    }
    case 'freeze':
      if (frozen === undefined) return undefined;
      return isSameSet(frozen, byRule) ? 'redundant' : 'contradicted';
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
