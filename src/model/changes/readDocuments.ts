import { requireObject } from '../../core/requireObject.js';
import { requireEntries, requireModel } from '../requireModel.js';
import type { TerritoryModel } from '../types.js';
import type { ChangeOptions, ModelDocuments } from './types.js';

/** The documents to change, as far as changes rely on; what else is wrong is found in what a change comes to. */
export function readDocuments(model: TerritoryModel, options: ChangeOptions): ModelDocuments {
  requireObject(options);
  const { memberships } = options;
  requireModel(model, '/model');
  if (memberships === undefined) return { model };
  requireEntries(memberships, 'a list of memberships', '/memberships');
  return { model, memberships };
}
