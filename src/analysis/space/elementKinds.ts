import type { Criteria, FieldUse, Test } from '../../criteria/types.js';

/**
 * The kinds of elements that tests of lists ask for, by a key for each: `contains`, `some` and `none` for those of which a
 * list has or lacks one, `all` for those that it must not have.
 */
export function elementKinds(element: FieldUse, tests: readonly Test[]): Map<string, Criteria> {
  const kinds = tests.flatMap((test): Criteria[] => {
    switch (test.kind) {
      case 'contains':
        return [{ kind: 'equals', field: element, value: test.value }];
      case 'some':
      case 'none':
        return [test.element];
      case 'all':
        return [{ kind: 'not', item: test.element }];
      default:
        return [];
    }
  });
  return new Map(kinds.map((kind) => [JSON.stringify(kind), kind]));
}
