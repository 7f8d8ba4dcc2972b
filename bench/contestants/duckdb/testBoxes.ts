import type { AccountColumns, ComparisonOperator, Criteria } from 'bailiwick';
import { nextNumber, previousNumber } from '../../support/neighbours.js';
import type { Box, Condition } from './box.js';

/** The texts that occur in each field. */
export type Domains = ReadonlyMap<string, ReadonlySet<string>>;

/** The different texts of each field. */
export function domainsOf({ columns }: AccountColumns): Domains {
  const domains = new Map<string, ReadonlySet<string>>();
  for (const [name, column] of Object.entries(columns)) {
    if ('values' in column) domains.set(name, new Set(column.values.filter((value) => value !== null)));
  }
  return domains;
}

/** What an absent number is stored as, below every number that criteria name. */
export const ABSENT_NUMBER = -Number.MAX_VALUE;
/** The upper end where there is none. */
export const MOST_NUMBER = Number.POSITIVE_INFINITY;
/** What an absent text is stored as. */
export const ABSENT_TEXT = '';
/** Above every text that criteria name. */
export const MOST_TEXT = '~';

const LEAST_NUMBER = nextNumber(ABSENT_NUMBER);
const LEAST_TEXT = '\u0001';

/** One test as boxes. */
export function testBoxes(test: Criteria, domains: Domains, isNegated: boolean): Box[] {
  switch (test.kind) {
    case 'equals':
      return oneOf(test.field.name, [test.value], { domains, isNegated });
    case 'oneOf':
      return oneOf(test.field.name, test.values, { domains, isNegated });
    case 'compare':
      return intervals(test.field.name, comparison(test.operator, test.value), isNegated);
    case 'between':
      return intervals(test.field.name, between(test.low, test.high), isNegated);
    case 'startsWith':
      return isNegated ? refuse(test) : [{ [test.field.name]: { kind: 'prefix', prefix: test.value } }];
    case 'contains':
      return isNegated ? refuse(test) : [{ [test.field.name]: { kind: 'element', element: test.value } }];
    default:
      return refuse(test);
  }
}

function refuse({ kind }: Criteria): never {
  throw new Error(`no row of a rule table holds ${kind} here`);
}

function oneOf(
  field: string,
  values: readonly (string | number | boolean)[],
  { domains, isNegated }: { readonly domains: Domains; readonly isNegated: boolean },
): Box[] {
  const wanted = new Set(values.map(String));
  if (!isNegated) return [{ [field]: { kind: 'values', values: wanted } }];
  const others = [...(domains.get(field) ?? []), ''].filter((value) => !wanted.has(value));
  return [{ [field]: { kind: 'values', values: new Set(others) } }];
}

type Interval = Extract<Condition, { kind: 'numbers' | 'texts' }>;

function comparison(operator: ComparisonOperator, bound: string | number): Interval {
  if (typeof bound === 'number') {
    const low = operator === '>=' ? bound : operator === '>' ? nextNumber(bound) : LEAST_NUMBER;
    const high = operator === '<=' ? bound : operator === '<' ? previousNumber(bound) : MOST_NUMBER;
    return { kind: 'numbers', low, high };
  }
  if (operator === '<' || operator === '>') throw new Error('a closed interval of texts has no neighbours');
  return operator === '>=' ? between(bound, MOST_TEXT) : between(LEAST_TEXT, bound);
}

function between(low: string | number, high: string | number): Interval {
  if (typeof low === 'number' && typeof high === 'number') return { kind: 'numbers', low, high };
  return { kind: 'texts', low: String(low), high: String(high) };
}

/** An interval, or what is below and above it; what is absent is below everything. */
function intervals(field: string, interval: Interval, isNegated: boolean): Box[] {
  if (!isNegated) return [{ [field]: interval }];
  if (interval.kind === 'texts') throw new Error('a closed interval of texts has no neighbours');
  const below = { ...interval, low: ABSENT_NUMBER, high: previousNumber(interval.low) };
  const above = { ...interval, low: nextNumber(interval.high), high: MOST_NUMBER };
  return [below, above].filter(({ low, high }) => low <= high).map((part) => ({ [field]: part }));
}
