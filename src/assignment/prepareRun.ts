import { compareText } from '../core/compareText.js';
import { isWithinInterval } from '../core/isWithinInterval.js';
import { requireObject } from '../core/requireObject.js';
import { throwIssues } from '../core/throwIssues.js';
import { unreadableError } from '../core/unreadableError.js';
import type { CompiledModel } from './compileModel.js';
import { findOptionIssues } from './findOptionIssues.js';
import { requireCompiled } from './requireCompiled.js';
import type { AssignmentOptions, AssignmentTable, Pin } from './types.js';

/** The pins on one account that count, each by the position of its territory. */
export interface AccountPins {
  readonly freeze?: Pin;
  readonly excludeAll?: Pin;
  readonly excluded: ReadonlyMap<number, Pin>;
  readonly assigned: ReadonlyMap<number, Pin>;
  /** Territories that the model does not have. */
  readonly unknownIds: readonly string[];
}

/** The options of a run, checked and ready to be looked up by account. */
export interface Run {
  readonly asOf: string | undefined;
  readonly pinsByAccount: ReadonlyMap<string, AccountPins>;
  /** The positions of an account's previous territories, or `undefined` where it has no previous assignment. */
  readonly previousOf: (accountId: string) => PreviousAssignment | undefined;
}

/** What an account had before, as far as the model still has it. */
export interface PreviousAssignment {
  readonly positions: readonly number[];
  readonly goneIds: readonly string[];
}

/**
 * A run's options in the form in which accounts are decided; linear in the pins, and in the previous table where
 * something is frozen.
 *
 * @throws {@link TerritoryError} for an `asOf` that is no date and for pins that are not of the form of one.
 */
export function prepareRun(compiled: CompiledModel, options: AssignmentOptions): Run {
  requireCompiled(compiled);
  // Once for each account that is assigned alone, so without a closure.
  try {
    return readOptions(compiled, options);
  } catch (error) {
    throw unreadableError(error);
  }
}

function readOptions(compiled: CompiledModel, options: AssignmentOptions): Run {
  requireObject(options);
  if (options.asOf === undefined && options.pins === undefined && options.previous === undefined) return PLAIN_RUN;
  throwIssues(findOptionIssues(options));
  const pinsByAccount = indexPins(compiled, openPins(options));
  const isAnyFrozen = [...pinsByAccount.values()].some(({ freeze }) => freeze !== undefined);
  const previous = isAnyFrozen ? options.previous : undefined;
  return { asOf: options.asOf, pinsByAccount, previousOf: previousLookup(compiled, previous) };
}

/** A run without options, as most are. */
const PLAIN_RUN: Run = { asOf: undefined, pinsByAccount: new Map(), previousOf: () => undefined };

function openPins({ pins = [], asOf }: AssignmentOptions): readonly Pin[] {
  return asOf === undefined ? pins : pins.filter((pin) => isWithinInterval(asOf, pin));
}

function indexPins({ index }: CompiledModel, pins: readonly Pin[]): Map<string, AccountPins> {
  const byAccount = new Map<string, AccountPinsDraft>();
  for (const pin of inFixedOrder(pins)) {
    const draft: AccountPinsDraft = byAccount.get(pin.accountId) ?? {
      excluded: new Map(),
      assigned: new Map(),
      unknownIds: [],
    };
    byAccount.set(pin.accountId, draft);
    const position = pin.territoryId === undefined ? undefined : index.positionById.get(pin.territoryId);
    if (pin.effect === 'freeze') draft.freeze ??= pin;
    else if (pin.territoryId === undefined) draft.excludeAll ??= pin;
    else if (position === undefined) draft.unknownIds.push(pin.territoryId);
    else setFirst(pin.effect === 'exclude' ? draft.excluded : draft.assigned, position, pin);
  }
  return byAccount;
}

interface AccountPinsDraft {
  freeze?: Pin;
  excludeAll?: Pin;
  readonly excluded: Map<number, Pin>;
  readonly assigned: Map<number, Pin>;
  readonly unknownIds: string[];
}

/** Pins in an order of their own, so that which of two that say the same is shown does not depend on the caller's. */
function inFixedOrder(pins: readonly Pin[]): Pin[] {
  const keyed = pins.map((pin) => ({ pin, key: JSON.stringify(PIN_MEMBERS.map((member) => pin[member] ?? null)) }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ pin }) => pin);
}

const PIN_MEMBERS = ['accountId', 'effect', 'territoryId', 'from', 'to', 'reason', 'by'] as const;

/** Two pins of one effect say the same, so the first one stands for both. */
function setFirst(pins: Map<number, Pin>, position: number, pin: Pin): void {
  if (!pins.has(position)) pins.set(position, pin);
}

function previousLookup({ index }: CompiledModel, table: AssignmentTable | undefined): Run['previousOf'] {
  if (table === undefined) return () => undefined;
  const rowById = firstRows(table.accountIds);
  return (accountId) => {
    const row = rowById.get(accountId);
    if (row === undefined) return undefined;
    const ids = [...table.territories.subarray(table.offsets[row], table.offsets[row + 1])].map(
      (n) => table.territoryIds[n],
    );
    return {
      positions: ids.flatMap((id) => index.positionById.get(id) ?? []),
      goneIds: ids.filter((id) => !index.positionById.has(id)),
    };
  };
}

function firstRows(accountIds: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, id] of accountIds.entries()) if (!rows.has(id)) rows.set(id, row);
  return rows;
}
