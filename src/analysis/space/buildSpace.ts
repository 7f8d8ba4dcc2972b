import { flagAxis } from '../../criteria/classes/flagAxis.js';
import { numberAxis } from '../../criteria/classes/numberAxis.js';
import { textAxis } from '../../criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import { collectTests } from '../../criteria/collectTests.js';
import type { Criteria, Field, Fields, FieldUse, Test } from '../../criteria/types.js';
import { dateExample } from './dateExample.js';
import { flagExample } from './flagExample.js';
import { listSpace } from './listSpace.js';
import { numberExample } from './numberExample.js';
import { scalarSpace } from './scalarSpace.js';
import { textSpace } from './textSpace.js';
import type { FieldSpace, Space } from './types.js';

/** What may be told of records apart from their fields. */
export interface SpaceOptions {
  /** Records are accounts: their `id` is a text that is not empty. */
  readonly areAccounts: boolean;
}

/** Records as far as some criteria can tell them apart. */
export function buildSpace(criteria: readonly Criteria[], fields: Fields, { areAccounts }: SpaceOptions): Space {
  const fieldSpaces: FieldSpace[] = [];
  let first = 0;
  for (const { field, tests } of collectTests(criteria).values()) {
    const definition = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
    const space = fieldSpace({ field, tests, definition, isId: areAccounts && field.name === 'id' }, first);
    fieldSpaces.push(space);
    first += space.dimensions.length;
  }
  const spaceByField = new Map(fieldSpaces.map((space) => [space.field.name, space]));
  return {
    dimensions: fieldSpaces.flatMap(({ dimensions }) => dimensions),
    testTerms(test, wanted) {
      const { name } = test.kind === 'missing' ? test.fields[0] : test.field;
      return spaceByField.get(name)?.testTerms(test, wanted) ?? [];
    },
    fieldSpaces,
    fieldOf: Uint32Array.from(fieldSpaces.flatMap(({ dimensions }, at) => dimensions.map(() => at))),
  };
}

interface FieldInput {
  readonly field: FieldUse;
  readonly tests: readonly Test[];
  readonly definition: Field | undefined;
  readonly isId: boolean;
}

function fieldSpace(input: FieldInput, first: number): FieldSpace {
  const { field, isId, definition } = input;
  if (isId && field.type !== 'string') return otherIdSpace(input, first);
  return typedSpace(input, { isRequired: isId || definition?.required === true, first });
}

/** The ids of accounts, which are texts, where they are not declared as such: as another type they are absent. */
function otherIdSpace(input: FieldInput, first: number): FieldSpace {
  const { field } = input;
  if (field.type === 'any') {
    const axis = flagAxis(field);
    return scalarSpace({ axis, exampleOf: flagExample(axis, ['account']), isRequired: true, first });
  }
  const space = typedSpace(input, { isRequired: false, first });
  if (field.type === 'date') return space;
  return {
    ...space,
    dimensions: space.dimensions.map(({ size }) => ({ size, live: [ABSENT_CLASS, ABSENT_CLASS + 1] })),
  };
}

interface Placing {
  readonly isRequired: boolean;
  readonly first: number;
}

function typedSpace({ field, tests, definition, isId }: FieldInput, { isRequired, first }: Placing): FieldSpace {
  switch (field.type) {
    case 'number': {
      const axis = numberAxis(field, tests);
      return scalarSpace({ axis, exampleOf: numberExample(axis), isRequired, first });
    }
    case 'date': {
      const axis = textAxis(field, tests);
      return scalarSpace({ axis, exampleOf: dateExample(axis), isRequired, first });
    }
    case 'string':
      return textSpace(field, tests, { isRequired, mayBeEmpty: !isId, values: definition?.values }, first);
    case 'string[]':
      return listSpace(field, tests, { isRequired, mayBeEmpty: true, values: definition?.values }, first);
    case 'boolean':
    case 'any': {
      const axis = flagAxis(field);
      return scalarSpace({ axis, exampleOf: flagExample(axis, [true, false, '']), isRequired, first });
    }
  }
}
