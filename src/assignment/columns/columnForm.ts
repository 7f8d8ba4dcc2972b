import type { Members } from '../../criteria/members.js';
import type { FieldType } from '../../criteria/types.js';

/** What a column is made of. */
export type ColumnForm = 'text' | 'number' | 'boolean' | 'bit' | 'list';

/** The forms that the column of a field may have. */
export const FORMS_BY_TYPE: { readonly [Type in FieldType]: readonly ColumnForm[] } = {
  string: ['text'],
  date: ['text'],
  number: ['number'],
  boolean: ['boolean', 'bit'],
  'string[]': ['list'],
  any: ['text', 'number', 'boolean', 'bit', 'list'],
};

/** The members of each form, in words. */
export const FORM_MEMBERS: { readonly [Form in ColumnForm]: string } = {
  text: '`codes` and `values`',
  number: '`numbers`',
  boolean: '`booleans`',
  bit: '`bits`',
  list: '`offsets`, `codes` and `values`',
};

/** The form of a column by the members that it has, in the order in which those count; `undefined` for none. */
export function columnForm(column: Members): ColumnForm | undefined {
  if ('numbers' in column) return 'number';
  if ('booleans' in column) return 'boolean';
  if ('bits' in column) return 'bit';
  if ('offsets' in column) return 'list';
  return 'codes' in column ? 'text' : undefined;
}
