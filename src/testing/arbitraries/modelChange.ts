import fc from 'fast-check';
import type { SingleChange } from '../../model/changes/types.js';
import type { TerritoryModel } from '../../model/types.js';
import { arbitraryFields } from './arbitraryFields.js';
import { arbitraryId } from './arbitraryId.js';
import { arbitraryPolicy } from './arbitraryPolicy.js';

/** Changes of what a model has besides territories. */
export function modelChange({ fields = {}, types = [] }: TerritoryModel): fc.Arbitrary<SingleChange> {
  const typeIds = types.map(({ id }) => id);
  const priority = fc.integer({ min: 10, max: 30 });
  return fc.oneof(
    modelMembers().map((set): SingleChange => ({ op: 'updateModel', set })),
    fc
      .subarray(['name', 'policy'] as const, { minLength: 1 })
      .map((unset): SingleChange => ({ op: 'updateModel', unset })),
    arbitraryFields().map((more): SingleChange => {
      const [[name, field]] = Object.entries(more);
      return { op: 'setField', name, field };
    }),
    fc
      .tuple(fc.oneof(arbitraryId(), fc.constantFrom('type', ...typeIds)), priority)
      .map(([id, value]): SingleChange => ({ op: 'setType', type: { id, priority: value } })),
    ...Object.keys(fields).map((name) => fc.constant<SingleChange>({ op: 'unsetField', name })),
    ...typeIds.map((typeId) => fc.constant<SingleChange>({ op: 'unsetType', typeId })),
  );
}

function modelMembers() {
  return fc.record(
    {
      id: arbitraryId(),
      name: fc.string(),
      policy: arbitraryPolicy(),
      state: fc.constantFrom('planning' as const, 'active' as const, 'archived' as const),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}
