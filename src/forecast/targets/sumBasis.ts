import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { TerritoryBasis } from './allocationTypes.js';
import { childPositions } from './childPositions.js';

/** What a territory has to build a target on, in whole numbers. */
export interface BasisFigures {
  readonly history: bigint;
  readonly potential: bigint;
  readonly nextPotential: bigint;
  /** In a scale of its own, the same for all. */
  readonly ramp: bigint;
}

/** The figures of a tree by position, and what they were multiplied with, but for ramps. */
export interface SummedBasis {
  readonly basis: readonly BasisFigures[];
  readonly scale: bigint;
}

/** The figures of every territory: those given for it, or else what its children have together. */
export function sumBasis(index: HierarchyIndex, entries: readonly TerritoryBasis[]): SummedBasis {
  const { values, exponent } = wholeNumbers(
    entries.flatMap(({ history = 0, potential = 0, nextPotential = 0 }) => [history, potential, nextPotential]),
  );
  const ramps = wholeNumbers([1, ...entries.map(({ ramp = 1 }) => ramp)]).values;
  const given = new Map(
    entries.map((entry, row) => {
      const [history, potential, nextPotential] = values.slice(3 * row, 3 * row + 3);
      return [entry.territoryId, { entry, history, potential, nextPotential, ramp: ramps[row + 1] }] as const;
    }),
  );
  return { basis: sumUpward(index, given, ramps[0]), scale: 10n ** BigInt(-exponent) };
}

interface GivenFigures extends BasisFigures {
  readonly entry: TerritoryBasis;
}

function sumUpward(index: HierarchyIndex, given: ReadonlyMap<string, GivenFigures>, fullRamp: bigint): BasisFigures[] {
  const basis: BasisFigures[] = [];
  // INVARIANT: backwards in pre-order, children come before their parent.
  for (let position = index.nodes.length - 1; position >= 0; position--) {
    const own = given.get(index.nodes[position].id);
    const below = addUp(childPositions(index, position).map((child) => basis[child]));
    basis[position] = { ...pickFigures(own, below), ramp: own?.ramp ?? fullRamp };
  }
  return basis;
}

type Summable = Omit<BasisFigures, 'ramp'>;

function pickFigures(own: GivenFigures | undefined, below: Summable): Summable {
  if (own === undefined) return below;
  const { entry } = own;
  const potential = entry.potential === undefined ? below.potential : own.potential;
  const expected = entry.potential === undefined ? below.nextPotential : potential;
  return {
    history: entry.history === undefined ? below.history : own.history,
    potential,
    nextPotential: entry.nextPotential === undefined ? expected : own.nextPotential,
  };
}

function addUp(figures: readonly Summable[]): Summable {
  let [history, potential, nextPotential] = [0n, 0n, 0n];
  for (const each of figures) {
    history += each.history;
    potential += each.potential;
    nextPotential += each.nextPotential;
  }
  return { history, potential, nextPotential };
}
