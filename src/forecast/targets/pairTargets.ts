import type { HierarchyIndex } from '../../hierarchy/types.js';
import { compareKeys } from './compareKeys.js';
import { keyText } from './keyText.js';
import type { Target, TargetKey, TargetResult } from './types.js';

/** A target and its result, at least one of them. */
export interface TargetPair {
  readonly key: TargetKey;
  readonly target?: Target;
  readonly result?: TargetResult;
}

/** What is paired, and the tree whose order pairs are in. */
export interface Unpaired {
  readonly index: HierarchyIndex;
  readonly targets: readonly Target[];
  readonly results: readonly TargetResult[];
}

/** Targets and results of the same keys together, by the text of the key, in the order of the keys. */
export function pairTargets({ index, targets, results }: Unpaired): Map<string, TargetPair> {
  const pairs = new Map<string, TargetPair>();
  for (const target of targets) pairs.set(keyText(target), { key: target, target });
  for (const result of results) {
    const text = keyText(result);
    pairs.set(text, { key: result, ...pairs.get(text), result });
  }
  return new Map([...pairs].sort(([, a], [, b]) => compareKeys(index, a.key, b.key)));
}
