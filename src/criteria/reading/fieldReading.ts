import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import { nearestName } from '../../core/nearestName.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import { requireObject } from '../../core/requireObject.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { splitPath } from '../splitPath.js';
import type { Field, Fields, FieldType, FieldUse } from '../types.js';
import type { FieldUsage, Reading } from './reading.js';

/** Fields by name, as tests use them; where a type was inferred, the place it was inferred from. */
export interface FieldTable {
  readonly uses: ReadonlyMap<string, FieldUse>;
  readonly origins?: ReadonlyMap<string, Place>;
  /** Fields whose definition is refused elsewhere: their use is not judged, so that nothing else hides behind it. */
  readonly unclear?: ReadonlySet<string>;
}

/** The table of declared fields. */
export function fieldTable(fields: Fields): FieldTable {
  requireObject(fields, 'fields by name');
  const entries = Object.entries(fields);
  for (const [name, field] of entries) requireField(field, name);
  return { uses: new Map(entries.map(([name, field]) => [name, fieldUse(name, field)])) };
}

function requireField(field: Field, name: string): void {
  requireObject(field, 'an object', jsonPointer([name]));
  const { type } = field;
  if (!USABLE_TYPES.anything.includes(type)) throw wrongTypeError(type, TYPE_NAMES, jsonPointer([name, 'type']));
}

/** What a test needs of a field's definition. */
export function fieldUse(name: string, { type, integer, ignoreCase }: Field): FieldUse {
  return { name, type, ...(integer === true ? { integer } : {}), ...(ignoreCase === true ? { ignoreCase } : {}) };
}

/** A reading in which names are those of known fields, each used as its type allows. */
export function fieldReading(table: FieldTable): Reading {
  const issues: Issue[] = [];
  const safe = new Map([...table.uses].filter(([name]) => splitPath(name) !== undefined));
  return {
    scope: 'record',
    issues,
    computed: [],
    definitionOf: (name) => table.uses.get(name),
    useField(name, usage, place) {
      const field = safe.get(name);
      if (field !== undefined && USABLE_TYPES[usage].includes(field.type)) return field;
      const issue = findUseIssue({ name, usage, place }, table);
      if (issue !== undefined) issues.push(issue);
      return undefined;
    },
  };
}

interface Use {
  readonly name: string;
  readonly usage: FieldUsage;
  readonly place: Place;
}

function findUseIssue({ name, usage, place }: Use, table: FieldTable): Issue | undefined {
  const pointer = pointerTo(place);
  if (splitPath(name) === undefined) return { code: 'unsafe_path', pointer, path: name };
  if (table.unclear?.has(name) === true) return undefined;
  const field = table.uses.get(name);
  if (field === undefined) {
    const suggestion = nearestName(name, table.uses.keys());
    return { code: 'unknown_field', pointer, field: name, ...(suggestion === undefined ? {} : { suggestion }) };
  }
  const origin = table.origins?.get(name);
  const conflict = { pointer, field: name, fieldType: field.type, usedAs: USAGE_WORDS[usage] };
  return { code: 'field_type_conflict', ...conflict, ...(origin && { firstPointer: pointerTo(origin) }) };
}

const USABLE_TYPES: { readonly [Usage in FieldUsage]: readonly FieldType[] } = {
  string: ['string', 'date'],
  text: ['string'],
  content: ['string', 'string[]'],
  number: ['number'],
  boolean: ['boolean'],
  'string[]': ['string[]'],
  anything: ['string', 'number', 'boolean', 'date', 'string[]', 'any'],
};

const TYPE_NAMES = 'string, number, boolean, date, string[] or any';

const USAGE_WORDS: { readonly [Usage in FieldUsage]: string } = {
  string: 'a text',
  text: 'a text with a beginning and an end',
  content: 'a text or a list',
  number: 'a number',
  boolean: 'true or false',
  'string[]': 'a list of texts',
  anything: 'anything',
};
