import { type ClassSet, complementOf, hasClass, intersectionOf, unionOf } from '../../criteria/classes/classSet.js';
import { criteriaTerms, type Term } from '../../criteria/classes/criteriaTerms.js';
import { collectTests } from '../../criteria/collectTests.js';
import { compilePredicate } from '../../criteria/compilePredicate.js';
import type { Predicate } from '../../criteria/predicate.js';
import { representativeValues } from '../../criteria/representativeValues.js';
import type { Criteria, FieldUse, Test } from '../../criteria/types.js';
import { elementKinds } from './elementKinds.js';
import { type TextDomain, textSpace } from './textSpace.js';
import type { Box, Dimension, FieldSpace, FoundValue } from './types.js';

/** The classes of the first dimension: no list, the empty one, any other. */
const [NO_LIST, EMPTY_LIST, FULL_LIST] = [0, 1, 2];
const FULL: ClassSet = [FULL_LIST, FULL_LIST + 1];
const NOT_FULL: ClassSet = [NO_LIST, FULL_LIST];
const NO: ClassSet = [0, 1];
const YES: ClassSet = [1, 2];
const FLAG: Dimension = { size: 2, live: [0, 2] };

/** Whether a list has an element of a certain kind. */
interface Hit {
  readonly dimension: number;
  readonly holds: Predicate;
  /** The classes of such elements; nothing where more than one dimension of texts says what they are. */
  readonly elements?: ClassSet;
}

/**
 * The values of a field of lists: whether there is one and whether it has elements, then for each kind of element that
 * some test asks for, whether it has one of that kind.
 */
export function listSpace(field: FieldUse, tests: readonly Test[], domain: TextDomain, first: number): FieldSpace {
  const element: FieldUse = { ...field, name: '', type: 'string' };
  const kinds = elementKinds(element, tests);
  const inside = collectTests([...kinds.values()]).get('')?.tests ?? [];
  const elementSpace = textSpace(element, inside, { ...domain, isRequired: true, mayBeEmpty: true }, 0);
  const hits = new Map([...kinds].map(([key, kind], at) => [key, hitOf(kind, first + 1 + at)]));
  const live: ClassSet = domain.isRequired ? [EMPTY_LIST, FULL_LIST + 1] : [NO_LIST, FULL_LIST + 1];
  const dimensions = [{ size: 3, live }, ...[...hits].map(() => FLAG)];
  return { field, dimensions, first, mayBeAbsent: !domain.isRequired, testTerms, impossible, valueIn };

  function hitOf(kind: Criteria, dimension: number): Hit {
    const { terms, isExact } = criteriaTerms(kind, elementSpace.testTerms);
    const sets = terms.map(onlySet);
    const isKnown = isExact && elementSpace.dimensions.length === 1;
    const elements = sets.reduce(unionOf, []);
    return {
      dimension,
      holds: compilePredicate(kind),
      ...(isKnown ? { elements: intersectionOf(elements, elementSpace.dimensions[0].live) } : {}),
    };
  }

  /** INVARIANT: asked for only where the elements have one dimension. */
  function onlySet(term: Term): ClassSet {
    const [constraint] = term;
    return constraint?.kind === 'ordered' ? constraint.set : [0, elementSpace.dimensions[0].size];
  }

  function testTerms(test: Test, wanted: boolean): Term[] {
    switch (test.kind) {
      case 'isAbsent':
      case 'missing':
        return presence(wanted ? [NO_LIST, EMPTY_LIST] : [EMPTY_LIST, FULL_LIST + 1]);
      case 'isTruthy':
        return presence(wanted ? FULL : NOT_FULL);
      case 'all':
        return wanted ? [[...presence(FULL)[0], ...hitTerm(test, NO)]] : [...presence(NOT_FULL), hitTerm(test, YES)];
      case 'none':
        return [hitTerm(test, wanted ? NO : YES)];
      default:
        return [hitTerm(test, wanted ? YES : NO)];
    }
  }

  function presence(set: ClassSet): Term[] {
    return [[{ kind: 'ordered', axis: first, set }]];
  }

  function hitTerm(test: Test, set: ClassSet): Term {
    const [[key] = ['']] = elementKinds(element, [test]);
    return [{ kind: 'ordered', axis: hits.get(key)?.dimension ?? first, set }];
  }

  function impossible(isUsed: (dimension: number) => boolean): Box[] {
    const used = [...hits.values()].filter(({ dimension }) => isUsed(dimension));
    const known = used.filter(isKnownHit);
    const withoutList = used.map(({ dimension }) => ({ dimensions: [first, dimension], sets: [NOT_FULL, YES] }));
    const needed = [
      ...known.map((hit) => ({ hit, ...hit })),
      { hit: undefined, elements: elementSpace.dimensions[0].live },
    ];
    return [...withoutList, ...needed.flatMap(({ hit, elements }) => withoutElement(hit, elements, known))];
  }

  /** A list that has an element of a kind, or just any, has one whose other kinds it has, too. */
  function withoutElement(hit: Hit | undefined, elements: ClassSet, known: readonly KnownHit[]): Box[] {
    const others = known.filter((other) => other !== hit);
    const start =
      hit === undefined ? { dimensions: [first], sets: [FULL] } : { dimensions: [hit.dimension], sets: [YES] };
    return missedKinds(elements, others).map((missed) =>
      sortedBox(
        [...start.dimensions, ...missed.map(({ dimension }) => dimension)],
        [...start.sets, ...missed.map(() => NO)],
      ),
    );
  }

  function valueIn(domains: (dimension: number) => ClassSet): FoundValue | undefined {
    const presences = intersectionOf(domains(first), live);
    const bits = [...hits.values()].map((hit) => ({ hit, set: domains(hit.dimension) }));
    const wanted = bits.filter(({ set }) => !hasClass(set, 0)).map(({ hit }) => hit);
    const unwanted = bits.filter(({ set }) => !hasClass(set, 1)).map(({ hit }) => hit);
    if (hasClass(presences, FULL_LIST)) {
      const elements = (wanted.length === 0 ? [undefined] : wanted).map((hit) => elementFor(hit, unwanted));
      const texts = elements.filter((text) => text !== undefined);
      if (texts.length === elements.length) return { value: [...new Set(texts)] };
    }
    if (wanted.length > 0) return undefined;
    if (hasClass(presences, EMPTY_LIST)) return { value: [] };
    return hasClass(presences, NO_LIST) ? { value: undefined } : undefined;
  }

  /** A text of a kind, or of any, and of none that is unwanted. */
  function elementFor(hit: Hit | undefined, unwanted: readonly Hit[]): string | undefined {
    const all = elementSpace.dimensions[0].live;
    const size = elementSpace.dimensions[0].size;
    const allowed = unwanted.reduce(
      (set, each) => (each.elements === undefined ? set : intersectionOf(set, complementOf(each.elements, size))),
      hit?.elements ?? all,
    );
    const fits = (text: unknown) =>
      (hit === undefined || hit.holds(text)) && !unwanted.some((each) => each.holds(text));
    const found = elementSpace.valueIn((dimension) => (dimension === 0 ? allowed : FLAG.live))?.value;
    if (typeof found === 'string' && fits(found)) return found;
    const definition = { type: 'string' as const, required: true, ...(domain.values && { values: domain.values }) };
    const others = elementSpace.dimensions.length === 1 ? [] : representativeValues(element, definition, inside);
    return others.filter((text) => typeof text === 'string').find(fits);
  }
}

