import type { Finding } from '../analysis/types.js';

/** What findings of one kind and severity are about, for the line above them. */
export function describeKind(finding: Finding): string {
  switch (finding.code) {
    case 'never_matches':
      return 'rules that no account meets';
    case 'excluded_by_parent':
      return 'rules that those above them rule out';
    case 'always_matches':
      return 'rules that every account meets';
    case 'same_as_parent':
      return 'rules that add nothing to those above them';
    case 'overlap':
      return describeOverlap(finding.outcome);
    case 'gap':
      return describeGap(finding.outcome);
    case 'shadowed':
      return 'territories to which others leave nothing';
    case 'redundant_condition':
      return 'conditions that can be left out';
    case 'unreachable_value':
      return 'values that no account can have';
    case 'mixed_types':
      return 'numbers that are compared as texts';
    case 'opaque':
      return 'rules that can only be evaluated account by account';
    case 'unknown':
      return 'questions that were not decided';
  }
}

function describeOverlap(outcome: Finding<'overlap'>['outcome']): string {
  switch (outcome) {
    case 'both':
      return 'accounts that belong to two territories';
    case 'precedence':
      return 'accounts for which precedence decides between two territories';
    case 'tie':
      return 'accounts for which nothing declared decides between two territories';
  }
}

function describeGap(outcome: Finding<'gap'>['outcome']): string {
  switch (outcome) {
    case 'lost':
      return 'accounts that no territory of a branch takes';
    case 'held':
      return 'accounts that stay in a territory, since nothing below takes them';
  }
}
