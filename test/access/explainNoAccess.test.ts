import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessInput,
  type AccessLevel,
  type AccessObstacle,
  type AccessOptions,
  checkAccess,
  compileAccess,
  explainNoAccess,
  type RecordRef,
} from '../../src/index.js';
import { type AccessWorld, accessWorlds } from '../support/accessArbitraries.js';
import {
  chain,
  isOpenAt,
  isOpenTerritory,
  isPresent,
  lineOf,
  territoryIdsSlowly,
  userOf,
} from '../support/accessFacts.js';
import { everyRef, everyUserId, isDeniedSlowly } from '../support/accessOracle.js';

const minLevels = fc.constantFrom('view' as const, 'edit' as const, 'full' as const);

/** What keeps a user as a whole from a level on a record. */
function kindsSlowly({ input, options }: AccessWorld, userId: string, ref: RecordRef, minLevel: AccessLevel): string[] {
  const user = userOf(input, userId);
  const ceiling = user?.isAdministrator === true ? 'full' : (user?.profile?.[ref.type] ?? 'full');
  return [
    ...(isPresent(input, options.asOf, userId) ? [] : ['user_closed']),
    ...(isDeniedSlowly(input, options, userId, ref) ? ['denied'] : []),
    ...(chain.indexOf(ceiling) < chain.indexOf(minLevel) ? ['ceiling'] : []),
    ...(territoriesOf(input, options, ref).length === 0 ? ['no_territory'] : []),
  ];
}

function territoriesOf(input: AccessInput, { asOf, policy }: AccessOptions, ref: RecordRef): string[] {
  return territoryIdsSlowly(input, asOf, ref, policy?.recordTerritories);
}

function territoryOf(obstacle: AccessObstacle): string | undefined {
  if ('territoryId' in obstacle) return obstacle.territoryId;
  return 'path' in obstacle ? obstacle.path.at(-1) : undefined;
}

/** The uppermost territory that closes one. */
function closedAbove(input: AccessInput, asOf: string, territoryId: string): string | undefined {
  const closed = lineOf(input, territoryId).filter((each) => each.active === false || !isOpenAt(asOf, each));
  return closed.at(-1)?.id;
}

function forEveryPair({ input }: AccessWorld, look: (userId: string, ref: RecordRef) => void): void {
  for (const userId of everyUserId(input)) for (const ref of everyRef(input)) look(userId, ref);
}

describe('explainNoAccess', () => {
  it('agrees with checkAccess, and has no obstacles where the level is granted', () => {
    fc.assert(
      fc.property(accessWorlds(), minLevels, (world, minLevel) => {
        const index = compileAccess(world.input, world.options);
        forEveryPair(world, (userId, ref) => {
          const { level, reasons } = checkAccess(index, userId, ref);
          const isGranted = chain.indexOf(level) >= chain.indexOf(minLevel);
          const answer = explainNoAccess(index, userId, ref, minLevel);
          expect(answer).toMatchObject({ level, minLevel, isGranted, reasons });
          if (isGranted) expect(answer.obstacles).toEqual([]);
        });
      }),
    );
  });

  it('tells what keeps the user from the record as a whole, and one obstacle for each of its territories', () => {
    fc.assert(
      fc.property(accessWorlds(), minLevels, (world, minLevel) => {
        const index = compileAccess(world.input, world.options);
        forEveryPair(world, (userId, ref) => {
          const { isGranted, obstacles } = explainNoAccess(index, userId, ref, minLevel);
          if (isGranted) return;
          const wholes = obstacles.filter((each) => territoryOf(each) === undefined);
          expect(wholes.map(({ kind }) => kind)).toEqual(kindsSlowly(world, userId, ref, minLevel));
          const ids = obstacles.map(territoryOf).filter((id) => id !== undefined);
          expect(ids.sort()).toEqual(territoriesOf(world.input, world.options, ref).sort());
        });
      }),
    );
  });

  it('tells for a closed territory which one closes it', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        const { input, options } = world;
        const index = compileAccess(input, options);
        forEveryPair(world, (userId, ref) => {
          const { isGranted, obstacles } = explainNoAccess(index, userId, ref, 'full');
          if (isGranted) return;
          const closed = territoriesOf(input, options, ref).filter((id) => !isOpenTerritory(input, options.asOf, id));
          const told = obstacles.filter(({ kind }) => kind === 'territory_closed');
          expect(told).toHaveLength(closed.length);
          for (const territoryId of closed) {
            const closedId = closedAbove(input, options.asOf, territoryId);
            expect(told).toContainEqual({ kind: 'territory_closed', territoryId, closedId });
          }
        });
      }),
    );
  });

  const input: AccessInput = {
    model: {
      id: 'm',
      territories: [
        { id: 'emea', parentId: null },
        { id: 'dach', parentId: 'emea', access: { account: 'edit' } },
      ],
    },
    users: [{ id: 'ann' }, { id: 'ben' }, { id: 'cid', profile: { account: 'view' } }, { id: 'dee' }],
    memberships: ['ann', 'cid', 'dee'].map((userId) => ({ userId, territoryId: 'emea' })),
    assignments: [{ accountId: 'acme', territoryId: 'dach' }],
    denies: [{ scope: 'path', userId: 'dee', territoryId: 'emea' }],
  };
  const index = compileAccess(input, { asOf: '2026-01-02' });
  const acme = { type: 'account', id: 'acme' } as const;

  it.each<[string, 'view' | 'edit' | 'full', AccessObstacle[]]>([
    ['ann', 'full', [{ kind: 'territory_gives', territoryId: 'dach', level: 'edit' }]],
    ['ben', 'view', [{ kind: 'not_member', path: ['emea', 'dach'] }]],
    [
      'cid',
      'edit',
      [
        { kind: 'ceiling', level: 'view' },
        { kind: 'territory_gives', territoryId: 'dach', level: 'edit' },
      ],
    ],
    ['dee', 'view', [{ kind: 'path_denied', path: ['emea', 'dach'], deniedId: 'emea' }]],
  ])('tells %s what keeps from %s', (userId, minLevel, obstacles) => {
    expect(explainNoAccess(index, userId, acme, minLevel).obstacles).toEqual(obstacles);
  });

  it('has an issue for what nobody knows', () => {
    const { isGranted, obstacles, issues } = explainNoAccess(index, 'nobody', { type: 'contact', id: 'acme' });
    expect({ isGranted, obstacles }).toEqual({ isGranted: false, obstacles: [] });
    expect(issues?.map(({ code }) => code)).toEqual(['unknown_user', 'unknown_record']);
  });
});
