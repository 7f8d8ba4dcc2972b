import type { Pin, RuleOutcome, TerritoryExplanation } from '../assignment/types.js';
import { describePin } from './describePin.js';
import { formatCount } from './formatCount.js';
import { joinNames } from './joinNames.js';
import { renderRule } from './renderRule.js';
import { renderTest } from './renderTest.js';

/** Why a territory was or was not given to an account, in words. */
export interface Outcome {
  /** ✓ for assigned, ✗ for closed to the account, · for neither. */
  readonly sign: '✓' | '✗' | '·';
  readonly reason: string;
  /** The tests or the pin that decided, one thing a line. */
  readonly details: readonly string[];
}

/** The outcome of a territory in words; `nameOf` gives the name of a territory by its id. */
export function renderOutcome(visited: TerritoryExplanation, nameOf: (id: string) => string): Outcome {
  switch (visited.outcome) {
    case 'assigned':
      return { sign: '✓', reason: 'assigned', details: visited.tests.map(renderTest) };
    case 'pinned':
      return renderPinned(visited.pin, visited.rule, nameOf);
    case 'excluded':
      return { sign: '✗', reason: `matches, but ${describeExclusion(visited.pin)}`, details: renderPin(visited.pin) };
    case 'frozen_out': {
      const reason = 'matches, but the account is frozen in the territories that it had';
      return { sign: '✗', reason, details: renderPin(visited.pin) };
    }
    case 'outranked':
      return { sign: '·', reason: `matches, but ${describeRivals(visited.by.map(nameOf))}`, details: [] };
    case 'tied': {
      const equals = joinNames(visited.tiedWith.map(nameOf));
      const reason = `matches, but is tied with ${equals}, and the policy keeps none of them`;
      return { sign: '·', reason, details: [] };
    }
    case 'over_limit': {
      const limit = formatCount(visited.limit, 'territory', 'territories');
      return { sign: '·', reason: `matches, but the policy allows ${limit} for an account`, details: [] };
    }
    case 'deeper_match':
    case 'no_criteria':
    case 'parent_failed':
      return { sign: '·', ...renderRule(visited, nameOf) };
    case 'criteria_failed':
    case 'local_criteria_failed':
    case 'inactive':
    case 'out_of_dates':
      return { sign: '✗', ...renderRule(visited, nameOf) };
  }
}

function renderPinned(pin: Pin, rule: RuleOutcome, nameOf: (id: string) => string): Outcome {
  const { reason, details } = renderRule(rule, nameOf);
  return {
    sign: '✓',
    reason: pin.effect === 'freeze' ? 'kept, since the account is frozen' : 'assigned by a pin',
    details: [...renderPin(pin), `by the rules alone: ${reason}`, ...details.map((line) => `  ${line}`)],
  };
}

function renderPin(pin: Pin): string[] {
  const text = describePin(pin);
  return text === '' ? [] : [text];
}

function describeExclusion({ territoryId }: Pin): string {
  return territoryId === undefined ? 'a pin excludes the account from every territory' : 'a pin excludes it';
}

function describeRivals(names: readonly string[]): string {
  if (names.length === 0) return 'comes after a tie, of which the policy keeps none';
  return `${joinNames(names)} ${names.length === 1 ? 'comes' : 'come'} first`;
}
