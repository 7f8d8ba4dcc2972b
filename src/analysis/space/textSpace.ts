import {
  type ClassSet,
  complementOf,
  hasClass,
  intersectionOf,
  setOfClasses,
} from '../../criteria/classes/classSet.js';
import { textAxis } from '../../criteria/classes/textAxis.js';
import { isAboutParts } from '../../criteria/classes/textListAxis.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import { foldCase } from '../../criteria/fieldReaders.js';
import type { FieldUse, Test } from '../../criteria/types.js';
import { chooseClass } from './chooseClass.js';
import { textEndings } from './textEndings.js';
import { textWriter } from './textWriter.js';
import type { Box, Dimension, FieldSpace } from './types.js';

/** What is known of a field's values apart from its tests. */
export interface TextDomain {
  readonly isRequired: boolean;
  /** Whether the empty text may be a value. */
  readonly mayBeEmpty: boolean;
  /** All values, where there are finitely many. */
  readonly values?: readonly string[];
}

/**
 * The values of a text field.
 *
 * The first dimension has the classes of its axis, each region of texts divided by what they end with; each further one
 * says whether a text contains a certain part.
 */
export function textSpace(field: FieldUse, tests: readonly Test[], domain: TextDomain, first: number): FieldSpace {
  const fold = field.ignoreCase === true ? foldCase : (text: string) => text;
  const whole = tests.filter((test) => !isAboutParts(test));
  const declared: Test[] = domain.values === undefined ? [] : [{ kind: 'oneOf', field, values: domain.values }];
  const axis = textAxis(field, [...whole, ...declared]);
  const endings = textEndings(axis, partsOf(tests, 'endsWith', fold));
  const parts = partsOf(tests, 'contains', fold);
  const writer = textWriter({ axis, endings, parts, isFolded: field.ignoreCase === true });
  const live = liveClasses();
  const dimensionOfPart = new Map(parts.map((part, at) => [part, first + 1 + at]));

  return {
    field,
    dimensions: [{ size: endings.size, live }, ...parts.map(() => FLAG)],
    first,
    mayBeAbsent: !domain.isRequired,
    testTerms,
    impossible,
    valueIn,
  };

  function liveClasses(): ClassSet {
    const absent = domain.isRequired ? [] : [ABSENT_CLASS];
    if (domain.values !== undefined)
      return setOfClasses([...absent, ...domain.values.map((text) => endings.classOf(fold(text)))]);
    const empty = endings.classOf('');
    const all = Array.from({ length: endings.size - 1 }, (_, at) => at + 1);
    const kept = all.filter((each) => (each !== empty || domain.mayBeEmpty) && writer.textOf(each) !== undefined);
    return setOfClasses([...absent, ...kept]);
  }

  function testTerms(test: Test, wanted: boolean) {
    const part = test.kind === 'contains' && isAboutParts(test) ? dimensionOfPart.get(fold(test.value)) : undefined;
    if (part !== undefined) return [[{ kind: 'ordered' as const, axis: part, set: wanted ? YES : NO }]];
    const held = test.kind === 'endsWith' ? endings.endingWith(fold(test.value)) : endings.refined(axis.setOf(test));
    const set = wanted ? held : complementOf(held, endings.size);
    return set.length === 0 ? [] : [[{ kind: 'ordered' as const, axis: first, set }]];
  }

  /** What a text is says of some parts that it contains them, and of some that it does not. */
  function impossible(isUsed: (dimension: number) => boolean): Box[] {
    const used = parts.filter((_, at) => isUsed(first + 1 + at));
    return used.flatMap((part) => {
      const dimension = dimensionOfPart.get(part) ?? first;
      const { surely, never } = endings.containing(part);
      return [
        ...boxOf([first, surely], [dimension, NO]),
        ...boxOf([first, never], [dimension, YES]),
        ...used
          .filter((other) => other !== part && part.includes(other))
          .flatMap((other) => boxOf([dimension, YES], [dimensionOfPart.get(other) ?? first, NO])),
      ];
    });
  }

  function valueIn(domains: (dimension: number) => ClassSet) {
    const bits = parts.map((part, at) => ({ part, set: domains(first + 1 + at) }));
    const wanted = bits.filter(({ set }) => !hasClass(set, 0)).map(({ part }) => part);
    const unwanted = bits.filter(({ set }) => !hasClass(set, 1)).map(({ part }) => part);
    let spare: string | undefined;
    for (const valueClass of chooseClass(intersectionOf(domains(first), live))) {
      if (valueClass === ABSENT_CLASS) break;
      const text = writer.textOf(valueClass, { wanted, unwanted });
      if (text !== undefined && READABLE.test(text)) return { value: text };
      spare ??= text;
    }
    if (spare !== undefined) return { value: spare };
    return hasClass(domains(first), ABSENT_CLASS) && !domain.isRequired && wanted.length === 0
      ? { value: undefined }
      : undefined;
  }
}

/** What says more than others that are as good. */
const READABLE = /^[\p{L}\p{N}][\p{L}\p{N} .&_-]*$/u;

const NO: ClassSet = [0, 1];
const YES: ClassSet = [1, 2];
const FLAG: Dimension = { size: 2, live: [0, 2] };

function partsOf(tests: readonly Test[], kind: 'contains' | 'endsWith', fold: (text: string) => string): string[] {
  const parts = tests.flatMap((test) => (test.kind === kind && isAboutParts(test) ? [fold(test.value)] : []));
  return [...new Set(parts)];
}

function boxOf(...constraints: (readonly [dimension: number, set: ClassSet])[]): Box[] {
  if (constraints.some(([, set]) => set.length === 0)) return [];
  const sorted = [...constraints].sort((a, b) => a[0] - b[0]);
  return [{ dimensions: sorted.map(([dimension]) => dimension), sets: sorted.map(([, set]) => set) }];
}
