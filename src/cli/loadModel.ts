import { type CompiledModel, compileModel } from '../assignment/compileModel.js';
import type { Issue } from '../core/issues.js';
import { isTerritoryError } from '../core/isTerritoryError.js';
import { parseModel } from '../model/parseModel.js';
import { openInput } from '../node/openInput.js';
import { readJsonFile } from '../node/readJsonFile.js';
import type { CommandContext } from './types.js';

/** A model ready for use, or everything that is wrong with it. */
export type LoadedModel =
  | { readonly kind: 'usable'; readonly compiled: CompiledModel }
  | { readonly kind: 'invalid'; readonly name: string; readonly issues: readonly Issue[] };

/**
 * The model in a JSON file.
 *
 * @throws {@link TerritoryError} when the file cannot be read or is not JSON; a model that is invalid is a result.
 */
export async function loadModel(path: string, context: CommandContext): Promise<LoadedModel> {
  const input = await openInput(path, context);
  const json = await readJsonFile(input);
  try {
    return { kind: 'usable', compiled: compileModel(parseModel(json)) };
  } catch (error) {
    if (isTerritoryError(error)) return { kind: 'invalid', name: input.name, issues: error.issues };
    throw error;
  }
}
