import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileCriteria, isTerritoryError, type JsonLogic } from '../../src/index.js';
import { describeWithShared, sharedPath } from '../support/shared.js';

type OfficialCase = readonly [rule: JsonLogic, data: JsonLogic, result: JsonLogic];

/** The official cases on which criteria depart from json-logic-js, each refused when parsed, with the reason. */
const departures: ReadonlyMap<string, string> = new Map([
  [text([{ var: 1 }, ['apple', 'banana']]), 'a number names a position in a list, and records are no lists'],
  [text([{ var: '1' }, ['apple', 'banana']]), 'a position in a list is no field'],
  [text([{ var: '1.1' }, ['apple', ['banana', 'beer']]]), 'a position in a list is no field'],
  [text([computedName(), { temp: 100, pie: { filling: 'apple', eta: '60s' } }]), 'a computed name could name anything'],
  [text([{ var: '' }, 1]), 'the whole record is no field'],
  [text([{ var: null }, 1]), 'the whole record is no field'],
  [text([{ var: [] }, 1]), 'the whole record is no field'],
  [text([computedMissing(), { financing: true }]), 'computed names could name anything'],
  [text([computedMissing(), { financing: false }]), 'computed names could name anything'],
]);

describeWithShared('the official cases of JSON Logic', () => {
  const cases = readCases();

  it('are all there', () => {
    expect(cases).toHaveLength(278);
  });

  it.each(cases.map((each) => [text(each), ...each] as const))('decides %s', (_title, rule, data, result) => {
    const isAgreed = outcome(rule, data) === (Array.isArray(result) ? result.length > 0 : Boolean(result));
    expect(isAgreed).toBe(!departures.has(text([rule, data])));
  });

  it('lists no departure that is no case', () => {
    const known = new Set(cases.map(([rule, data]) => text([rule, data])));
    expect([...departures.keys()].filter((key) => !known.has(key))).toEqual([]);
  });
});

function readCases(): OfficialCase[] {
  const entries: (OfficialCase | string)[] = JSON.parse(
    readFileSync(sharedPath('cases', 'json-logic-official.json'), 'utf8'),
  );
  return entries.filter((entry): entry is OfficialCase => Array.isArray(entry));
}

function outcome(rule: JsonLogic, data: JsonLogic): boolean | 'refused' {
  try {
    return compileCriteria(rule)(data);
  } catch (error) {
    if (isTerritoryError(error)) return 'refused';
    throw error;
  }
}

function text(value: JsonLogic): string {
  return JSON.stringify(value);
}

function computedName(): JsonLogic {
  return { var: [{ '?:': [{ '<': [{ var: 'temp' }, 110] }, 'pie.filling', 'pie.eta'] }] };
}

function computedMissing(): JsonLogic {
  return { missing: { merge: ['vin', { if: [{ var: 'financing' }, ['apr'], []] }] } };
}
