import type { Palette } from './choosePalette.js';

/** A warning about fields of the model that a file has no column for; no line when there are none. */
export function renderAbsentFields(names: readonly string[], palette: Palette): string[] {
  if (names.length === 0) return [];
  const [fields, count] = names.length === 1 ? ['the field', 'counts'] : ['the fields', 'count'];
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return [palette.bad(`note: no column for ${fields} ${listed}, which ${count} as absent`)];
}
