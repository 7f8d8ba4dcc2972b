import type { Place } from '../../core/pointerTo.js';
import { copyLogic } from '../copyLogic.js';
import { isTruthy } from '../isTruthy.js';
import type { Criteria } from '../types.js';
import { foldConstant } from './foldConstant.js';
import { mentionsField } from './mentionsField.js';
import { REFUSED, type Reading } from './reading.js';
import { readOpaque } from './readOpaque.js';

/** A node that is no test: a constant where it reads no field, else a part that is left to json-logic-js. */
export function readComputed(node: unknown, place: Place, reading: Reading): Criteria {
  if (reading.scope === 'element' && mentionsField(node)) {
    reading.computed.push(place);
    return REFUSED;
  }
  const before = reading.issues.length;
  // The copy is what is checked and kept, so nothing can change in between.
  const logic = copyLogic(node);
  const fields = readOpaque(logic, place, reading);
  if (reading.issues.length > before) return REFUSED;
  if (fields.length === 0) return { kind: 'constant', value: isTruthy(foldConstant(logic)) };
  return { kind: 'opaque', logic, fields };
}
