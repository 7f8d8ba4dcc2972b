import { compileOpaque } from './compileOpaque.js';
import { compileValueTest } from './compileValueTest.js';
import { textListReader } from './fieldReaders.js';
import type { Predicate } from './predicate.js';
import type { Criteria, Quantifier } from './types.js';

/** The predicate of a typed tree: a closure for each node, so no code is generated. */
export function compilePredicate(criteria: Criteria): Predicate {
  switch (criteria.kind) {
    case 'constant':
      return () => criteria.value;
    case 'and':
      return compileAnd(criteria.items.map(compilePredicate));
    case 'or':
      return compileOr(criteria.items.map(compilePredicate));
    case 'xor':
      return compileXor(criteria.items.map(compilePredicate));
    case 'not':
      return compileNot(compilePredicate(criteria.item));
    case 'if':
      return compileIf(
        compilePredicate(criteria.condition),
        compilePredicate(criteria.then),
        compilePredicate(criteria.otherwise),
      );
    case 'some':
    case 'all':
    case 'none':
      return compileQuantifier(criteria);
    case 'opaque':
      return compileOpaque(criteria);
    default:
      return compileValueTest(criteria);
  }
}

function compileAnd(items: readonly Predicate[]): Predicate {
  return (record, report) => items.every((item) => item(record, report));
}

function compileOr(items: readonly Predicate[]): Predicate {
  return (record, report) => items.some((item) => item(record, report));
}

function compileXor(items: readonly Predicate[]): Predicate {
  return (record, report) => items.filter((item) => item(record, report)).length % 2 === 1;
}

function compileNot(item: Predicate): Predicate {
  return (record, report) => !item(record, report);
}

function compileIf(condition: Predicate, then: Predicate, otherwise: Predicate): Predicate {
  return (record, report) => (condition(record, report) ? then(record, report) : otherwise(record, report));
}

function compileQuantifier({ kind, field, element }: Quantifier): Predicate {
  const read = textListReader(field);
  const holds = compilePredicate(element);
  switch (kind) {
    case 'some':
      return (record) => read(record)?.some((text) => holds(text)) ?? false;
    case 'none':
      return (record) => !(read(record)?.some((text) => holds(text)) ?? false);
    case 'all':
      return (record) => {
        const list = read(record);
        return list !== undefined && list.length > 0 && list.every((text) => holds(text));
      };
  }
}
