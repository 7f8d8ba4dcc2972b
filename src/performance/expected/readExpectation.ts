import { findIdIssues } from '../../core/apportionment/findIdIssues.js';
import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { nearestName } from '../../core/nearestName.js';
import { readOptions } from '../../core/readOptions.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { expectationOptionsSchema, salesRowsSchema } from './expectationSchema.js';
import { findTermIssues } from './findTermIssues.js';
import type { Expectation } from './readTypes.js';
import type { ExpectationForm } from './types.js';

/** Members of a row that have a meaning of their own. */
const OWN = ['id', 'actual', 'largestDeal'];

/** What {@link expectedSales} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readExpectation(given: unknown, givenOptions: unknown): Expectation {
  const parsed = salesRowsSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer: '/rows' }));
  const rows = parsed.data;
  const options = readOptions(expectationOptionsSchema, givenOptions);
  const { terms, form = 'linear', sellerControlled = [], confidence = 0.95 } = options;
  throwIssues([
    ...findRepeatedIds(rows, '/rows'),
    ...findIdIssues(terms, terms.length, '/terms'),
    ...terms.flatMap((term, at) => findNameIssues(term, rows, `/terms/${at}`)),
    ...sellerControlled.flatMap((term, at) => findStranger(term, terms, `/sellerControlled/${at}`)),
    ...findCountIssues({ form, terms }, rows.length),
  ]);
  throwIssues(findTermIssues(rows, terms, form));
  const sorted = [...rows].sort((a, b) => compareText(a.id, b.id));
  return {
    // INVARIANT: findTermIssues has seen that every term is a number.
    rows: sorted.map((row) => ({
      id: row.id,
      actual: row.actual + 0,
      ...(row.largestDeal === undefined ? {} : { largestDeal: row.largestDeal }),
      values: terms.map((term) => Number(row[term]) + 0),
    })),
    terms,
    form,
    sellerControlled: terms.filter((term) => sellerControlled.includes(term)),
    confidence,
  };
}

/** A row as far as the schema knows it. */
type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

function findNameIssues(term: string, rows: readonly LooseRow[], pointer: string): Issue[] {
  if (OWN.includes(term)) {
    const expected = `a term other than ${OWN.join(', ')}`;
    return [{ code: 'wrong_type', pointer, expected, received: describeValue(term) }];
  }
  if (rows.length === 0 || rows.some((row) => Object.hasOwn(row, term))) return [];
  const names = Object.keys(rows[0]).filter((name) => !OWN.includes(name));
  return [unknownTerm(term, names, pointer)];
}

function findStranger(term: string, terms: readonly string[], pointer: string): Issue[] {
  return terms.includes(term) ? [] : [unknownTerm(term, terms, pointer)];
}

function unknownTerm(term: string, names: readonly string[], pointer: string): Issue {
  const suggestion = nearestName(term, names);
  return { code: 'unknown_term', pointer, term, ...(suggestion === undefined ? {} : { suggestion }) };
}

interface Shape {
  readonly form: ExpectationForm;
  readonly terms: readonly string[];
}

function findCountIssues({ form, terms }: Shape, rows: number): Issue[] {
  const coefficients = form === 'index' ? 1 : terms.length + 1;
  const issues: Issue[] = [];
  if (form === 'index' && terms.length !== 1) {
    const expected = 'one term, the potential';
    issues.push({ code: 'wrong_type', pointer: '/terms', expected, received: describeValue(terms) });
  }
  if (rows <= coefficients) issues.push({ code: 'too_few_rows', pointer: '/rows', rows, coefficients });
  return issues;
}
