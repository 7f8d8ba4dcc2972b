/** The place of a JSON Pointer in words: itself, but for that of the whole. */
export function describePlace(pointer: string): string {
  return pointer === '' ? 'top level' : pointer;
}
