import { describe, expect, it } from 'vitest';
import { grounds, policies, wrongWhenEnding } from '../support/revocationWorlds.js';

const names = Object.keys(grounds);

describe.each(Object.entries(policies))('under the policy %s', (_, policy) => {
  it.each(names)('what the %s alone gave is gone on the very day on which it ends, beside any two others', (ending) => {
    const others = names.filter((name) => name !== ending);
    for (const [at, second] of others.entries()) {
      for (const third of others.slice(at + 1)) {
        expect(wrongWhenEnding([ending, second, third], ending, policy)).toEqual([]);
      }
    }
  });
});
