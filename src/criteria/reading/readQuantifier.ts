import type { Issue } from '../../core/issues.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import type { Criteria, FieldUse } from '../types.js';
import { argumentPlace, type Operation } from './operation.js';
import { asFieldReference } from './readFieldName.js';
import { REFUSED, type Reading } from './reading.js';

type ReadCondition = (node: unknown, place: Place, reading: Reading) => Criteria;

/**
 * The test that `some`, `all` or `none` makes of a list of texts, or `undefined` where it is about something else, such
 * as numbers or objects, and is left to json-logic-js.
 *
 * A field without a definition is taken for a list of texts when its elements are tested as texts.
 */
export function readQuantifier(
  operation: Operation,
  reading: Reading,
  readCondition: ReadCondition,
): Criteria | undefined {
  const name = asFieldReference(operation.args[0]);
  if (name === undefined || reading.scope === 'element') return undefined;
  const definition = reading.definitionOf(name);
  if (definition?.type === 'any') return undefined;
  const place = argumentPlace(operation, 0);
  if (definition !== undefined && definition.type !== 'string[]') {
    // It can hold no list, so this reports the conflict.
    reading.useField(name, 'string[]', place);
    return REFUSED;
  }
  const body = readElementTest(operation, definition, readCondition);
  if (body.isComputed) return undefined;
  if (definition === undefined && (!body.isAboutText || body.issues.length > 0)) return undefined;
  for (const issue of body.issues) reading.issues.push(issue);
  const field = reading.useField(name, 'string[]', place);
  const kind = operation.operator === 'some' || operation.operator === 'all' ? operation.operator : 'none';
  return field === undefined || body.issues.length > 0 ? REFUSED : { kind, field, element: body.criteria };
}

interface ElementTest {
  readonly criteria: Criteria;
  readonly issues: readonly Issue[];
  /** Something in it treats the element as a text. */
  readonly isAboutText: boolean;
  /** Something in it is no test. */
  readonly isComputed: boolean;
}

function readElementTest(operation: Operation, list: FieldUse | undefined, readCondition: ReadCondition): ElementTest {
  const element: FieldUse = { name: '', type: 'string', ...(list?.ignoreCase === true ? { ignoreCase: true } : {}) };
  const reading = elementReading(element);
  const criteria = readCondition(operation.args[1], argumentPlace(operation, 1), reading);
  return {
    criteria,
    issues: reading.issues,
    isAboutText: reading.textUses > 0,
    isComputed: reading.computed.length > 0,
  };
}

/** A reading in which the one name is `''`, an element of a list of texts. */
function elementReading(element: FieldUse): Reading & { textUses: number } {
  const issues: Issue[] = [];
  const reading: Reading & { textUses: number } = {
    scope: 'element',
    issues,
    computed: [],
    textUses: 0,
    definitionOf: () => element,
    useField(name, usage, place) {
      if (name !== '') issues.push({ code: 'unknown_field', pointer: pointerTo(place), field: name });
      else if (usage === 'number' || usage === 'boolean' || usage === 'string[]') {
        const conflict = { field: name, fieldType: 'string', usedAs: usage };
        issues.push({ code: 'field_type_conflict', pointer: pointerTo(place), ...conflict });
      } else {
        if (usage !== 'anything') reading.textUses++;
        return element;
      }
      return undefined;
    },
  };
  return reading;
}
