import { numberOfId } from '../../core/idTable.js';
import type { AccessIndex } from '../indexTypes.js';
import type { RecordRef } from '../types.js';
import { recordTable } from './recordTable.js';

/** The number of the type of a record, -1 for one that there is not. */
export function typeOf(ref: RecordRef): number {
  switch (ref?.type) {
    case 'account':
      return 0;
    case 'contact':
      return 1;
    case 'opportunity':
      return 2;
    default:
      return -1;
  }
}

/** The row of a record among those of its type, -1 for one that nobody knows. */
export function findRow(index: AccessIndex, type: number, ref: RecordRef): number {
  return type === -1 ? -1 : numberOfId(recordTable(index, type).ids, ref.id);
}
