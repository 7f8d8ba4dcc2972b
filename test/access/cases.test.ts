import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AccessInput,
  type AccessLevel,
  type AccessPolicy,
  accessPolicies,
  compileAccess,
  type RecordType,
} from '../../src/index.js';
import type { AccessWorld } from '../support/accessArbitraries.js';
import { accessEntries, pairKey, tableSlowly } from '../support/accessEntries.js';

interface AccessCase {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly asOf: string;
  readonly preset?: 'zoho' | 'salesforce';
  /** In place of single members of the preset. */
  readonly policy?: AccessPolicy;
  readonly input: AccessInput;
  /** By user, then by the type and the id of a record. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, AccessLevel>>>>;
}

function casesIn(file: string): readonly AccessCase[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../cases/access', file), 'utf8'));
}

const cases = ['vectors.json', 'scenarios.json', 'incidents.json'].flatMap(casesIn);

const cells = cases.flatMap((each) =>
  Object.entries(each.expected).flatMap(([userId, levels]) =>
    Object.entries(levels).map(([record, level]) => ({ ...each, userId, record, level })),
  ),
);

const entries = {
  ...accessEntries,
  oracle: (_: unknown, world: AccessWorld) => tableSlowly(world),
};

function worldOf({ input, asOf, preset, policy }: AccessCase): AccessWorld {
  const base = preset === undefined ? {} : accessPolicies[preset];
  return { input, options: { asOf, policy: { ...base, ...policy } } };
}

function keyOf(userId: string, record: string): string {
  const [type, id] = record.split(' ');
  return pairKey(userId, { type: typeOf(type), id });
}

function typeOf(text: string): RecordType {
  if (text === 'account' || text === 'contact' || text === 'opportunity') return text;
  throw new Error(`a record of the type ${text}`);
}

describe.each(Object.entries(entries))('%s', (_, tableOf) => {
  it.each(cells)('gives $userId $level on $record in $id: $description', ({ userId, record, level, ...each }) => {
    const world = worldOf(each);
    const index = compileAccess(world.input, world.options);
    expect(tableOf(index, world).get(keyOf(userId, record))).toBe(level);
  });
});

describe('cases', () => {
  it('have ids of their own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});
