import { collectTests } from '../../src/criteria/collectTests.js';
import { representativeValues } from '../../src/criteria/representativeValues.js';
import {
  type Account,
  type Criteria,
  type Fields,
  type FieldUse,
  parseCriteria,
  type TerritoryModel,
} from '../../src/index.js';
import { nest } from './criteriaValues.js';

/** All criteria by which some models assign accounts. */
export function criteriaOfModels(models: readonly TerritoryModel[], fields: Fields): Criteria[] {
  return models.flatMap(({ territories }) =>
    territories.flatMap(({ criteria, localCriteria }) =>
      [criteria, localCriteria].filter((logic) => logic !== undefined).map((logic) => parseCriteria(logic, fields)),
    ),
  );
}

/** An account for every combination of values that criteria can tell apart; nothing where those are too many. */
export function everyAccount(criteria: readonly Criteria[], fields: Fields, most: number): Account[] | undefined {
  let combinations: (readonly [string, unknown])[][] = [[]];
  for (const { field, tests } of collectTests(criteria).values()) {
    const values = field.name === 'id' ? idsFor(field, tests) : valuesOf(field, fields, tests);
    if (values === undefined || combinations.length * values.length > most) return undefined;
    combinations = combinations.flatMap((chosen) =>
      values.map((value) => (value === undefined ? chosen : [...chosen, [field.name, value] as const])),
    );
  }
  return combinations.map((chosen, at) => ({ id: `account ${at}`, ...nest(chosen) }));
}

/** An id is never empty, so what stands for its class must not be, either. */
function idsFor(field: FieldUse, tests: Tests): unknown[] {
  return representativeValues(field, { type: 'string', required: true }, [
    ...tests,
    { kind: 'isTruthy', field },
  ]).filter((value) => value !== '');
}

type Tests = Parameters<typeof representativeValues>[2];

/** Of lists, those with any of the elements that the tests can tell apart. */
function valuesOf(field: FieldUse, fields: Fields, tests: Tests): unknown[] | undefined {
  const found = representativeValues(field, fields[field.name], tests);
  if (field.type !== 'string[]') return found;
  const elements = found.flatMap((list) => (Array.isArray(list) && list.length === 1 ? list : []));
  if (elements.length > 8) return undefined;
  const lists = Array.from({ length: 2 ** elements.length }, (_, bits) =>
    elements.filter((_, at) => (bits >> at) % 2 === 1),
  );
  return [...lists, ...found.filter((value) => value === undefined)];
}

/** Whether one value for each class of a field shows all there is: of substrings and of what is only evaluated, it does not. */
export function isDecidable(criteria: readonly Criteria[]): boolean {
  return [...collectTests(criteria).values()].every(
    ({ field, tests, isOpaque }) =>
      !isOpaque && tests.every((test) => test.kind !== 'contains' || field.type === 'string[]') && !hasParts(tests),
  );
}

function hasParts(tests: Tests): boolean {
  return tests.some((test) => {
    if (test.kind !== 'some' && test.kind !== 'all' && test.kind !== 'none') return false;
    return !isDecidable([test.element]);
  });
}
