import { applyLogic } from '../compileOpaque.js';

/**
 * The value of a node without any field, as json-logic-js gives it; `undefined` where it throws.
 *
 * INVARIANT: `readOpaque` has checked the node, so that this takes bounded time and has no effect.
 */
export function foldConstant(node: unknown): unknown {
  try {
    return applyLogic(node, null);
  } catch {
    return undefined;
  }
}
