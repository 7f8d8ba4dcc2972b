import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { asMembers } from '../looseModel.js';
import { MODEL_MEMBERS } from '../modelSchema.js';
import {
  batchSchema,
  MODEL_SETTINGS,
  SINGLE_CHANGE_SCHEMAS,
  singleChangeSchema,
  TERRITORY_MEMBERS,
} from './changeSchema.js';
import type { Change, ChangeOf } from './types.js';

/** A change out of any value, such as a line of a log; its form only, since what it refers to depends on the model. */
export function readChange(input: unknown, pointer: string): Change {
  if (opOf(input) === 'batch') return readBatch(input, pointer);
  const parsed = singleChangeSchema.safeParse(input);
  return parsed.success ? parsed.data : fail(changeIssues(parsed.error.issues, input, pointer));
}

function readBatch(input: unknown, pointer: string): ChangeOf<'batch'> {
  const parsed = batchSchema.safeParse(input);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, input, { pointer, members: BATCH_MEMBERS }));
  const { changes } = parsed.data;
  const read = changes.map((change) => singleChangeSchema.safeParse(change));
  throwIssues(
    read.flatMap(({ error }, row) => changeIssues(error?.issues ?? [], changes[row], `${pointer}/changes/${row}`)),
  );
  return { op: 'batch', changes: read.flatMap(({ data }) => data ?? []) };
}

function changeIssues(found: Parameters<typeof schemaIssues>[0], input: unknown, pointer: string): Issue[] {
  const members = MEMBERS.get(opOf(input));
  return schemaIssues(found, input, { pointer, ...(members === undefined ? {} : { members }) });
}

function opOf(input: unknown): unknown {
  return asMembers(input)?.op;
}

const BATCH_MEMBERS = new Map([['', Object.keys(batchSchema.shape)]]);

/** By `op`: the members of each object of a change, by its pointer, to suggest a name. */
const MEMBERS: ReadonlyMap<unknown, ReadonlyMap<string, readonly string[]>> = new Map(
  SINGLE_CHANGE_SCHEMAS.map(({ shape }) => [shape.op.def.values[0], placesOf(shape)]),
);

function placesOf(shape: object): Map<string, readonly string[]> {
  const territory = MODEL_MEMBERS.get('/territories/*') ?? [];
  return new Map([
    ['', Object.keys(shape)],
    ['/territory', territory],
    ['/into', territory],
    ['/into/*', territory],
    ['/set', 'territoryId' in shape ? TERRITORY_MEMBERS : MODEL_SETTINGS],
    ['/type', MODEL_MEMBERS.get('/types/*') ?? []],
    ['/field', MODEL_MEMBERS.get('/fields/*') ?? []],
  ]);
}
