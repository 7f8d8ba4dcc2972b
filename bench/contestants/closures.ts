import { type Account, type ComparisonOperator, type Criteria, parseCriteria } from 'bailiwick';
import { type Accepts, predicateWalk } from './predicateWalk.js';
import type { Contestant } from './types.js';

/** Closures as somebody would write them by hand for these criteria alone, in the same walk. */
export const closures: Contestant = {
  name: 'closures by hand',
  prepare: (model) => predicateWalk(model, (criteria) => compile(parseCriteria(criteria, model.fields))),
};

/** A closure in which nothing is left to decide; `name` is that of a member, so no other function is called for it. */
function compile(criteria: Criteria): Accepts {
  switch (criteria.kind) {
    case 'and':
      return criteria.items.map(compile).reduce((a, b) => (account) => a(account) && b(account));
    case 'or':
      return criteria.items.map(compile).reduce((a, b) => (account) => a(account) || b(account));
    case 'not':
      return negate(compile(criteria.item));
    case 'equals':
      return isEqual(criteria.field.name, criteria.value);
    case 'oneOf':
      return isAmong(criteria.field.name, new Set<unknown>(criteria.values));
    case 'compare':
      return compare(criteria.field.name, criteria.operator, criteria.value);
    case 'between':
      return isBetween(criteria.field.name, criteria.low, criteria.high);
    case 'startsWith':
      return startsWith(criteria.field.name, criteria.value);
    case 'contains':
      return hasElement(criteria.field.name, criteria.value);
    default:
      throw new Error(`no closure for ${criteria.kind}`);
  }
}

function negate(accepts: Accepts): Accepts {
  return (account) => !accepts(account);
}

function isEqual(name: string, wanted: unknown): Accepts {
  return (account) => account[name] === wanted;
}

function isAmong(name: string, wanted: ReadonlySet<unknown>): Accepts {
  return (account) => wanted.has(account[name]);
}

function startsWith(name: string, prefix: string): Accepts {
  return (account) => {
    const value = account[name];
    return typeof value === 'string' && value.startsWith(prefix);
  };
}

function hasElement(name: string, wanted: string): Accepts {
  return (account) => {
    const value = account[name];
    return Array.isArray(value) && value.includes(wanted);
  };
}

function compare(name: string, operator: ComparisonOperator, bound: string | number): Accepts {
  const order = typeof bound === 'number' ? numberOrders(name, bound) : textOrders(name, bound);
  return order[operator];
}

function numberOrders(name: string, bound: number): Record<ComparisonOperator, Accepts> {
  const read = ({ [name]: value }: Account) => (typeof value === 'number' ? value : Number.NaN);
  return {
    '<': (account) => read(account) < bound,
    '<=': (account) => read(account) <= bound,
    '>': (account) => read(account) > bound,
    '>=': (account) => read(account) >= bound,
  };
}

function textOrders(name: string, bound: string): Record<ComparisonOperator, Accepts> {
  const holds = (accepts: (value: string) => boolean) => (account: Account) => {
    const value = account[name];
    return typeof value === 'string' && accepts(value);
  };
  return {
    '<': holds((value) => value < bound),
    '<=': holds((value) => value <= bound),
    '>': holds((value) => value > bound),
    '>=': holds((value) => value >= bound),
  };
}

function isBetween(name: string, low: string | number, high: string | number): Accepts {
  const [isHigh, isLow] = [compare(name, '>=', low), compare(name, '<=', high)];
  return (account) => isHigh(account) && isLow(account);
}
