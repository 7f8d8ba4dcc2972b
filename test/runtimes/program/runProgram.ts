import type * as Bailiwick from '../../../src/index.js';
import type { Change, CompiledModel, Pin } from '../../../src/index.js';
import { brokenModels } from './brokenModels.js';
import { encodeValue } from './encodeValue.js';
import { everyCriteria } from './everyCriteria.js';
import { hostileAccounts } from './hostileAccounts.js';
import { hostileColumns } from './hostileColumns.js';

/** The library's public names, wherever they come from. */
export type Library = typeof Bailiwick;

type Result = readonly [title: string, value: unknown];

const pins: readonly Pin[] = [
  { accountId: 'usual', effect: 'assign', territoryId: 'world', reason: 'by hand' },
  { accountId: 'name 7', effect: 'exclude' },
  { accountId: 'name 8', effect: 'exclude', territoryId: 'inequality', to: '2026-01-01' },
  { accountId: 'constructor', effect: 'assign', territoryId: 'deep-closed' },
  { accountId: '__proto__', effect: 'freeze' },
  { accountId: 'nobody', effect: 'assign', territoryId: 'nowhere' },
];

const changes: readonly Change[] = [
  { op: 'add', territory: { id: '\ud800', parentId: 'deep', criteria: true }, after: null },
  { op: 'move', territoryId: 'deep-local', parentId: null },
  { op: 'rename', territoryId: 'deep', id: '__proto__' },
  { op: 'update', territoryId: 'sum', set: { rank: -0, attributes: { note: ['\udfff', null] } }, unset: ['typeId'] },
  { op: 'remove', territoryId: 'deep', transferTo: 'world' },
  { op: 'remove', territoryId: 'deep' },
  { op: 'updateModel', set: { policy: { winners: 1, tie: 'none' }, state: 'archived' } },
  { op: 'batch', changes: [{ op: 'unsetField', name: 'notes' }] },
];

/**
 * What the library makes of a plan with every kind of criteria and of hostile accounts, a line for each question: the
 * same text wherever it runs.
 */
export function runProgram(library: Library): string {
  const compiled = library.compileModel(library.parseModel(everyCriteria));
  const results = [
    ...assign(library, compiled),
    ...assignByColumn(library, compiled),
    ...explain(library, compiled),
    ...failInside(library, compiled),
    ...refuseModels(library),
    ...applyChanges(library),
  ];
  return results.map(([title, value]) => `${title}: ${encodeValue(value)}`).join('\n');
}

function* assign(library: Library, compiled: CompiledModel): Generator<Result> {
  const accounts = hostileAccounts();
  const previous = library.assignAccounts(compiled, accounts);
  for (const [row, account] of accounts.entries())
    yield [`assignAccount, row ${row}`, Reflect.apply(library.assignAccount, undefined, [compiled, account])];
  yield ['assignAccounts', previous];
  yield [
    'assignAccounts with options',
    library.assignAccounts(compiled, accounts, { pins, previous, asOf: '2026-03-01' }),
  ];
  yield ['countByTerritory', library.countByTerritory(previous)];
  yield ['checkAccounts', library.checkAccounts(compiled, accounts)];
}

function* assignByColumn(library: Library, compiled: CompiledModel): Generator<Result> {
  const accounts = hostileColumns();
  yield ['assignColumns', library.assignColumns(compiled, accounts)];
  yield ['assignColumns with options', library.assignColumns(compiled, accounts, { pins, asOf: '2026-03-01' })];
  const { name, employees, isPartner } = accounts.columns;
  const columns = { name: employees, since: isPartner, revenue: { numbers: new Float64Array(3) }, notes: name };
  const wrongCode = { country: { codes: Int32Array.from({ length: 96 }, () => 1), values: ['DE'] } };
  yield [
    'assignColumns, broken columns',
    outcomeOf(library, () => library.assignColumns(compiled, { ...accounts, columns: { ...columns, ...wrongCode } })),
  ];
}

function* explain(library: Library, compiled: CompiledModel): Generator<Result> {
  const options = { pins, asOf: '2026-03-01' };
  for (const [row, account] of hostileAccounts().entries()) {
    if (row % 11 === 0)
      yield [
        `explainAccount, row ${row}`,
        Reflect.apply(library.explainAccount, undefined, [compiled, account, options]),
      ];
  }
  for (const id of ['equality', 'range', 'part', 'member', 'deep-dated', 'deep-closed'])
    yield [`whyNot ${id}`, library.whyNot(compiled, { id: 'empty', name: '' }, id, options)];
}

/** Values on which json-logic-js throws: every engine does, each in its own words. */
function* failInside(library: Library, compiled: CompiledModel): Generator<Result> {
  const notes: unknown[] = [{ indexOf: 1 }, { indexOf: 1, toString: null, valueOf: null }];
  const accounts = notes.map((value, row) => ({ id: `failing ${row}`, name: 'acme', notes: value }));
  const { issues, ...table } = library.assignAccounts(compiled, accounts);
  yield ['criteria that throw', { ...table, issues: issues.map((issue) => ({ ...issue, reason: 'reason' in issue })) }];
}

function* refuseModels(library: Library): Generator<Result> {
  for (const [row, model] of brokenModels.entries())
    yield [`parseModel, broken model ${row}`, outcomeOf(library, () => library.parseModel(model))];
}

function* applyChanges(library: Library): Generator<Result> {
  for (const change of changes) {
    yield [`applyChange ${encodeValue(change)}`, outcomeOf(library, () => changeAndUndo(library, change))];
  }
}

function changeAndUndo(library: Library, change: Change): unknown {
  const { patches, inversePatches, ...changed } = library.applyChange(everyCriteria, change);
  const undone = library.applyPatches(changed, inversePatches);
  return { patches, inversePatches, differences: library.diffModels(undone.model, changed.model) };
}

/** A result, or everything that the library says against the question. */
function outcomeOf({ isTerritoryError, describeIssue }: Library, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return { message: error.message, issues: error.issues, descriptions: error.issues.map(describeIssue) };
  }
}
