import type { SupportTeam, UnitAllocationInput } from 'bailiwick';
import { integerBetween, type Random, seededRandom } from '../../support/random.js';

const SEED = 4;

/** Units and teams that use less and less of them: powers and exponentials of all sizes, with floors and caps. */
export function supportTeams(units: number, count: number): UnitAllocationInput {
  const random = seededRandom(SEED);
  const share = Math.ceil(units / count);
  const teams = Array.from({ length: count }, (_, at) => supportTeam(random, `team ${at}`, share));
  return { units, teams, rule: 'marginal' };
}

function supportTeam(random: Random, id: string, share: number): SupportTeam {
  const scale = integerBetween(random, 50, 500);
  const bounds = { floor: integerBetween(random, 0, share >> 1), cap: integerBetween(random, share, 4 * share) };
  if (random() < 0.5) return { id, ...bounds, response: { kind: 'power', scale, exponent: 0.2 + 0.4 * random() } };
  return { id, ...bounds, response: { kind: 'exponential', ceiling: 2 * scale, rate: (0.5 + random()) / share } };
}
