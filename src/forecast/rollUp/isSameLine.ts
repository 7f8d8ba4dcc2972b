import { compareText } from '../../core/compareText.js';
import { isEqualJson } from '../../core/isEqualJson.js';
import { isMembers, type Members } from '../../core/isMembers.js';
import type { RollUpPlan } from './indexTypes.js';
import type { CreditLine } from './types.js';

/**
 * Whether two lines with the same id say the same, whatever the options: an absent member is its default, territories and
 * what is in them have no order, and members and dimensions that are not read do not count.
 *
 * A member of the wrong kind is the same as an equal one alone, so that a line that is broken is not taken for a sound one.
 */
export function isSameLine(plan: RollUpPlan, one: CreditLine, other: CreditLine): boolean {
  // Most lines that come again are written alike, and need not be put in order.
  return isEqualJson(one, other) || isEqualJson(contentOf(plan, one), contentOf(plan, other));
}

function contentOf(plan: RollUpPlan, { id, kind = 'revenue', ...line }: CreditLine): Members {
  const { opportunityId, amountMinor, currency, category, closeDate, userId, probability } = line;
  return {
    opportunityId: typeof opportunityId === 'string' ? opportunityId : id,
    amountMinor: unsigned(amountMinor),
    currency,
    category,
    closeDate,
    userId,
    kind,
    probability: unsigned(probability),
    territories: territoriesOf(line.territories),
    dimensions: dimensionsOf(plan, line.dimensions),
  };
}

/** -0 is no other amount than 0. */
function unsigned(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

function territoriesOf(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const entries = Array.from<unknown, unknown>(given, (entry) => (isMembers(entry) ? entryOf(entry) : entry));
  return entries.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function entryOf({ territoryId, from, to, weight = 1 }: Members): Members {
  return { territoryId, from, to, weight: unsigned(weight) };
}

/** A text by which entries are put in order: what is of the wrong kind may be anywhere, since its line is left out. */
function keyOf(entry: unknown): string {
  const { territoryId, from, to, weight }: Members = isMembers(entry) ? entry : {};
  return JSON.stringify([territoryId, from, to, weight].map((value) => (isPlain(value) ? value : null)));
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function dimensionsOf({ dimensions }: RollUpPlan, given: unknown = {}): unknown {
  if (!isMembers(given)) return given;
  const read = dimensions.filter(({ id }) => Object.hasOwn(given, id));
  return Object.fromEntries(read.map(({ id }) => [id, given[id]]));
}
