import type { Criteria } from '../../criteria/types.js';
import { conditionSql } from '../expressions/conditionSql.js';
import { openLiterals } from '../expressions/literals.js';
import type { ColumnTable } from '../expressions/readColumns.js';
import type { QueryScope } from '../tables/types.js';

/** A condition in which literals are columns of a rule, so that many rules have one condition. */
export interface ResidualSql {
  readonly text: string;
  readonly literals: readonly (string | number)[];
}

/** Longer lists, and conditions with more literals, have them written out. */
const MOST_IN_LIST = 16;
const MOST_LITERALS = 24;

/** The SQL of criteria that all have to hold, over accounts and the columns `literal_0`, … of a rule. */
export function residualSql(criteria: readonly Criteria[], columns: ColumnTable, { dialect }: QueryScope): ResidualSql {
  const values: (string | number)[] = [];
  const written = openLiterals(dialect, { literals: 'inline' });
  const one = (value: string | number) => {
    values.push(value);
    return `r.${dialect.quoteName(`literal_${values.length - 1}`)}`;
  };
  const list = (given: readonly (string | number)[]) =>
    given.length > MOST_IN_LIST ? written.list(given) : padded(given).map(one).join(', ');
  const textWith = (literals: Pick<typeof written, 'one' | 'list'>) =>
    criteria
      .map((each) =>
        conditionSql(each, { dialect, literals: { ...literals, parameters: [] }, fieldOf: columns.fieldOf }),
      )
      .join(' AND ');
  const text = textWith({ one, list });
  return values.length > MOST_LITERALS ? { text: textWith(written), literals: [] } : { text, literals: values };
}

/** The last one again, up to a power of two, so that lists of many lengths have few forms. */
function padded(values: readonly (string | number)[]): readonly (string | number)[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return Array.from({ length }, (_, at) => values[Math.min(at, values.length - 1)] ?? '');
}
