import type { CompiledModel } from '../assignment/compileModel.js';
import type { FieldType } from '../criteria/types.js';

/** A model at a glance. */
export interface ModelOverview {
  readonly id: string;
  readonly name?: string;
  readonly territories: number;
  readonly roots: number;
  /** Of the hierarchy; roots alone are one level. */
  readonly levels: number;
  readonly fields: readonly FieldOverview[];
}

/** A field that accounts are read by. */
export interface FieldOverview {
  readonly name: string;
  readonly type: FieldType;
  readonly origin: 'declared' | 'inferred';
}

/** What a model has: how many territories, roots and levels, and which fields. */
export function describeModel({ model, fields, index }: CompiledModel): ModelOverview {
  const origin = model.fields === undefined ? 'inferred' : 'declared';
  return {
    id: model.id,
    ...(model.name === undefined ? {} : { name: model.name }),
    territories: index.nodes.length,
    roots: index.nodes.filter(({ parentId }) => parentId === null).length,
    levels: index.depthOf.reduce((deepest, depth) => Math.max(deepest, depth + 1), 0),
    fields: Object.entries(fields).map(([name, { type }]) => ({ name, type, origin })),
  };
}
