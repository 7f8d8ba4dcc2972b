import fc from 'fast-check';
import { type AccessInput, compileAccess } from '../../src/index.js';
import { type AccessWorld, accessInputs, accessNames, accessOptions } from './accessArbitraries.js';
import { type AccessTable, accessEntries } from './accessEntries.js';
import { chain } from './accessFacts.js';
import { denies, memberships, ownership, shares, teams } from './accessPartArbitraries.js';

/** A world, and grants and denies that may be added to it. */
export const withMore = accessNames().chain((names) =>
  fc.record({
    world: fc.record({ input: accessInputs(names), options: accessOptions() }),
    more: fc.record({
      memberships: memberships(names),
      shares: shares(names),
      teams: teams(names),
      ownership: ownership(names),
      denies: denies(names),
    }),
  }),
);

/** The levels of all pairs of a world after it became another. */
export function levelsIn(input: AccessInput, world: AccessWorld): AccessTable {
  return accessEntries.accessLevel(compileAccess(input, world.options), world);
}

/** The same input with some entries more. */
export function joined(input: AccessInput, more: Partial<Omit<AccessInput, 'assignments' | 'model'>>): AccessInput {
  return {
    ...input,
    memberships: [...(input.memberships ?? []), ...(more.memberships ?? [])],
    shares: [...(input.shares ?? []), ...(more.shares ?? [])],
    teams: [...(input.teams ?? []), ...(more.teams ?? [])],
    ownership: [...(input.ownership ?? []), ...(more.ownership ?? [])],
    denies: [...(input.denies ?? []), ...(more.denies ?? [])],
  };
}

/** The pairs whose level is another, those that have more and those that have less. */
export function changesOf(before: AccessTable, after: AccessTable): { more: string[]; less: string[] } {
  const gain = (key: string) => chain.indexOf(after.get(key) ?? 'none') - chain.indexOf(before.get(key) ?? 'none');
  const keys = [...before.keys()];
  return { more: keys.filter((key) => gain(key) > 0), less: keys.filter((key) => gain(key) < 0) };
}
