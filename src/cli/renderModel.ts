import type { Palette } from './choosePalette.js';
import type { ModelOverview } from './describeModel.js';
import { formatCount } from './formatCount.js';

/** The lines that show what a model has. */
export function renderModel(
  { id, name, territories, roots, levels, fields }: ModelOverview,
  palette: Palette,
): string[] {
  const size = [
    formatCount(territories, 'territory', 'territories'),
    formatCount(roots, 'root'),
    formatCount(levels, 'level'),
    formatCount(fields.length, 'field'),
  ];
  const width = fields.reduce((widest, field) => Math.max(widest, field.name.length), 0);
  return [
    palette.strong(`model ${name === undefined ? id : `${name} (${id})`}: ${size.join(', ')}`),
    ...fields.map((field) => `  ${field.name.padEnd(width)}  ${field.type} ${palette.faint(`(${field.origin})`)}`),
  ];
}
