import { assignOwner } from '../../assignment/owners/assignOwner.js';
import type { OwnerMember } from '../../assignment/owners/types.js';
import { readPlainData } from '../../core/readPlainData.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { teamOf } from '../structure/teamOf.js';
import { findRole, type SeatedRole } from './findRole.js';
import { handedOverItems } from './handedOverItems.js';
import { holdingsOf } from './holdingsOf.js';
import { moveHolding } from './moveHolding.js';
import { type CoverageInput, readCoverage } from './readCoverage.js';
import { setTurns, turnsOf } from './roleTurns.js';
import { sortCoverage } from './sortCoverage.js';
import type {
  Advance,
  CoverageOptions,
  CoveragePlan,
  CoverageQuestion,
  HolderRef,
  RoleHolding,
  Seat,
} from './types.js';

/**
 * What becomes of an account that goes on to a stage: who held it, who holds it from that day on, what was handed over,
 * and the state to pass to the next call.
 *
 * Whoever holds the account in the role of the new stage keeps it. Otherwise {@link assignOwner} chooses among the people in
 * that role, by its strategy: those who held the account in it before come first, then whoever holds it now. The load goes
 * along. To another unit goes everything that its organisation hands over up to the stage, since nobody there had any of it.
 * Where nobody can take the account over, it stays with whom it was, so that it is never nobody's. The same calls
 * always give the same state.
 *
 * @throws {@link TerritoryError} as {@link coverage} does, and `wrong_type` for a day before the account was last handed on.
 * @example
 * const plan = {
 *   organizations: [organizationModels.assemblyLine],
 *   units: [{ id: 'dach-line', organizationId: 'assemblyLine', territoryId: 'dach' }],
 *   seats: [
 *     { unitId: 'dach-line', roleId: 'salesDevelopment', userId: 'sam' },
 *     { unitId: 'dach-line', roleId: 'accountExecutive', userId: 'ann' },
 *   ],
 * };
 * const account = { accountId: 'acme', territoryId: 'dach' };
 * const { state } = advance(plan, { account, stage: 'qualify', date: '2026-03-01' });
 * const next = advance(plan, { account, stage: 'close', date: '2026-04-01' }, { state });
 * next.to; // => { unitId: 'dach-line', roleId: 'accountExecutive', userId: 'ann' }
 * next.handoff; // => 'acrossTeams'
 * next.handedOver; // => ['contacts', 'needs and timing', 'what was promised so far']
 */
export function advance(plan: CoveragePlan, question: CoverageQuestion, options?: CoverageOptions): Advance {
  const input = readPlainData(() => readCoverage(plan, question, options));
  const current = findCurrent(input);
  const before = beforeOf(input, current);
  const role = findRole(input);
  if (role.role === null) return { ...before, ...nobody(input), reason: role.reason, considered: [] };
  const decision = decide(input, role, current);
  const { ownerId, reason, considered } = decision;
  if (ownerId === null) return { ...before, ...nobody(input), reason, considered };
  const to = { ...placeOf(role), userId: ownerId };
  const state = moveHolding({ ...input.state, turns: decision.turns }, input, to);
  return { ...before, to, reason, considered, ...handOver(input, role, { from: current, to }), state };
}

function beforeOf({ account, stage }: CoverageInput, current: RoleHolding | undefined) {
  const { accountId } = account;
  if (current === undefined) return { accountId, fromStage: null, toStage: stage, from: null };
  const { unitId, roleId, userId } = current;
  return { accountId, fromStage: current.stage, toStage: stage, from: { unitId, roleId, userId } };
}

/** The holding that is open: the latest, should there be several. */
function findCurrent(input: CoverageInput): RoleHolding | undefined {
  const { account, state, date } = input;
  const early = state.holdings
    .filter(({ accountId, channel }) => accountId === account.accountId && channel === account.channel)
    .find(({ from, to = from }) => from > date || to > date);
  if (early !== undefined) {
    const expected = `a day on or after \`${early.to ?? early.from}\`, when the account was last handed on`;
    throw wrongTypeError(date, expected, '/date');
  }
  return holdingsOf(input)
    .filter(({ to }) => to === undefined)
    .at(-1);
}

type Place = Pick<RoleHolding, 'unitId' | 'roleId'>;
type Decision = Pick<Advance, 'reason' | 'considered'> & {
  readonly ownerId: string | null;
  readonly turns: CoverageInput['state']['turns'];
};

function placeOf({ found, role }: SeatedRole): Place {
  return { unitId: found.unit.id, roleId: role.id };
}

/** Who takes the account over: whoever holds it in the role already, or one of those who sit there. */
function decide(input: CoverageInput, role: SeatedRole, current: RoleHolding | undefined): Decision {
  const { unitId, roleId } = placeOf(role);
  const inRole = holdingsOf(input).filter((each) => each.unitId === unitId && each.roleId === roleId);
  const keeper = inRole.filter(({ to }) => to === undefined).at(-1);
  const isKept = keeper !== undefined && role.seats.some(({ userId }) => userId === keeper.userId);
  if (!isKept) return choose(input, role, [...inRole.reverse(), ...(current === undefined ? [] : [current])]);
  const { userId } = keeper;
  return { ownerId: userId, reason: 'kept', considered: [{ userId }], turns: input.state.turns };
}

function choose(input: CoverageInput, { found, role, seats }: SeatedRole, known: readonly RoleHolding[]): Decision {
  const { account, date, state } = input;
  const { accountId, size, requiredSkills = [] } = account;
  const place = { unitId: found.unit.id, roleId: role.id };
  const decision = assignOwner(
    { members: seats.map(toMember), strategy: role.strategy ?? { kind: 'roundRobin' } },
    { accountId, size, requiredSkills, previousOwnerIds: known.map(({ userId }) => userId) },
    { state: { members: turnsOf(state.turns, place) }, asOf: date },
  );
  const { ownerId, reason, considered } = decision;
  return { ownerId, reason, considered, turns: setTurns(state.turns, place, decision.state.members) };
}

function toMember({ unitId: _unitId, roleId: _roleId, ...member }: Seat): OwnerMember {
  return member;
}

function nobody({ state }: CoverageInput): Pick<Advance, 'to' | 'handoff' | 'handedOver' | 'state'> {
  return { to: null, handoff: null, handedOver: [], state: sortCoverage(state) };
}

interface Step {
  readonly from: RoleHolding | undefined;
  readonly to: HolderRef;
}

function handOver(
  { stage }: CoverageInput,
  { found: { organization }, role }: SeatedRole,
  { from, to }: Step,
): Pick<Advance, 'handoff' | 'handedOver'> {
  if (from === undefined) return { handoff: 'first', handedOver: [] };
  if (from.userId === to.userId) return { handoff: 'none', handedOver: [] };
  const fromRole = from.unitId === to.unitId ? organization.roles.find(({ id }) => id === from.roleId) : undefined;
  const isWithin = fromRole !== undefined && teamOf(organization, fromRole) === teamOf(organization, role);
  const handedOver = handedOverItems(organization, from.unitId === to.unitId ? from.stage : null, stage);
  return { handoff: isWithin ? 'withinTeam' : 'acrossTeams', handedOver };
}
