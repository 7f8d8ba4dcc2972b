import type { Criteria } from '../../criteria/types.js';
import type { Finding } from '../types.js';
import { criteriaOf, gateAbove } from './criteriaOf.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';

/** Criteria of which a part can only be evaluated. */
export function* findOpaque({ plan, each }: Inquiry): Generator<Finding> {
  for (const own of each(criteriaOf(plan))) {
    const fields = opaqueFields(own.criteria);
    if (fields === undefined) continue;
    const details = { member: own.member, fields: [...new Set(fields)].sort() };
    yield finding('opaque', { plan, about: [own.position], scope: gateAbove(plan, own) }, details);
  }
}

/** The fields that opaque parts read; nothing where there is no such part. */
function opaqueFields(criteria: Criteria): string[] | undefined {
  switch (criteria.kind) {
    case 'opaque':
      return criteria.fields.map(({ name }) => name);
    case 'and':
    case 'or':
    case 'xor':
      return joined(criteria.items.map(opaqueFields));
    case 'not':
      return opaqueFields(criteria.item);
    case 'if':
      return joined([criteria.condition, criteria.then, criteria.otherwise].map(opaqueFields));
    default:
      return undefined;
  }
}

function joined(parts: readonly (string[] | undefined)[]): string[] | undefined {
  const found = parts.filter((part) => part !== undefined);
  return found.length === 0 ? undefined : found.flat();
}
