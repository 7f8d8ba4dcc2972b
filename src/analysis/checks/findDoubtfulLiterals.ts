import { collectTests } from '../../criteria/collectTests.js';
import { foldCase } from '../../criteria/fieldReaders.js';
import type { Criteria, Field, Test } from '../../criteria/types.js';
import type { Finding } from '../types.js';
import { criteriaOf, gateAbove } from './criteriaOf.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';

/** Literals that no value equals, and texts that are ordered although they read as numbers. */
export function* findDoubtfulLiterals({ plan, each }: Inquiry): Generator<Finding> {
  for (const own of each(criteriaOf(plan))) {
    const subject = { plan, about: [own.position], scope: gateAbove(plan, own) };
    for (const { field, tests } of collectTests([own.criteria]).values()) {
      const definition = Object.hasOwn(plan.compiled.fields, field.name) ? plan.compiled.fields[field.name] : undefined;
      const all = tests.flatMap((test) => [test, ...elementTests(test)]);
      for (const value of new Set(all.flatMap((test) => unreachableLiterals(test, definition))))
        yield finding('unreachable_value', subject, { member: own.member, field: field.name, value });
      const isOfTexts = field.type === 'string' || field.type === 'string[]';
      const [bound] = isOfTexts ? all.flatMap(orderedTexts).filter(isNumeral) : [];
      if (bound !== undefined)
        yield finding('mixed_types', subject, { member: own.member, field: field.name, sample: misordered(bound) });
    }
  }
}

/** What a test asks of the elements of a list. */
function elementTests(test: Test): Test[] {
  if (test.kind !== 'some' && test.kind !== 'all' && test.kind !== 'none') return [];
  const element: Criteria = test.element;
  return collectTests([element]).get('')?.tests ?? [];
}

function unreachableLiterals(test: Test, definition: Field | undefined): (string | number)[] {
  const literals = equalLiterals(test);
  if (definition?.integer === true)
    return literals.filter((value) => typeof value === 'number').filter((value) => !Number.isInteger(value));
  const { values } = definition ?? {};
  if (values === undefined) return [];
  const fold = definition?.ignoreCase === true ? foldCase : (text: string) => text;
  const folded = new Set(values.map(fold));
  return literals.filter((value) => typeof value === 'string').filter((value) => !folded.has(fold(value)));
}

function equalLiterals(test: Test): readonly (string | number | boolean)[] {
  if (test.kind === 'equals') return [test.value];
  if (test.kind === 'oneOf') return test.values;
  return test.kind === 'contains' && test.field.type === 'string[]' ? [test.value] : [];
}

function orderedTexts(test: Test): string[] {
  const bounds = test.kind === 'compare' ? [test.value] : test.kind === 'between' ? [test.low, test.high] : [];
  return bounds.filter((bound) => typeof bound === 'string');
}

function isNumeral(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/** Two numerals, one of them the bound where that shows it, of which the first is the larger number but the smaller text. */
function misordered(bound: string): readonly [string, string] {
  const longer = `1${'0'.repeat(bound.length)}`;
  if (longer < bound) return [longer, bound];
  return Number(bound) > 9 && bound < '9' ? [bound, '9'] : ['10', '9'];
}
