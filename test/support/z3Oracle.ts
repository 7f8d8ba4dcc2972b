import { type Arith, type Bool, type Context, init, killThreads } from 'z3-solver';
import type { Criteria, Field, Fields, FieldUse, ValueTest } from '../../src/index.js';

type Z3 = Context<'main'>;
type Claim = Bool<'main'>;

/** A field as the solver knows it: whether it is there, and its value, a text as its place among the declared ones. */
interface Unknown {
  readonly present: Claim;
  readonly value: Arith<'main'>;
  readonly isTrue: Claim;
}

/** A solver of criteria over numbers, truth values and declared texts. */
export interface Z3Oracle {
  /** Whether there is a record that meets some criteria and not some others. */
  readonly isThere: (fields: Fields, wanted: readonly Criteria[], unwanted: readonly Criteria[]) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** A solver; it takes about a second to start, and its threads have to be closed. */
export async function openZ3(): Promise<Z3Oracle> {
  const { Context: contextOf, em } = await init();
  const z3 = contextOf('main');
  return {
    close: () => killThreads(em),
    async isThere(fields, wanted, unwanted) {
      const solver = new z3.Solver();
      const translate = translator(z3, fields);
      for (const promise of translate.promises) solver.add(promise);
      for (const criteria of wanted) solver.add(translate.claimOf(criteria));
      for (const criteria of unwanted) solver.add(z3.Not(translate.claimOf(criteria)));
      const answer = await solver.check();
      if (answer === 'unknown') throw new Error('z3 does not know');
      return answer === 'sat';
    },
  };
}

function translator(z3: Z3, fields: Fields) {
  const unknowns = new Map(Object.keys(fields).map((name) => [name, unknownFor(z3, name, isWhole(fields[name]))]));
  const unknownOf = ({ name }: FieldUse): Unknown => unknowns.get(name) ?? unknownFor(z3, name, false);
  const promises = Object.entries(fields).flatMap(([name, { required, values }]) => {
    const { present, value } = unknownFor(z3, name, isWhole(fields[name]));
    const domain = values === undefined ? [] : [z3.And(value.ge(0), value.lt(values.length))];
    return [...(required === true ? [present] : []), ...domain];
  });
  return { promises, claimOf };

  function claimOf(criteria: Criteria): Claim {
    switch (criteria.kind) {
      case 'constant':
        return z3.Bool.val(criteria.value);
      case 'and':
        return z3.And(...criteria.items.map(claimOf));
      case 'or':
        return z3.Or(...criteria.items.map(claimOf));
      case 'xor':
        return criteria.items.map(claimOf).reduce((one, other) => z3.Xor(one, other));
      case 'not':
        return z3.Not(claimOf(criteria.item));
      case 'if': {
        const condition = claimOf(criteria.condition);
        const [then, otherwise] = [claimOf(criteria.then), claimOf(criteria.otherwise)];
        return z3.Or(z3.And(condition, then), z3.And(z3.Not(condition), otherwise));
      }
      case 'missing':
        return missing(criteria);
      case 'isAbsent':
        return z3.Not(unknownOf(criteria.field).present);
      case 'equals':
        return equals(criteria.field, criteria.value);
      case 'oneOf':
        return z3.Or(...criteria.values.map((value) => equals(criteria.field, value)));
      case 'isTruthy':
        return truthy(criteria.field);
      case 'compare':
        return compared(criteria);
      case 'between': {
        const { field, low, high, inclusive } = criteria;
        const [above, below] = inclusive ? (['>=', '<='] as const) : (['>', '<'] as const);
        const ends = [
          { kind: 'compare' as const, field, operator: above, value: low },
          { kind: 'compare' as const, field, operator: below, value: high },
        ];
        return z3.And(...ends.map(compared));
      }
      default:
        throw new Error(`not for z3: ${criteria.kind}`);
    }
  }

  function equals(field: FieldUse, literal: string | number | boolean): Claim {
    const { present, value, isTrue } = unknownOf(field);
    if (typeof literal === 'boolean') return z3.And(present, literal ? isTrue : z3.Not(isTrue));
    const place = typeof literal === 'number' ? literal : (fields[field.name].values?.indexOf(literal) ?? -1);
    return z3.And(present, value.eq(z3.Real.val(place)));
  }

  function truthy(field: FieldUse): Claim {
    const { present, value, isTrue } = unknownOf(field);
    if (field.type === 'boolean') return z3.And(present, isTrue);
    return field.type === 'number' ? z3.And(present, z3.Not(value.eq(z3.Real.val(0)))) : present;
  }

  function compared({ field, operator, value: literal }: Extract<ValueTest, { kind: 'compare' }>): Claim {
    const { present, value } = unknownOf(field);
    const bound = z3.Real.val(Number(literal));
    const relations = { '<': value.lt(bound), '<=': value.le(bound), '>': value.gt(bound), '>=': value.ge(bound) };
    return z3.And(present, relations[operator]);
  }

  /** No declared text is empty, so a field that is present is filled in. */
  function missing({ fields: tested, atLeast }: Extract<ValueTest, { kind: 'missing' }>): Claim {
    const present = tested.map((field) => unknownOf(field).present);
    const ones = present.map((each) => z3.If(each, z3.Int.val(1), z3.Int.val(0)));
    const filled = z3.Sum(z3.Int.val(0), ...ones);
    return z3.And(z3.Or(...present.map((each) => z3.Not(each))), filled.lt(Math.min(atLeast, tested.length)));
  }
}

/** Declared texts are numbered. */
function isWhole({ integer, values }: Field): boolean {
  return integer === true || values !== undefined;
}

function unknownFor(z3: Z3, name: string, isInteger: boolean): Unknown {
  return {
    present: z3.Bool.const(`${name} is present`),
    value: isInteger ? z3.ToReal(z3.Int.const(`${name} as a whole number`)) : z3.Real.const(`${name} as a number`),
    isTrue: z3.Bool.const(`${name} is true`),
  };
}
