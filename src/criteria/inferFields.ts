import type { Place } from '../core/pointerTo.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireList } from '../core/requireList.js';
import { CRITERIA_LIMITS } from './criteriaLimits.js';
import type { FieldTable } from './reading/fieldReading.js';
import { type PlacedLogic, readCriteria } from './reading/readCriteria.js';
import type { FieldUsage, Reading } from './reading/reading.js';
import { splitPath } from './splitPath.js';
import type { CriteriaLimits, Fields, FieldType, FieldUse, JsonLogic } from './types.js';

/**
 * The fields that criteria use, with the types that their literals tell, in order of name.
 *
 * A text that is looked for with `in` tells a `string`, unless another place shows the field to be a `string[]`; a field
 * that is only tested for null, truthiness or in an opaque part is `any`. A date looks like a text, so none is inferred.
 * Where two places disagree the first one counts, and parsing reports the other. Criteria that break a limit tell nothing.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no list.
 * @example
 * inferFields([{ '>=': [{ var: 'employees' }, 200] }, { in: ['saas', { var: 'tags' }] }]);
 * // => { employees: { type: 'number' }, tags: { type: 'string' } }
 */
export function inferFields(criteria: readonly JsonLogic[]): Fields {
  const { uses } = readPlainData(() => {
    requireList(criteria, 'a list of criteria');
    return inferFieldTable(Array.from(criteria, (logic, row) => ({ logic, place: { member: row } })));
  });
  return Object.fromEntries([...uses].map(([name, { type }]) => [name, { type }]));
}

/** The table of inferred fields, which remembers where each type was seen first. */
export function inferFieldTable(places: readonly PlacedLogic[], limits: CriteriaLimits = CRITERIA_LIMITS): FieldTable {
  const clues = new Map<string, Clue>();
  const reading = inferringReading(clues);
  for (const placed of places) readCriteria(placed, reading, limits);
  const names = [...clues.keys()].sort();
  const uses = names.map((name): [string, FieldUse] => [name, { name, type: clues.get(name)?.type ?? 'any' }]);
  return { uses: new Map(uses), origins: new Map([...clues].map(([name, { place }]) => [name, place])) };
}

/** What a place tells about a field; a stronger clue replaces a weaker one, and equals keep the first. */
interface Clue {
  readonly type: FieldType;
  readonly strength: number;
  readonly place: Place;
}

const CLUES: { readonly [Usage in FieldUsage]: Omit<Clue, 'place'> } = {
  string: { type: 'string', strength: 2 },
  text: { type: 'string', strength: 2 },
  number: { type: 'number', strength: 2 },
  boolean: { type: 'boolean', strength: 2 },
  'string[]': { type: 'string[]', strength: 2 },
  content: { type: 'string', strength: 1 },
  anything: { type: 'any', strength: 0 },
};

function inferringReading(clues: Map<string, Clue>): Reading {
  return {
    scope: 'record',
    issues: [],
    computed: [],
    definitionOf: () => undefined,
    useField(name, usage, place) {
      const { type, strength } = CLUES[usage];
      const isStronger = strength > (clues.get(name)?.strength ?? -1);
      if (isStronger && splitPath(name) !== undefined) clues.set(name, { type, strength, place });
      return { name, type };
    },
  };
}
