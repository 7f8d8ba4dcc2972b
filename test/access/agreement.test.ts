import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessFilter,
  checkAccess,
  compileAccess,
  type RecordType,
  territoryNumbers,
  whoCanAccess,
} from '../../src/index.js';
import { type AccessWorld, accessWorlds } from '../support/accessArbitraries.js';
import { wrongAnswers } from '../support/accessEntries.js';
import { everyRef, everyUserId } from '../support/accessOracle.js';
import { permuted } from '../support/accessPermutations.js';
import { frozenAccess } from '../support/frozenAccess.js';

const types: readonly RecordType[] = ['account', 'contact', 'opportunity'];

/** A decision about every user and every record, as text. */
function decisionsOf({ input, options }: AccessWorld, { input: pairs }: AccessWorld): string[] {
  const index = compileAccess(input, options);
  return everyUserId(pairs).flatMap((userId) =>
    everyRef(pairs).map((ref) => JSON.stringify(checkAccess(index, userId, ref))),
  );
}

describe('access', () => {
  it('is by every entry what the oracle says of every user and every record', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        expect(wrongAnswers(compileAccess(world.input, world.options), world)).toEqual([]);
      }),
    );
  });

  it('depends on the order of nothing, reasons among it', () => {
    const pairs = accessWorlds().chain((world) =>
      fc.tuple(
        fc.constant(world),
        permuted(world.input).map((input) => ({ ...world, input })),
      ),
    );
    fc.assert(
      fc.property(pairs, ([world, other]) => {
        expect(decisionsOf(other, world)).toEqual(decisionsOf(world, world));
      }),
    );
  });

  it('lists users in order of their code units', () => {
    fc.assert(
      fc.property(accessWorlds(), ({ input, options }) => {
        const index = compileAccess(input, options);
        for (const ref of everyRef(input)) {
          const userIds = whoCanAccess(index, ref);
          expect(userIds).toEqual([...userIds].sort());
        }
      }),
    );
  });

  it('is worked out of input that is frozen', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        const { input, options } = frozenAccess(world);
        const index = compileAccess(input, options);
        expect(wrongAnswers(index, world)).toEqual([]);
      }),
    );
  });

  it('has filters that are plain JSON and say what they are about', () => {
    fc.assert(
      fc.property(accessWorlds(), fc.constantFrom(...types), ({ input, options }, type) => {
        const index = compileAccess(input, options);
        expect(JSON.parse(JSON.stringify(territoryNumbers(index)))).toEqual(territoryNumbers(index));
        for (const userId of everyUserId(input)) {
          const filter = accessFilter(index, userId, type, 'edit');
          expect(JSON.parse(JSON.stringify(filter))).toEqual(filter);
          expect(filter).toMatchObject({ userId, type, minLevel: 'edit', asOf: options.asOf });
        }
      }),
    );
  });
});
