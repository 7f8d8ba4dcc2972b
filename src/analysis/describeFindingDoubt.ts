import type { Finding, UndecidedReason } from './types.js';

/** What was not decided about territories, which are named as in a sentence; an empty text stands for the whole model. */
export function describeFindingDoubt({ question, reason }: Finding<'unknown'>, territories: string): string {
  if (reason === 'stopped') return `not every ${KINDS[question]} was looked for: the analysis was asked to stop`;
  if (territories === '' && reason === 'limit') return `there may be more of the kind \`${question}\` than are listed`;
  return `it is not known ${describeQuestion(question, territories)}: ${describeReason(reason)}`;
}

function describeQuestion(question: Finding<'unknown'>['question'], territories: string): string {
  const subject = territories === '' ? 'the model' : territories;
  switch (question) {
    case 'never_matches':
    case 'excluded_by_parent':
      return `whether any account meets the criteria of ${subject}`;
    case 'always_matches':
    case 'same_as_parent':
      return `whether every account that gets as far as ${subject} meets its criteria`;
    case 'overlap':
      return `whether an account belongs to both ${subject}`;
    case 'gap':
      return territories === ''
        ? 'whether every account gets into some territory'
        : `whether ${subject} lets in an account that nothing below takes`;
    case 'shadowed':
      return `whether others leave ${subject} any account`;
    case 'redundant_condition':
      return `whether a condition in the criteria of ${subject} can be left out`;
    case 'unreachable_value':
    case 'mixed_types':
    case 'opaque':
      return `whether ${subject} has a ${KINDS[question]}`;
  }
}

/** What a kind of finding finds. */
const KINDS: { readonly [Code in Finding<'unknown'>['question']]: string } = {
  never_matches: 'rule that no account meets',
  excluded_by_parent: 'rule that is ruled out from above',
  always_matches: 'rule that every account meets',
  same_as_parent: 'rule that adds nothing to those above',
  overlap: 'overlap',
  gap: 'gap',
  shadowed: 'territory that others leave nothing',
  redundant_condition: 'redundant condition',
  unreachable_value: 'value that no account has',
  mixed_types: 'number that is compared as a text',
  opaque: 'part that can only be evaluated',
};

function describeReason(reason: UndecidedReason): string {
  switch (reason) {
    case 'budget':
      return 'the search had looked at as much as its budget allows';
    case 'opaque':
      return 'it rests on a rule that can only be evaluated';
    case 'text':
      return 'no text was found that contains some parts but not others';
    case 'limit':
      return 'only so many are looked at';
    case 'stopped':
      return 'the analysis was asked to stop';
  }
}
