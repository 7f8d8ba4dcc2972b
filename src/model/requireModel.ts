import { requireList } from '../core/requireList.js';
import { requireObject } from '../core/requireObject.js';
import type { TerritoryModel } from './types.js';

/**
 * Throws `wrong_type` for what is no model as far as changes and differences rely on: lists are lists, and their entries
 * objects.
 */
export function requireModel(model: TerritoryModel, pointer: string): void {
  requireObject(model, 'a model as an object', pointer);
  requireEntries(model.territories, 'a list of territories', `${pointer}/territories`);
  if (model.types !== undefined) requireEntries(model.types, 'a list of types', `${pointer}/types`);
  if (model.fields !== undefined) requireObject(model.fields, 'an object', `${pointer}/fields`);
}

/** Throws `wrong_type` for what is no list of objects. */
export function requireEntries(list: readonly unknown[], expected: string, pointer: string): void {
  requireList(list, expected, pointer);
  for (const [row, entry] of list.entries()) requireObject(entry, 'an object', `${pointer}/${row}`);
}
