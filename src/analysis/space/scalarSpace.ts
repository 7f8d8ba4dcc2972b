import { type ClassSet, complementOf, intersectionOf } from '../../criteria/classes/classSet.js';
import type { TestTerms } from '../../criteria/classes/criteriaTerms.js';
import { ABSENT_CLASS, type OrderedAxis } from '../../criteria/classes/types.js';
import { chooseClass } from './chooseClass.js';
import type { FieldSpace, FoundValue } from './types.js';

/** What a field of one dimension is made of. */
export interface ScalarParts {
  readonly axis: OrderedAxis;
  /** A value of a class other than {@link ABSENT_CLASS}, or nothing where no value has the class. */
  readonly exampleOf: (valueClass: number) => FoundValue | undefined;
  readonly isRequired: boolean;
  readonly first: number;
}

/** The values of a field whose tests put each in one class. */
export function scalarSpace({ axis, exampleOf, isRequired, first }: ScalarParts): FieldSpace {
  const found = Array.from({ length: axis.size }, (_, valueClass) =>
    valueClass === ABSENT_CLASS ? absence(isRequired) : exampleOf(valueClass),
  );
  const live = liveClasses(found);
  return {
    field: axis.field,
    dimensions: [{ size: axis.size, live }],
    first,
    mayBeAbsent: !isRequired,
    testTerms: oneDimension(axis, first),
    impossible: () => [],
    valueIn: (domains) => {
      const [chosen] = chooseClass(intersectionOf(domains(first), live));
      return chosen === undefined ? undefined : found[chosen];
    },
  };
}

function absence(isRequired: boolean): FoundValue | undefined {
  return isRequired ? undefined : { value: undefined };
}

function liveClasses(found: readonly (FoundValue | undefined)[]): ClassSet {
  const live: number[] = [];
  for (const [valueClass, example] of found.entries()) {
    if (example === undefined) continue;
    if (live[live.length - 1] === valueClass) live[live.length - 1]++;
    else live.push(valueClass, valueClass + 1);
  }
  return live;
}

/** Each test as the classes of one dimension. */
function oneDimension({ setOf, size }: Pick<OrderedAxis, 'setOf' | 'size'>, axis: number): TestTerms {
  return (test, wanted) => {
    const set = wanted ? setOf(test) : complementOf(setOf(test), size);
    return set.length === 0 ? [] : [[{ kind: 'ordered', axis, set }]];
  };
}
