import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import { type Choice, chooseWinners } from './chooseWinners.js';
import type { CompiledModel } from './compileModel.js';
import type { Entry, Matches } from './evaluationTypes.js';
import { isClosed } from './matchTerritories.js';
import type { AccountPins, Run } from './prepareRun.js';
import type { Pin } from './types.js';

/** Whose decision it is. */
export interface Subject {
  readonly accountId: string;
  /** Counts from 0. */
  readonly row: number;
}

/** Everything that was decided about one account, from the rules to the result. */
export interface Decision {
  /** What the rules give, winners chosen. */
  readonly choice: Choice;
  /** The pins on the account that count. */
  readonly pins: AccountPins;
  /** The pin by which the previous assignment stands in place of what the rules give. */
  readonly frozenBy?: Pin;
  /** Left out, since the account has enough. */
  readonly overLimit: readonly number[];
  /** The result, in precedence order. */
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

const NO_PINS: AccountPins = { excluded: new Map(), assigned: new Map(), unknownIds: [] };

/**
 * The whole decision about a record by what the rules give: the choice of winners, then pins, then the limit.
 *
 * | step | what it does |
 * |---|---|
 * | rules | the walk down the tree, deepest matches or all |
 * | winners | so many by precedence; a tie across the cut as the policy says |
 * | `freeze` | the previous assignment in place of the rules' |
 * | `exclude` | takes territories away; nothing takes their place |
 * | `assign` | adds territories, also ones that are closed |
 * | limit | drops what comes last, but never what was put or kept there by a pin |
 *
 * What rules give as well as a pin counts as given by the rules.
 */
export function decideMatched(compiled: CompiledModel, matches: Matches, subject: Subject, run: Run): Decision {
  const issues = matches.failures.map(
    ({ position, reason }): Issue => ({
      code: 'evaluation_failed',
      ...subject,
      territoryId: idAt(compiled, position),
      reason,
    }),
  );
  const choice = chooseWinners(matches.positions, compiled.model.policy ?? {}, compiled.order);
  if (choice.tied !== undefined) issues.push(...tieIssues(compiled, choice, choice.tied, subject));
  const pins = run.pinsByAccount.get(subject.accountId);
  if (pins === undefined) return decided(compiled, { choice, subject, issues });
  issues.push(...pinIssues(compiled, pins, subject, run));
  return decided(compiled, { choice, subject, issues, pins, frozen: previousPositions(pins, subject, run) });
}

/** What is known before the result is put together. */
interface Draft {
  readonly choice: Choice;
  readonly subject: Subject;
  readonly issues: Issue[];
  readonly pins?: AccountPins;
  /** The previous assignment, where it replaces the rules'. */
  readonly frozen?: readonly number[];
}

function decided(compiled: CompiledModel, { choice, subject, issues, pins = NO_PINS, frozen }: Draft): Decision {
  const byRule = new Set(choice.kept);
  const kept = pins.excludeAll === undefined ? (frozen ?? choice.kept).filter((each) => !pins.excluded.has(each)) : [];
  const positions = [...new Set([...kept, ...pins.assigned.keys()])];
  positions.sort((a, b) => compiled.order.placeOf[a] - compiled.order.placeOf[b]);
  const all = positions.map((position) => ({ position, isPinned: !byRule.has(position) }));
  const { entries, overLimit } = applyLimit(
    all,
    compiled.model.policy?.limit,
    new Set([...(frozen ?? []), ...pins.assigned.keys()]),
  );
  if (overLimit.length > 0) issues.push(limitIssue(compiled, overLimit, subject));
  return {
    choice,
    pins,
    frozenBy: frozen === undefined ? undefined : pins.freeze,
    overLimit,
    entries,
    issues: inFixedOrder(issues),
  };
}

/** What pins assign or freeze counts first and stays; of the others, the first ones fill what is left of the limit. */
function applyLimit(
  all: readonly Entry[],
  limit: number | undefined,
  byHand: ReadonlySet<number>,
): { readonly entries: readonly Entry[]; readonly overLimit: readonly number[] } {
  if (limit === undefined || all.length <= limit) return { entries: all, overLimit: [] };
  const isKept = ({ position }: Entry) => byHand.has(position);
  let room = limit - all.filter(isKept).length;
  const entries = all.filter((entry) => isKept(entry) || room-- > 0);
  const overLimit = all.filter((entry) => !entries.includes(entry)).map(({ position }) => position);
  return { entries, overLimit };
}

function previousPositions(pins: AccountPins, { accountId }: Subject, run: Run): readonly number[] | undefined {
  return pins.freeze === undefined ? undefined : run.previousOf(accountId)?.positions;
}

function tieIssues(compiled: CompiledModel, choice: Choice, tied: readonly number[], subject: Subject): Issue[] {
  const idsOf = (positions: readonly number[]) =>
    positions.filter((position) => tied.includes(position)).map((position) => idAt(compiled, position));
  const kept = idsOf(choice.kept);
  const dropped = idsOf(choice.outranked);
  if (dropped.length === 0) return [];
  if (kept.length === 0) return [{ code: 'tie_without_winner', ...subject, dropped }];
  return [{ code: 'tie_broken_by_id', ...subject, kept, dropped }];
}

function pinIssues(compiled: CompiledModel, pins: AccountPins, subject: Subject, run: Run): Issue[] {
  const closed = [...pins.assigned.keys()].filter((position) => isClosed(compiled, position, run.asOf));
  const unknown = pins.unknownIds.map(
    (territoryId): Issue => ({ code: 'pin_on_unknown_territory', ...subject, territoryId }),
  );
  const closedIssues = closed.map(
    (position): Issue => ({ code: 'pinned_to_closed_territory', ...subject, territoryId: idAt(compiled, position) }),
  );
  return [...unknown, ...closedIssues, ...freezeIssues(pins, subject, run)];
}

function freezeIssues({ freeze }: AccountPins, subject: Subject, run: Run): Issue[] {
  if (freeze === undefined) return [];
  const previous = run.previousOf(subject.accountId);
  if (previous === undefined) return [{ code: 'freeze_without_previous', ...subject }];
  return previous.goneIds.map((territoryId) => ({ code: 'frozen_territory_gone', ...subject, territoryId }));
}

function limitIssue(compiled: CompiledModel, overLimit: readonly number[], subject: Subject): Issue {
  const limit = compiled.model.policy?.limit ?? 0;
  return { code: 'over_limit', ...subject, limit, dropped: overLimit.map((position) => idAt(compiled, position)) };
}

function idAt({ index }: CompiledModel, position: number): string {
  return index.nodes[position].id;
}

/** By code, then by what they name, so that the order does not depend on that of pins or territories. */
function inFixedOrder(issues: readonly Issue[]): Issue[] {
  if (issues.length < 2) return [...issues];
  return [...issues].sort((a, b) => compareText(a.code + JSON.stringify(a), b.code + JSON.stringify(b)));
}
