import { compareText } from '../../core/compareText.js';
import { isEqualJson } from '../../core/isEqualJson.js';
import type { Fields } from '../../criteria/types.js';
import type { PhasedChanges } from '../changes/types.js';

/**
 * The changes from some declared fields to others: those that are gone go late, when no criteria use them any more.
 *
 * Where one of the models leaves its fields to be inferred, they are while territories change.
 */
export function diffFields(before: Fields | undefined, after: Fields | undefined): PhasedChanges {
  if (before === undefined) return { early: [], late: after ? [{ op: 'updateModel', set: { fields: after } }] : [] };
  if (after === undefined) return { early: [{ op: 'updateModel', unset: ['fields'] }], late: [] };
  const from = new Map(Object.entries(before));
  const to = new Map(Object.entries(after));
  const changed = [...to].filter(([name, field]) => !isEqualJson(from.get(name), field));
  const gone = [...from.keys()].filter((name) => !to.has(name));
  return {
    early: changed.sort(([a], [b]) => compareText(a, b)).map(([name, field]) => ({ op: 'setField', name, field })),
    late: gone.sort(compareText).map((name) => ({ op: 'unsetField', name })),
  };
}
