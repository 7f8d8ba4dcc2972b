import type { Dialect } from '../dialects/types.js';
import type { SqlLiterals } from '../types.js';

/** A longer list of literals is written out, since engines bound the number of parameters. */
const MOST_PARAMETERS_IN_LIST = 100;

/** The literals of one piece of SQL, which become its parameters one by one. */
export interface Literals {
  /** The SQL of one value. */
  readonly one: (value: string | number) => string;
  /** The SQL of the values of a list, separated by commas; there is at least one. */
  readonly list: (values: readonly (string | number)[]) => string;
  /** What became parameters so far. */
  readonly parameters: readonly (string | number)[];
}

/** Literals as a dialect writes them, numbered on from `firstParameter` where they become parameters. */
export function openLiterals(
  dialect: Dialect,
  { literals = 'parameters', firstParameter = 1 }: { literals?: SqlLiterals; firstParameter?: number },
): Literals {
  const parameters: (string | number)[] = [];
  const { parameter, types } = dialect;
  const written = (value: string | number) => (typeof value === 'number' ? dialect.number(value) : dialect.text(value));
  const one = (value: string | number): string => {
    const text = written(value);
    if (parameter === undefined || literals === 'inline' || isHuge(value)) return text;
    parameters.push(value);
    const type = typeof value === 'number' ? types.number : types.text;
    return `CAST(${parameter(firstParameter + parameters.length - 1)} AS ${type})`;
  };
  const list = (values: readonly (string | number)[]) =>
    values.map(values.length > MOST_PARAMETERS_IN_LIST ? written : one).join(', ');
  return { one, list, parameters };
}

/** A client that binds whole numbers as integers has none for these. */
function isHuge(value: string | number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
