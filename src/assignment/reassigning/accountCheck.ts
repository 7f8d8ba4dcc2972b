import type { Predicate, ReportFailure } from '../../criteria/predicate.js';
import type { Criteria } from '../../criteria/types.js';
import type { CompiledModel } from '../compileModel.js';
import { isOpen } from '../matchTerritories.js';
import { type Meeting, meetingCheck } from './meetingCheck.js';
import type { DatedModel, TerritoryChange } from './territoryChanges.js';

/** A look at which accounts a changed territory touches. */
export interface AccountCheck {
  /** Only accounts that passed this position in the model before can be touched; -1 for all accounts. */
  readonly from: number;
  readonly isTouched: (account: unknown) => boolean;
  /** Of accounts that did not pass the territory before, only those are touched that meet its gate now. */
  readonly gated?: GatedCheck;
}

/** What is known of accounts before they are looked at. */
export interface GatedCheck {
  /** Of the territory in the model before; -1 for one that was not there. */
  readonly position: number;
  /** Looks at whether an account that passed some position in the model before may meet the gate. */
  readonly lookAt: (position: number) => Meeting;
}

/**
 * The check of a changed territory, or `undefined` where it can touch no account.
 *
 * An account whose territories change is touched by the topmost territory that decides about it otherwise than before:
 *
 * | the territory | touches the accounts that passed what was above it and |
 * |---|---|
 * | was removed, closed or moved away | passed it |
 * | was added, opened or moved here | pass it now |
 * | comes elsewhere in the order | passed it |
 * | has other criteria | pass it, or are taken by it, either before or now |
 *
 * So do those for which it cannot be evaluated, since that is an issue of theirs.
 *
 * `changed` are the positions before of the territories that are not the same in both models.
 *
 * INVARIANT: everything above that topmost territory lets the account pass in both models, so it is enough to look at the
 * way down in the model before.
 */
export function accountCheck(
  change: TerritoryChange,
  before: DatedModel,
  { compiled: after, asOf }: DatedModel,
  changed: ReadonlySet<number>,
): AccountCheck | undefined {
  const { territories, gates, index } = before.compiled;
  const gatedBy = (position: number, gate: Criteria | undefined): GatedCheck | undefined =>
    gate && { position, lookAt: meetingCheck({ before: before.compiled, after, changed }, gate) };
  // What was closed before and is not now is `came`, so whatever else became different of it touches nothing.
  if (change.kind !== 'came' && !isOpen(index.nodes[change.before], before.asOf)) return undefined;
  switch (change.kind) {
    case 'left': {
      const position = change.before;
      if (!mayFail(territories[position].criteria)) return checkBelow(before, position, { differs: ALWAYS });
      return checkBelow(before, index.parentOf[position], { differs: gates[position] ?? ALWAYS });
    }
    case 'came': {
      const { parentId } = after.index.nodes[change.after];
      const parent = parentId === null ? -1 : index.positionById.get(parentId);
      // Below a territory that was added, too, accounts are touched by that one already.
      if (parent === undefined || !isOpen(after.index.nodes[change.after], asOf)) return undefined;
      return checkBelow(before, parent, {
        differs: after.gates[change.after] ?? ALWAYS,
        gated: gatedBy(-1, after.territories[change.after].criteria),
      });
    }
    case 'reordered':
      return checkBelow(before, change.before, { differs: ALWAYS });
    case 'decides': {
      const differs = difference(verdictAt(before.compiled, change.before), verdictAt(after, change.after));
      if (!change.isGateChanged) return checkBelow(before, change.before, { differs });
      const gated = gatedBy(change.before, after.territories[change.after].criteria);
      return checkBelow(before, index.parentOf[change.before], { differs, gated });
    }
  }
}

const ALWAYS: Predicate = () => true;
const NEVER: Predicate = () => false;

/** What a territory says of a record by itself. */
interface Verdict {
  /** Whether it and what is below it are open to the record. */
  readonly passes: Predicate;
  /** Whether it takes a record that passes. */
  readonly takes: Predicate;
}

function verdictAt({ gates, territories }: CompiledModel, position: number): Verdict {
  const { hasCriteria, local = ALWAYS } = territories[position];
  return { passes: gates[position] ?? ALWAYS, takes: hasCriteria ? local : NEVER };
}

/** Whether only one of two verdicts passes a record, or takes one that passes. */
function difference(was: Verdict, now: Verdict): Predicate {
  return (account, report) => {
    const hasPassed = was.passes(account, report);
    if (hasPassed !== now.passes(account, report)) return true;
    return hasPassed && was.takes(account, report) !== now.takes(account, report);
  };
}

/** What tells the accounts that a change touches among those that get there. */
interface Difference extends Pick<AccountCheck, 'gated'> {
  readonly differs: Predicate;
}

/** The check of accounts that passed a position, or that cannot be read. */
function checkBelow(
  { compiled, asOf }: DatedModel,
  from: number,
  { differs, gated }: Difference,
): AccountCheck | undefined {
  const path = gatesAbove(compiled, from, asOf);
  if (path === undefined) return undefined;
  let hasFailed = false;
  const report: ReportFailure = () => {
    hasFailed = true;
  };
  const isTouched = (account: unknown) => {
    hasFailed = false;
    try {
      return (differs(account, report) || hasFailed) && path.every((gate) => gate(account));
    } catch {
      return true;
    }
  };
  return { from, isTouched, gated };
}

/** What a record has to meet to pass a position, nearest first; `undefined` where one on the way is closed. */
function gatesAbove({ gates, index }: CompiledModel, from: number, asOf: string | undefined): Predicate[] | undefined {
  const path: Predicate[] = [];
  for (let at = from; at !== -1; at = index.parentOf[at]) {
    if (!isOpen(index.nodes[at], asOf)) return undefined;
    const gate = gates[at];
    if (gate !== undefined) path.push(gate);
  }
  return path;
}

/** Whether a part of criteria can only be evaluated by json-logic-js, which may fail. */
function mayFail(criteria: Criteria | undefined): boolean {
  switch (criteria?.kind) {
    case 'opaque':
      return true;
    case 'and':
    case 'or':
    case 'xor':
      return criteria.items.some(mayFail);
    case 'not':
      return mayFail(criteria.item);
    case 'if':
      return [criteria.condition, criteria.then, criteria.otherwise].some(mayFail);
    default:
      return false;
  }
}