type KnownHit = Hit & { readonly elements: ClassSet };

function isKnownHit(hit: Hit): hit is KnownHit {
  return hit.elements !== undefined;
}

/** More ways to miss an element are not listed: what they would rule out is found out when a list is written. */
const MOST_WAYS = 64;

/** The ways in which no element of a set can be had: of each, one of the kinds that it is of is missed. */
function missedKinds(elements: ClassSet, kinds: readonly KnownHit[]): KnownHit[][] {
  let ways: KnownHit[][] = [[]];
  for (const signature of signatures(elements, kinds)) {
    const next = ways.flatMap((way) =>
      way.some((kind) => signature.includes(kind)) ? [way] : signature.map((kind) => [...way, kind]),
    );
    if (next.length > MOST_WAYS) return [];
    ways = next;
  }
  return ways;
}

/** The different sets of kinds that elements are of. */
function signatures(elements: ClassSet, kinds: readonly KnownHit[]): KnownHit[][] {
  let parts: { readonly set: ClassSet; readonly of: KnownHit[] }[] =
    elements.length === 0 ? [] : [{ set: elements, of: [] }];
  for (const kind of kinds) {
    parts = parts.flatMap(({ set, of }) => {
      const inside = intersectionOf(set, kind.elements);
      if (inside.length === 0) return [{ set, of }];
      const outside = intersectionOf(set, complementOf(kind.elements, Number.MAX_SAFE_INTEGER));
      return [{ set: inside, of: [...of, kind] }, ...(outside.length === 0 ? [] : [{ set: outside, of }])];
    });
  }
  return parts.map(({ of }) => of);
}

function sortedBox(dimensions: readonly number[], sets: readonly ClassSet[]): Box {
  const order = dimensions
    .map((dimension, at) => ({ dimension, set: sets[at] }))
    .sort((a, b) => a.dimension - b.dimension);
  return { dimensions: order.map(({ dimension }) => dimension), sets: order.map(({ set }) => set) };
}
