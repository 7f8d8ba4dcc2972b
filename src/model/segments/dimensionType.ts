import type { FieldType } from '../../criteria/types.js';
import type { Dimension } from './types.js';

/** The type of the field that a dimension goes by. */
export function dimensionType({ kind }: Dimension): FieldType {
  return kind === 'bands' ? 'number' : 'string';
}
