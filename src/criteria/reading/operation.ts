import type { Members } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { nearestName } from '../../core/nearestName.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import { ADDED_OPERATORS, type Arity, hintFor, STANDARD_OPERATORS } from './dialect.js';

/** A JSON Logic node that applies an operator. */
export interface Operation {
  readonly operator: string;
  readonly args: readonly unknown[];
  /** Whether the arguments stand in a list; a single one may stand without. */
  readonly isListed: boolean;
  readonly place: Place;
}

/** The operation that an object stands for, or the issue that keeps it from being one. */
export function readOperation(node: Members, place: Place): Operation | Issue {
  const keys = Object.keys(node);
  if (keys.length !== 1) return { code: 'not_one_operator', pointer: pointerTo(place), keys };
  const operator = keys[0];
  const value = node[operator];
  const isListed = Array.isArray(value);
  const args: readonly unknown[] = isListed ? value : [value];
  const arity = STANDARD_OPERATORS.get(operator) ?? ADDED_OPERATORS.get(operator);
  if (arity === undefined) return unknownOperator(operator, pointerTo(place));
  if (args.length >= arity.fewest && args.length <= arity.most) return { operator, args, isListed, place };
  return arityIssue(operator, pointerTo(place), arity, args.length);
}

/** Where an argument of an operation stands. */
export function argumentPlace({ operator, place, isListed }: Operation, position: number): Place {
  const holder = { holder: place, member: operator };
  return isListed ? { holder, member: position } : holder;
}

function unknownOperator(operator: string, pointer: string): Issue {
  const known = [...STANDARD_OPERATORS.keys(), ...ADDED_OPERATORS.keys()];
  const similar = nearestName(operator, known);
  const hint = hintFor(operator) ?? (similar === undefined ? undefined : `did you mean \`${similar}\`?`);
  return { code: 'unknown_operator', pointer, operator, ...(hint === undefined ? {} : { hint }) };
}

function arityIssue(operator: string, pointer: string, { fewest, most }: Arity, received: number): Issue {
  if ((operator === '>' || operator === '>=') && received === 3) {
    const hint = 'its third argument would be ignored; write {"<": [low, {"var": field}, high]}';
    return { code: 'refused_operator', pointer, operator, hint };
  }
  const range = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
  return {
    code: 'wrong_arity',
    pointer,
    operator,
    expected: `${range} ${most === 1 ? 'argument' : 'arguments'}`,
    received,
  };
}
