import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { addLoad } from './addLoad.js';
import { appliedStrategy } from './appliedStrategy.js';
import { chooseCandidate } from './chooseCandidate.js';
import { excludeCandidate } from './excludeCandidate.js';
import { findPassedOver } from './findPassedOver.js';
import { furthestExclusion } from './furthestExclusion.js';
import { type Candidate, listCandidates } from './listCandidates.js';
import { narrowField } from './narrowField.js';
import { type OwnerInput, readOwnerInput } from './readOwnerInput.js';
import { type Screening, screenCandidates } from './screenCandidates.js';
import { takeTurn } from './takeTurn.js';
import type {
  ConsideredMember,
  OwnerDecision,
  OwnerOptions,
  OwnerPool,
  OwnerRequest,
  OwnerSource,
  OwnerStrategy,
} from './types.js';

/**
 * The owner of one account among the members of a pool, why it is that one, and the state to pass to the next call.
 *
 * Three steps: members who cannot own the account are excluded; the first of `previousOwnerIds` who is left keeps the
 * account; otherwise the strategy chooses among those who can start on the earliest day, if the pool asks for days. The
 * first reason that applies excludes a member:
 *
 * | excluded by | when |
 * |---|---|
 * | `inactive`, `out_of_dates` | `active` is false; on the day of `asOf` the member is out of its dates |
 * | `denied`, `missing_skill` | the account is in `deniedAccountIds`; a required skill is not there |
 * | `unavailable` | not available within the pool's `availableWithinDays` |
 * | `no_capacity` | `open` and `size` together exceed `capacity`, unless the pool allows it |
 * | `zero_weight` | weight 0; neither this nor what follows concerns a previous owner |
 * | `available_later` | with `availableWithinDays`: somebody else can start on an earlier day |
 * | `over_share` | `boundedRendezvous`: at its share of all that is open, and `headroom` |
 *
 * | strategy | who is chosen | equals |
 * |---|---|---|
 * | `roundRobin` | whose last turn is longest ago, never being longest | id |
 * | `smoothWeighted` | the largest credit after everybody got its weight; the chosen one pays the weights of all (nginx) | id |
 * | `tijdeman` | the earliest deadline, so that nobody is ever a whole turn from its exact share | id |
 * | `count` | the smallest (count + ½) / weight (`webster`) or (count + 1) / weight (`dHondt`) | last turn, id |
 * | `leastLoaded` | the smallest open / capacity (`utilization`) or the largest capacity − open (`remaining`); unlimited members first, by open | last turn, id |
 * | `single` | the only one; several are none, with `several_eligible` | |
 * | `rendezvous`, `boundedRendezvous` | the highest score of a hash of account and member, as in {@link assignBook} | id |
 *
 * Ids order by UTF-16 code unit. With `availableWithinDays`, `leastLoaded` is for those who are available now: when the
 * earliest day is a later one, `roundRobin` takes its place, as in Dynamics 365. In `roundRobin`, a member that is
 * skipped keeps its place in front; with `skipped: 'loseTurn'` those skipped for this account (not those who are
 * inactive, out of their dates or without weight) go to the back as if they had taken it. An account that stays with a
 * previous owner adds its load, and counts as a turn only with `previousOwnerTurn: 'counted'`, which also enters an owner
 * who was chosen by hand. Without an owner the state stays as it is.
 *
 * The order of members and records never matters. Linear in both, `count` quadratic in newcomers.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`, `duplicate_id`, `invalid_date`,
 * `empty_interval`: every issue of the pool, with pointers from its top, and of `/request`, `/state` and `/asOf`.
 * @example
 * const pool = { members: [{ userId: 'ann' }, { userId: 'bob' }], strategy: { kind: 'roundRobin' } };
 * const first = assignOwner(pool, { accountId: 'acme' });
 * first.ownerId; // => 'ann'
 * first.state; // => { members: [{ userId: 'ann', open: 1, lastTurn: 1 }] }
 * assignOwner(pool, { accountId: 'globex' }, { state: first.state }).ownerId; // => 'bob'
 */
export function assignOwner(pool: OwnerPool, request: OwnerRequest, options: OwnerOptions = {}): OwnerDecision {
  const input = readPlainData(() => readOwnerInput(pool, request, options));
  const eligible = findEligible(input);
  const [previous] = input.previousOwnerIds.flatMap((id) => eligible.candidates.filter(({ userId }) => userId === id));
  return previous === undefined ? chooseOwner(eligible, input) : keepOwner(previous, eligible, input);
}

const SOURCES: { readonly [Kind in OwnerStrategy['kind']]: OwnerSource } = {
  roundRobin: 'round_robin',
  smoothWeighted: 'smooth_weighted',
  tijdeman: 'tijdeman',
  count: 'count',
  leastLoaded: 'least_loaded',
  single: 'single',
  rendezvous: 'rendezvous',
  boundedRendezvous: 'bounded_rendezvous',
};

function findEligible({ pool, demand, state, asOf }: OwnerInput): Screening {
  const everybody = { candidates: listCandidates(pool.members, state), excluded: [] };
  const withinDays = pool.availableWithinDays ?? Number.POSITIVE_INFINITY;
  const eligibility = { asOf, withinDays, mayExceedCapacity: pool.overCapacity === 'allow' };
  return screenCandidates(everybody, (candidate) => excludeCandidate(candidate, demand, eligibility));
}

function keepOwner(owner: Candidate, eligible: Screening, { pool, demand, state }: OwnerInput): OwnerDecision {
  const { candidates: field } = narrowField(eligible, pool, demand.size);
  const turn = { chosen: owner, field, strategy: appliedStrategy(pool, field), passedOver: [] };
  const after = pool.previousOwnerTurn === 'counted' ? takeTurn(state, turn) : state;
  return {
    ownerId: owner.userId,
    reason: 'previous_owner',
    state: addLoad(after, owner, demand.size),
    considered: listConsidered(eligible),
  };
}

function chooseOwner(eligible: Screening, { pool, demand, state }: OwnerInput): OwnerDecision {
  const screening = narrowField(eligible, pool, demand.size);
  const { candidates: field, excluded } = screening;
  const considered = listConsidered(screening);
  const nobody = { ownerId: null, state, considered };
  const strategy = appliedStrategy(pool, field);
  if (strategy.kind === 'single' && field.length > 1) return { ...nobody, reason: 'several_eligible' };
  const chosen = chooseCandidate(field, strategy, demand.accountId);
  if (chosen === undefined) return { ...nobody, reason: furthestExclusion(excluded.map((each) => each.excludedBy)) };
  const turn = { chosen, field, strategy, passedOver: findPassedOver(chosen, excluded, strategy) };
  return {
    ownerId: chosen.userId,
    reason: SOURCES[strategy.kind],
    state: addLoad(takeTurn(state, turn), chosen, demand.size),
    considered,
  };
}

function listConsidered({ candidates, excluded }: Screening): ConsideredMember[] {
  const open = candidates.map(({ userId }): ConsideredMember => ({ userId }));
  const closed = excluded.map(({ candidate, excludedBy }) => ({ userId: candidate.userId, excludedBy }));
  return [...open, ...closed].sort((a, b) => compareText(a.userId, b.userId));
}
