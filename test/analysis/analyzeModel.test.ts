import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysisOptions, analyzeModel, type Finding, type TerritoryModel } from '../../src/index.js';
import { smallModels } from '../support/analysisArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { planOf, type ShortTerritory } from './findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };
const name = { var: 'name' };

function unknownIn(model: TerritoryModel, options: AnalysisOptions = {}): string[] {
  return analyzeModel(model, options).flatMap((finding) =>
    finding.code === 'unknown' ? [`${finding.question}: ${finding.reason}`] : [],
  );
}

function distinct(count: number): ShortTerritory[] {
  return Array.from({ length: count }, (_, at) => [`t${at}`, null, { criteria: { '<': [at, size, at + 2] } }]);
}

describe('what is not known', () => {
  it('is what rests on a part that can only be evaluated', () => {
    const impossible = { '>': [{ '%': [size, 7] }, 9] };
    const model = planOf([['a', null, { criteria: impossible }]]);
    expect(unknownIn(model)).toEqual(['excluded_by_parent: opaque']);
    expect(analyzeModel(model).map(({ code }) => code)).toContain('opaque');
  });

  it('is decided all the same where the rest decides', () => {
    const odd = { '==': [{ '%': [size, 2] }, 1] };
    const criteria = { and: [odd, { '==': [country, 'DE'] }, { '==': [country, 'AT'] }] };
    expect(analyzeModel(planOf([['a', null, { criteria }]]))).toMatchObject([
      { code: 'never_matches' },
      { code: 'gap' },
      { code: 'opaque' },
    ]);
  });

  it('is a text that must not contain a part, where none was found', () => {
    const criteria = { and: [{ '<': ['ab', name, 'ba'] }, { '!': { in: ['a', name] } }] };
    const model = {
      id: 'plan',
      fields: { name: { type: 'string' as const } },
      territories: [{ id: 'a', parentId: null, criteria }],
    };
    expect(analyzeModel(model, { checks: ['never_matches', 'excluded_by_parent'] })).toMatchObject([
      { code: 'unknown', question: 'excluded_by_parent', reason: 'text', territoryIds: ['a'] },
    ]);
  });

  it('is what more boxes than the budget would tell', () => {
    const reasons = unknownIn(planOf(distinct(12)), { budget: 1 });
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !reason.endsWith(': budget'))).toEqual([]);
    expect(unknownIn(planOf(distinct(12)))).toEqual([]);
  });

  it('is what there is beyond the limit of one kind', () => {
    const findings = analyzeModel(planOf(distinct(12)), { limit: 3, checks: ['overlap'] });
    expect(findings.map(({ code }) => code)).toEqual(['overlap', 'overlap', 'overlap', 'unknown']);
    expect(findings[3]).toEqual({
      code: 'unknown',
      severity: 'info',
      territoryIds: [],
      scope: null,
      certainty: 'unknown',
      question: 'overlap',
      reason: 'limit',
    });
    expect(unknownIn(planOf(distinct(12)), { limit: 11, checks: ['overlap'] })).toEqual([]);
  });

  it('is what was not asked since somebody wanted to stop', () => {
    let asked = 0;
    const reasons = unknownIn(planOf(distinct(12)), { shouldStop: () => ++asked > 3, checks: ['overlap', 'gap'] });
    expect(reasons).toEqual(['overlap: stopped', 'gap: stopped']);
  });
});

describe('the options of an analysis', () => {
  it('choose the kinds of findings', () => {
    const kinds = new Set(analyzeModel(planOf(distinct(12)), { checks: ['gap'] }).map(({ code }) => code));
    expect([...kinds]).toEqual(['gap']);
  });

  it('are told how far each check has come', () => {
    const seen: string[] = [];
    analyzeModel(planOf(distinct(3)), {
      checks: ['gap', 'never_matches'],
      onProgress: ({ check, done, total }) => seen.push(`${check} ${done}/${total}`),
    });
    expect(seen).toEqual([
      ...['never_matches 1/3', 'never_matches 2/3', 'never_matches 3/3'],
      ...['gap 1/4', 'gap 2/4', 'gap 3/4', 'gap 4/4'],
    ]);
  });

  it.each<[string, object]>([
    ['/asOf', { asOf: '2024-02-30' }],
    ['/asOf', { asOf: 20240101 }],
    ['/checks', { checks: ['overlaps'] }],
    ['/checks', { checks: 'overlap' }],
    ['/budget', { budget: 0 }],
    ['/budget', { budget: 1.5 }],
    ['/limit', { limit: -1 }],
    ['/limit', { limit: Number.POSITIVE_INFINITY }],
  ])('are refused by name: %s of %o', (pointer, options) => {
    const issues = thrownIssues(() => analyzeModel(planOf(distinct(2)), options));
    expect(issues).toMatchObject([{ code: 'wrong_type', pointer }]);
  });

  it('are refused all at once', () => {
    expect(thrownIssues(() => analyzeModel(planOf([]), { budget: 0, limit: 0, asOf: 'today' }))).toHaveLength(3);
  });
});

describe('an analysis', () => {
  it('refuses a model that does not parse, with its issues', () => {
    const model = planOf([['a', 'b', { criteria: { nonsense: [] } }]]);
    expect(thrownIssues(() => analyzeModel(model)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown_parent', 'unknown_operator']),
    );
  });

  it('finds nothing but a gap in a model without territories', () => {
    expect(analyzeModel(planOf([]))).toMatchObject([{ code: 'gap', scope: null, outcome: 'lost' }]);
  });

  it('property: finds of a kind that is asked for what it finds among all', () => {
    fc.assert(
      fc.property(smallModels('all'), fc.nat(), ({ model }, number) => {
        const all = analyzeModel(model).filter(({ code }) => code !== 'unknown');
        fc.pre(all.length > 0);
        const { code: wanted } = all[number % all.length];
        const asked = analyzeModel(model, { checks: [wanted] }).filter(({ code }) => code !== 'unknown');
        expect(asked).toEqual(all.filter(({ code }) => code === wanted));
      }),
    );
  });

  it('property: gives the same findings again and changes nothing of what it is given', () => {
    fc.assert(
      fc.property(smallModels('all'), ({ model, asOf }) => {
        const options = deepFreeze(asOf === undefined ? {} : { asOf });
        expect(analyzeModel(deepFreeze(model), options)).toEqual(analyzeModel(structuredClone(model), options));
      }),
    );
  });

  it('property: finds the same whatever the order of territories, unless that is a key of precedence', () => {
    const shuffled = smallModels('decidable').chain(({ model, asOf }) => {
      const precedence = (model.policy?.precedence ?? []).filter((key) => key !== 'position');
      const given = { ...model, policy: { ...model.policy, precedence } };
      return fc
        .shuffledSubarray([...model.territories], { minLength: model.territories.length })
        .map((territories) => ({ given, other: { ...given, territories }, day: asOf === undefined ? {} : { asOf } }));
    });
    fc.assert(
      fc.property(shuffled, ({ given, other, day }) => {
        expect(claims(analyzeModel(other, day))).toEqual(claims(analyzeModel(given, day)));
      }),
    );
  });
});

/** Findings without what may be shown in more than one way: a witness, and which rivals are named of several that would do. */
function claims(findings: readonly Finding[]): string[] {
  return findings
    .map((finding) =>
      JSON.stringify(
        finding.code === 'shadowed'
          ? [finding.code, finding.territoryIds[0]]
          : { ...finding, witness: finding.witness !== undefined },
      ),
    )
    .sort();
}
