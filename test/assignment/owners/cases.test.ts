import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignOwner } from '../../../src/assignment/owners/assignOwner.js';
import type { OwnerDecision, OwnerPool, OwnerRequest, OwnerState } from '../../../src/assignment/owners/types.js';
import { assignOwnerSlowly } from './slowOwners.js';

interface OwnerCase {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly pool: OwnerPool;
  readonly state?: OwnerState;
  readonly steps: readonly Step[];
  /** After each step, in order of id. */
  readonly credits?: readonly (readonly number[])[];
  /** In the end, above 0. */
  readonly open?: Readonly<Record<string, number>>;
}

interface Step {
  readonly request: OwnerRequest;
  readonly pool?: OwnerPool;
  readonly asOf?: string;
  readonly expected: string | null;
  readonly reason?: string;
  readonly excluded?: Readonly<Record<string, string>>;
}

const cases: readonly OwnerCase[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cases/assignment/owners.json'), 'utf8'),
);

describe.each(Object.entries({ assignOwner, assignOwnerSlowly }))('%s', (_, assign) => {
  it.each(cases)('decides $id: $description', ({ pool, state, steps, credits, open }) => {
    const decisions: OwnerDecision[] = [];
    for (const step of steps) {
      const options = { state: decisions.at(-1)?.state ?? state, asOf: step.asOf };
      decisions.push(assign(step.pool ?? pool, step.request, options));
    }
    expect(decisions.map(({ ownerId }) => ownerId)).toEqual(steps.map(({ expected }) => expected));
    for (const [at, { reason, considered }] of decisions.entries()) {
      expect(reason).toBe(steps[at]?.reason ?? reason);
      if (steps[at]?.excluded !== undefined) expect(exclusions(considered)).toEqual(steps[at].excluded);
    }
    if (credits !== undefined) expect(decisions.map(creditsOf)).toEqual(credits);
    if (open !== undefined) expect(openOf(decisions.at(-1)?.state)).toEqual(open);
  });
});

describe('the cases of owners', () => {
  it('have ids of their own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

function exclusions(considered: OwnerDecision['considered']): Record<string, string> {
  return Object.fromEntries(considered.flatMap(({ userId, excludedBy }) => (excludedBy ? [[userId, excludedBy]] : [])));
}

function creditsOf({ state }: OwnerDecision): number[] {
  return state.members.map(({ credit = 0 }) => credit);
}

function openOf(state: OwnerState | undefined): Record<string, number> {
  return Object.fromEntries(
    (state?.members ?? []).flatMap(({ userId, open = 0 }) => (open > 0 ? [[userId, open]] : [])),
  );
}
