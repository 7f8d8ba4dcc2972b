import { type ClassSet, differenceOf, intersectionOf } from '../../criteria/classes/classSet.js';
import type { Members } from '../../criteria/members.js';
import { recordIn } from '../space/recordIn.js';
import type { Box, Space } from '../space/types.js';
import { type Along, alongDimension } from './alongDimension.js';
import { type Alternative, alternativesOf } from './alternativesOf.js';
import { chooseDimension } from './chooseDimension.js';
import { divideDomain } from './divideDomain.js';
import { forbiddenBoxes } from './forbiddenBoxes.js';
import type { Formula } from './formula.js';
import { isAntitone } from './isAntitone.js';
import { metClaims } from './metClaims.js';
import { openBoxes } from './openBoxes.js';
import { possibleResidual } from './possibleResidual.js';
import { narrow, type OpenBox, type OpenNode, type Residual, type SearchLog } from './residual.js';

/** Why a search could not tell. */
export type UnknownReason =
  /** It had looked at as many boxes as it may. */
  | 'budget'
  /** Some part can only be evaluated, and it did not turn out well for the records that were tried. */
  | 'opaque'
  /** A text that contains some parts but not others was not found. */
  | 'text';

/** What a search came to. */
export type Answer =
  /** A record of which the formula is true: its criteria have been evaluated for it. */
  | { readonly kind: 'found'; readonly record: Members }
  /** No record: the labels are of claims that suffice to rule all out. */
  | { readonly kind: 'none'; readonly labels: readonly number[] }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** Domains by dimension; what is live where one has not got smaller. */
type Narrowed = ReadonlyMap<number, ClassSet>;

/** A search under way. */
interface Search {
  readonly space: Space;
  readonly formula: Formula;
  readonly log: SearchLog;
  /** Of boxes that were remembered, by what they were at first. */
  readonly numbers: Map<Box, number>;
  /** How many boxes may still be looked at. */
  left: number;
  unknown?: UnknownReason;
  found?: Members;
}

/** What is left of the formula in a part of the space. */
interface Part {
  readonly residual: Residual;
  readonly domains: Narrowed;
}

/** Residual formulas that nothing meets, under the domains of where the list was begun. */
interface Refuted {
  readonly keys: Set<string>;
  readonly domains: Narrowed;
  /** Boxes rule records out and never call for one, so that more boxes leave fewer records. */
  readonly isAntitone: boolean;
}

/** Formulas with more boxes than this hardly come twice. */
const MOST_REMEMBERED = 96;

/**
 * A record of which a formula is true, or the answer that there is none.
 *
 * What has to hold is decided first, box by box; then what must not hold, dimension by dimension: classes that lie in the
 * same boxes are one case, and a case that was refuted under other classes of other dimensions is not looked at again.
 * `budget` counts boxes that are looked at.
 */
export function findRecord(space: Space, formula: Formula, budget: number): Answer {
  const labels = new Set<number>();
  const log: SearchLog = {
    note: (met) => {
      for (const label of met) labels.add(label);
    },
    count: (boxes) => {
      search.left -= boxes;
    },
  };
  const search: Search = { space, formula, log, numbers: new Map(), left: budget };
  const along = typeof formula.residual === 'boolean' ? undefined : alongDimension(formula.residual, space, budget);
  if (along !== undefined) return answerAlong(search, along);
  const start = possibleResidual(formula.residual, space);
  // Counts that are exceeded from the start show when nothing at all is narrowed.
  const residual = typeof start === 'boolean' ? start : narrow(start, () => undefined, log);
  searchPart(search, { residual, domains: new Map() });
  return answerOf(search, [...labels]);
}

/** The answer where the classes of one dimension for which the formula is true are known. */
function answerAlong(search: Search, { dimension, left, labels }: Along): Answer {
  if (left.length > 0) accept(search, new Map([[dimension, left]]));
  return answerOf(search, labels);
}

function answerOf({ found, unknown }: Search, labels: readonly number[]): Answer {
  if (found !== undefined) return { kind: 'found', record: found };
  return unknown === undefined ? { kind: 'none', labels } : { kind: 'unknown', reason: unknown };
}

function searchPart(search: Search, start: Part, refuted?: Refuted): boolean {
  if (search.left < 0) return giveUp(search, 'budget');
  if (typeof start.residual === 'boolean') return start.residual && accept(search, start.domains);
  const only = alternativesOf(start.residual);
  // What has to hold in any case comes first: it makes the domains small.
  if (only?.length === 1) return searchAlternative(search, only[0], start.domains);
  const { residual, domains } = avoidForbidden(search, start);
  if (typeof residual === 'boolean') return residual && accept(search, domains);
  const alternatives = alternativesOf(residual);
  if (alternatives !== undefined) return alternatives.some((each) => searchAlternative(search, each, domains));
  return searchCases(
    search,
    { residual, domains },
    refuted ?? { keys: new Set(), domains, isAntitone: isAntitone(residual) },
  );
}

