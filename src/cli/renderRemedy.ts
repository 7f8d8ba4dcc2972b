import type { FieldChange } from '../assignment/searchChanges.js';
import type { TerritoryExplanation } from '../assignment/types.js';
import type { Remedy, WhyNot } from '../assignment/whyNot.js';
import { describeDates } from './describeDates.js';
import { describePin } from './describePin.js';
import { formatFieldValue } from './formatFieldValue.js';
import { joinNames } from './joinNames.js';

type Impossible = Extract<Remedy, { kind: 'impossible' }>['reason'];
type Unknown = Extract<Remedy, { kind: 'unknown' }>['reason'];

/** What would bring an account into a territory, in words; `nameOf` gives the name of a territory by its id. */
export function renderRemedy(whyNot: WhyNot, nameOf: (id: string) => string): string[] {
  const { remedy, territoryId } = whyNot;
  switch (remedy.kind) {
    case 'none_needed':
      return ['nothing has to change: it is there already'];
    case 'changes':
      return renderProposals(remedy.proposals, nameOf(territoryId));
    case 'impossible':
      return [`no change of ${describeObstacle(remedy.reason, whyNot, nameOf)}`];
    case 'unknown':
      return [`unknown: ${describeDoubt(remedy.reason)}`];
  }
}

function renderProposals(proposals: readonly (readonly FieldChange[])[], name: string): string[] {
  const conditions = proposals.map((changes) => `if ${joinNames(changes.map(describeChange))}`);
  if (conditions.length === 1) return [`it would be in ${name} ${conditions[0]}`];
  return [`it would be in ${name} in any of these cases:`, ...conditions.map((condition) => `  • ${condition}`)];
}

function describeChange({ field, from, to }: FieldChange): string {
  const target = to === undefined ? 'empty' : formatFieldValue(to);
  return `${field} were ${target} instead of ${formatFieldValue(from)}`;
}

function describeObstacle(reason: Impossible, whyNot: WhyNot, nameOf: (id: string) => string): string {
  switch (reason) {
    case 'closed':
      return `its fields can: ${describeAllClosed(whyNot, nameOf)}`;
    case 'no_criteria':
      return `its fields can: ${nameOf(whyNot.territoryId)} has no criteria, so only a pin can put an account there`;
    case 'pinned':
      return `its fields can: a pin keeps it out${whyNot.path.flatMap(describeExclusion).join('')}`;
    case 'no_account':
      return 'its fields can: a record without an `id` is no account';
    case 'named_by_id':
      return `its fields can: the plan names by id the accounts that belong there, and \`${whyNot.accountId}\` is not one of them`;
    case 'contradiction':
      return 'its fields can: the criteria on the way contradict each other, or others always take what meets them';
    case 'more_than_three_fields':
      return 'up to three of its fields can, and larger ones are not looked for';
  }
}

/** The path names a closed territory only where nothing above it failed first. */
function describeAllClosed({ path }: WhyNot, nameOf: (id: string) => string): string {
  const closed = path.flatMap((step) => describeClosed(step, nameOf));
  return closed.length > 0 ? closed.join(', and ') : 'a territory on the way is inactive or out of its dates';
}

function describeClosed(step: TerritoryExplanation, nameOf: (id: string) => string): string[] {
  if (step.outcome === 'inactive') return [`${nameOf(step.territoryId)} is inactive`];
  if (step.outcome !== 'out_of_dates') return [];
  return [`${nameOf(step.territoryId)} is only open ${describeDates(step)}`];
}

function describeExclusion(step: TerritoryExplanation): string[] {
  if (step.outcome !== 'excluded' && step.outcome !== 'frozen_out') return [];
  const text = describePin(step.pin);
  return text === '' ? [] : [` (${text})`];
}

function describeDoubt(reason: Unknown): string {
  switch (reason) {
    case 'budget':
      return 'there are more combinations of values than could be tried';
    case 'opaque':
      return 'some of the criteria are computed from several values, and for those no change can be found by search';
    case 'competition':
      return 'it could meet the criteria, but in everything that was tried other territories came first';
  }
}
