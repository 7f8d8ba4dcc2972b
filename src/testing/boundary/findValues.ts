import { allOf } from '../../analysis/logic/formula.js';
import { criteriaVerdict } from '../../analysis/verdicts/criteriaVerdict.js';
import { collectTests } from '../../criteria/collectTests.js';
import { rawReader } from '../../criteria/fieldReaders.js';
import { formatCriteria } from '../../criteria/formatCriteria.js';
import type { Criteria, Fields } from '../../criteria/types.js';
import type { FieldValues } from './types.js';

/** Boxes: enough for any criteria that somebody writes by hand. */
const BUDGET = 20_000;

/** The values of a record that meets all of some criteria; nothing where none was found. */
export function findValues(criteria: readonly Criteria[], fields: Fields): FieldValues | undefined {
  const options = { fields, budget: BUDGET };
  const verdict = criteriaVerdict(criteria.map(formatCriteria), options, (formulas) => allOf(...formulas));
  if (verdict.holds !== false) return undefined;
  const { witness } = verdict;
  const values = [...collectTests(criteria).keys()].map((name) => [name, rawReader(name)(witness)] as const);
  // An account has an id, whatever a record has.
  return new Map(values.filter(([name, value]) => name !== 'id' || (value !== undefined && value !== '')));
}