function giveUp(search: Search, reason: UnknownReason): false {
  search.unknown ??= reason;
  return false;
}

/** Whether a record of the domains is one: it is written, and its criteria are evaluated. */
function accept(search: Search, domains: Narrowed): boolean {
  const { space, formula } = search;
  const left = (dimension: number) => domainOf(space, domains, dimension);
  const least = recordIn(space, left, (dimension) => domains.has(dimension));
  if (least === undefined) return giveUp(search, 'text');
  // A part that can only be evaluated may need values of which nothing else is known.
  const record = formula.holds(least) ? least : recordIn(space, left, () => true);
  if (record === undefined || !formula.holds(record)) return giveUp(search, 'opaque');
  search.found = record;
  return true;
}

/** Where a box of one dimension must not be met, the search goes on without its classes, until no such box is left. */
function avoidForbidden(search: Search, start: Part): Part {
  let { residual, domains } = start;
  while (typeof residual !== 'boolean') {
    const changed = new Map<number, ClassSet>();
    for (const { box, labels } of forbiddenBoxes(residual)) {
      const [dimension] = box.dimensions;
      const domain = changed.get(dimension) ?? domainOf(search.space, domains, dimension);
      const rest = differenceOf(domain, box.sets[0]);
      if (rest === domain) continue;
      search.log.note(labels);
      if (rest.length === 0) return { residual: false, domains };
      changed.set(dimension, rest);
    }
    if (changed.size === 0) break;
    domains = new Map([...domains, ...changed]);
    residual = narrow(residual, (dimension) => changed.get(dimension), search.log);
  }
  return { residual, domains };
}

function domainOf(space: Space, domains: Narrowed, dimension: number): ClassSet {
  return domains.get(dimension) ?? space.dimensions[dimension].live;
}

function searchAlternative(search: Search, { box, rest }: Alternative, domains: Narrowed): boolean {
  const changed = new Map<number, ClassSet>();
  for (const [at, dimension] of box.dimensions.entries()) {
    const inside = intersectionOf(domainOf(search.space, domains, dimension), box.sets[at]);
    if (inside.length === 0) return false;
    changed.set(dimension, inside);
  }
  const residual = rest === true ? true : narrow(rest, (dimension) => changed.get(dimension), search.log);
  return searchPart(search, { residual, domains: new Map([...domains, ...changed]) });
}

/** One dimension's classes, case by case. */
function searchCases(search: Search, { residual, domains }: Part & { residual: OpenNode }, refuted: Refuted): boolean {
  const boxes = openBoxes(residual);
  if (boxes.length === 0) return accept(search, domains);
  const key = boxes.length > MOST_REMEMBERED ? undefined : keyOf(boxes, { residual, domains }, refuted, search.numbers);
  if (key !== undefined && refuted.keys.has(key)) return false;
  const dimension = chooseDimension(boxes);
  const dead: (readonly number[])[] = [];
  for (const { set, boxes: within } of divideDomain(domainOf(search.space, domains, dimension), dimension, boxes)) {
    if (dead.some((fewer) => isSubset(fewer, within))) continue;
    const inside = narrow(residual, (each) => (each === dimension ? set : undefined), search.log);
    if (searchPart(search, { residual: inside, domains: new Map([...domains, [dimension, set]]) }, refuted))
      return true;
    if (search.left < 0) return giveUp(search, 'budget');
    if (refuted.isAntitone) dead.push(within);
  }
  if (key !== undefined) refuted.keys.add(key);
  return false;
}

/** Whether all of some numbers are among others; both ascend. */
function isSubset(some: readonly number[], others: readonly number[]): boolean {
  let at = 0;
  for (const each of some) {
    while (at < others.length && others[at] < each) at++;
    if (others[at] !== each) return false;
  }
  return true;
}

/** What is left of which boxes, what counts already, and where domains have got smaller since the list was begun. */
function keyOf(
  boxes: readonly OpenBox[],
  { residual, domains }: { readonly residual: OpenNode; readonly domains: Narrowed },
  { domains: start }: Refuted,
  numbers: Map<Box, number>,
): string {
  const open = [...new Set(boxes.flatMap(({ dimensions }) => dimensions))].sort((a, b) => a - b);
  const changed = open.filter((dimension) => domains.get(dimension) !== start.get(dimension));
  const numberOf = (box: Box) => numbers.get(box) ?? numbers.size;
  for (const { origin } of boxes) numbers.set(origin, numberOf(origin));
  return [
    ...boxes.map(({ origin, dimensions }) => `${numberOf(origin)}:${dimensions.join()}`),
    ...metClaims(residual),
    ...changed.map((dimension) => `${dimension}=${domains.get(dimension)?.join()}`),
  ].join(' ');
}
