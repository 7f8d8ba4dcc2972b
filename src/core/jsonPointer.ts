/**
 * The JSON Pointer (RFC 6901) of a place, from the member names and positions that lead there.
 *
 * @example
 * jsonPointer(['territories', 3, 'a/b']); // => '/territories/3/a~1b'
 * jsonPointer([]); // => ''
 */
export function jsonPointer(segments: readonly PropertyKey[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
