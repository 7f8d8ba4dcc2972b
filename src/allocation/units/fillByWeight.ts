import { fillLevel } from '../../core/apportionment/fillLevel.js';
import { quotaOf } from '../../core/apportionment/quotaOf.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Contest } from './capsWithinGroups.js';
import type { Divided, Member } from './problemTypes.js';

/**
 * Parts of units in proportion to weights, each clamped to its bounds: water that rises to the same level in vessels as wide
 * as the weights, with a bottom at the floor and a lid at the cap. Exact for the decimals that are given, then as near as a
 * double comes.
 */
export function fillByWeight({ members, total }: Contest<Member>): Divided {
  const weights = wholeNumbers(members.map(({ weight }) => weight));
  const amounts = wholeNumbers([total, ...members.flatMap(({ lowest, highest }) => [lowest, highest])]);
  const parties = members.map((_, index) => ({
    index,
    rank: index,
    weight: weights.values[index],
    lowest: amounts.values[1 + 2 * index],
    highest: amounts.values[2 + 2 * index],
  }));
  const most = parties.reduce((sum, { highest }) => sum + highest, 0n);
  const goal = amounts.values[0] < most ? amounts.values[0] : most;
  const level = fillLevel(parties, goal);
  const unit = 10n ** BigInt(-amounts.exponent);
  const units = parties.map((party) => {
    const { numerator, denominator } = quotaOf(party, level);
    return ratioNumber({ numerator, denominator: denominator * unit });
  });
  if (typeof level === 'string') return { units, level: null };
  const numerator = level.numerator * 10n ** BigInt(-weights.exponent);
  return { units, level: ratioNumber({ numerator, denominator: level.denominator * unit }) };
}
