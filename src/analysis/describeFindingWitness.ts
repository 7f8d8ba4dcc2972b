import type { Account } from '../assignment/types.js';
import { isMembers } from '../criteria/members.js';

const LONGEST_VALUE = 80;

/** What a witness is called where no criteria asks for an id. */
const PLACEHOLDER = 'witness';

/** Texts that would read as something else without quotes. */
const OTHER_MEANING = /^(absent|true|false|null|and|or|[-+]?[\d.]+)$/;

/**
 * What an account that shows a finding has in its fields, in words, one for each field.
 *
 * With `testedFields` they are these, those that it lacks, which are absent, last; without, all that it has, but for an id that no
 * criteria asks for.
 *
 * @example
 * describeFindingWitness({ id: 'witness', country: 'US' }); // => ['country US']
 * describeFindingWitness({ id: 'witness', country: 'US' }, ['country', 'size']); // => ['country US', 'size absent']
 */
export function describeFindingWitness(witness: Account, testedFields?: readonly string[]): string[] {
  const values = new Map(flatMembers(witness));
  const names = testedFields ?? [...values.keys()].filter((name) => name !== 'id' || witness.id !== PLACEHOLDER);
  return [
    ...names.filter((name) => values.has(name)).map((name) => `${name} ${describeValue(values.get(name))}`),
    ...names.filter((name) => !values.has(name)).map((name) => `${name} absent`),
  ];
}

/** All members with the names by which criteria call them. */
function flatMembers(members: Readonly<Record<string, unknown>>, prefix = ''): [string, unknown][] {
  return Object.entries(members).flatMap(([name, value]): [string, unknown][] =>
    isMembers(value) ? flatMembers(value, `${prefix}${name}.`) : [[prefix + name, value]],
  );
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describeValue).join(', ')}]`;
  const isPlain = typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}_.:/@+-]*$/u.test(value);
  const text = isPlain && !OTHER_MEANING.test(value) ? value : (JSON.stringify(value) ?? 'absent');
  const characters = [...text];
  return characters.length <= LONGEST_VALUE ? text : `${characters.slice(0, LONGEST_VALUE).join('')}…`;
}
