import fc from 'fast-check';
import type { Organization, OrganizationRole } from '../../src/index.js';

const STAGES = ['prospect', 'qualify', 'close', 'onboard', 'adopt'];
const ROLES = ['hunter', 'farmer', 'closer', '__proto__'];

/** Organisations with gaps, doubles and idle roles at times, any unit and any teams. */
export function organizations(): fc.Arbitrary<Organization> {
  return fc.subarray(STAGES, { minLength: 1 }).chain((stages) =>
    fc
      .record({
        unit: fc.constantFrom('seller', 'function', 'pod'),
        roles: fc.shuffledSubarray(ROLES).chain((ids) => fc.tuple(...ids.map((id) => role(id, stages)))),
      })
      .map(({ unit, roles }) => ({ id: 'ours', unit, stages, roles })),
  );
}

function role(id: string, stages: string[]): fc.Arbitrary<OrganizationRole> {
  return fc
    .record({
      own: fc.shuffledSubarray(stages),
      supports: fc.option(fc.shuffledSubarray(stages), { nil: undefined }),
      teamId: fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
    })
    .map(({ own, supports, teamId }) => ({
      id,
      stages: own,
      ...(supports === undefined ? {} : { supports }),
      ...(teamId === undefined ? {} : { teamId }),
    }));
}

/** Organisations in which every stage has exactly one accountable role. */
export function completeOrganizations(): fc.Arbitrary<Organization> {
  return fc
    .record({
      unit: fc.constantFrom('seller', 'function', 'pod'),
      owners: fc.tuple(...STAGES.map(() => fc.constantFrom(...ROLES))),
    })
    .map(({ unit, owners }) => ({
      id: 'ours',
      unit,
      stages: STAGES,
      roles: ROLES.map((id) => ({ id, stages: STAGES.filter((_, row) => owners[row] === id) })),
    }));
}
