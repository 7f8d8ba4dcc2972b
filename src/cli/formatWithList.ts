/**
 * The lines of an object as JSON, which ends in one long list: an entry a line, each made when it is asked for.
 *
 * @example
 * [...formatWithList({ asOf: '2026-07-01' }, 'users', [{ userId: 'anna' }])].slice(2);
 * // => ['    {"userId":"anna"}', '  ]', '}']
 */
export function* formatWithList(head: object, name: string, entries: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},`;
  yield `  ${JSON.stringify(name)}: [`;
  let held: string | undefined;
  for (const entry of entries) {
    if (held !== undefined) yield `${held},`;
    held = `    ${JSON.stringify(entry)}`;
  }
  if (held !== undefined) yield held;
  yield '  ]';
  yield '}';
}
