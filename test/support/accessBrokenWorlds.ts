import fc from 'fast-check';
import type { AccessInput, AccessOptions, IssueCode } from '../../src/index.js';
import { type AccessWorld, accessWorlds } from './accessArbitraries.js';
import { entryDefects, optionDefects, partDefects } from './accessDefects.js';
import { everyRef } from './accessFacts.js';
import { everyUserId } from './accessOracle.js';

/** A world with one thing wrong, and the issue that says so. */
export interface BrokenWorld extends AccessWorld {
  readonly description: string;
  readonly issue: { readonly code: IssueCode; readonly pointer: string };
}

type Break = (world: AccessWorld) => BrokenWorld;

/** The invalid twin of {@link accessWorlds}: every defect in any world. */
export function brokenAccessWorlds(): fc.Arbitrary<BrokenWorld> {
  return fc.tuple(accessWorlds(), fc.constantFrom(...breaks)).map(([world, broken]) => broken(world));
}

/** Every defect, in a world that is nearly empty. */
export function everyBrokenWorld(): BrokenWorld[] {
  const input: AccessInput = { model: { id: 'm', territories: [] } };
  return breaks.map((broken) => broken({ input, options: { asOf: '2026-01-02' } }));
}

const breaks: readonly Break[] = [
  ...entryDefects.map(
    ([list, entry, code, place]): Break =>
      (world) => {
        const { input, options } = withFreshNames(world);
        const entries = entriesOf(input, list);
        return {
          description: `${list} with ${JSON.stringify(entry)}`,
          input: Object.assign({}, input, { [list]: [...entries, entry] }),
          options,
          issue: { code, pointer: `/${list}/${entries.length}${place}` },
        };
      },
  ),
  ...partDefects.map(
    ([description, part, code, pointer]): Break =>
      (world) => {
        const { input, options } = withFreshNames(world);
        return { description, input: Object.assign({}, input, part), options, issue: { code, pointer } };
      },
  ),
  ...optionDefects.map(
    ([defect, code, pointer]): Break =>
      ({ input, options }) => ({
        description: `options with ${JSON.stringify(defect)}`,
        input,
        options: withOptions(options, defect),
        issue: { code, pointer },
      }),
  ),
];

function withOptions(options: AccessOptions, defect: object): AccessOptions {
  return Object.assign({}, options, defect);
}

function entriesOf(input: AccessInput, list: string): readonly unknown[] {
  const entries: unknown = Reflect.get(input, list);
  return Array.isArray(entries) ? entries : [];
}

/** The same world with a territory, a user, a role and an account whose ids no other has, for defects to name. */
function withFreshNames({ input, options }: AccessWorld): AccessWorld {
  const { model, roles = [], records = [], assignments = [] } = input;
  const users = input.users ?? everyUserId(input).map((id) => ({ id }));
  return {
    input: {
      ...input,
      model: { ...model, territories: [...model.territories, { id: 'fresh territory', parentId: null }] },
      roles: [...roles, { id: 'fresh role', parentId: null }],
      users: [...users, { id: 'fresh user' }],
      records: [...records, ...everyRef(input), { type: 'account', id: 'fresh account' }],
      assignments: 'offsets' in assignments ? [] : assignments,
    },
    options,
  };
}
