import type { Criteria } from 'bailiwick';

/** A condition of json-rules-engine about one fact. */
interface FactCondition {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** A condition of json-rules-engine that a rule may consist of. */
export type RuleCondition = { readonly all: Condition[] } | { readonly any: Condition[] } | { readonly not: Condition };

type Condition = FactCondition | RuleCondition;

/** Operators that json-rules-engine lacks: of texts, and of lists that may be absent. */
export const ruleOperators: Readonly<Record<string, (fact: unknown, value: string) => boolean>> = {
  startsWith: (fact, value) => typeof fact === 'string' && fact.startsWith(value),
  hasElement: (fact, value) => Array.isArray(fact) && fact.includes(value),
  'text <': (fact, value) => typeof fact === 'string' && fact < value,
  'text <=': (fact, value) => typeof fact === 'string' && fact <= value,
  'text >': (fact, value) => typeof fact === 'string' && fact > value,
  'text >=': (fact, value) => typeof fact === 'string' && fact >= value,
};

const COMPARISONS = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const;

/** Criteria as the conditions of a rule of json-rules-engine. */
export function ruleConditions(criteria: Criteria): RuleCondition {
  const condition = conditionOf(criteria);
  return 'fact' in condition ? { all: [condition] } : condition;
}

function conditionOf(criteria: Criteria): Condition {
  switch (criteria.kind) {
    case 'and':
      return { all: criteria.items.map(conditionOf) };
    case 'or':
      return { any: criteria.items.map(conditionOf) };
    case 'not':
      return { not: conditionOf(criteria.item) };
    case 'equals':
      return { fact: criteria.field.name, operator: 'equal', value: criteria.value };
    case 'oneOf':
      return { fact: criteria.field.name, operator: 'in', value: criteria.values };
    case 'compare':
      return comparison(criteria.field.name, criteria.operator, criteria.value);
    case 'between':
      return {
        all: [
          comparison(criteria.field.name, '>=', criteria.low),
          comparison(criteria.field.name, '<=', criteria.high),
        ],
      };
    case 'startsWith':
      return { fact: criteria.field.name, operator: 'startsWith', value: criteria.value };
    case 'contains':
      return { fact: criteria.field.name, operator: 'hasElement', value: criteria.value };
    default:
      throw new Error(`no condition for ${criteria.kind}`);
  }
}

function comparison(fact: string, operator: keyof typeof COMPARISONS, value: string | number): FactCondition {
  return { fact, operator: typeof value === 'string' ? `text ${operator}` : COMPARISONS[operator], value };
}
