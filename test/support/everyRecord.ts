import { collectTests } from '../../src/criteria/collectTests.js';
import { emptyMembers, type Members, setMember } from '../../src/criteria/members.js';
import { representativeValues } from '../../src/criteria/representativeValues.js';
import { splitPath } from '../../src/criteria/splitPath.js';
import type { Criteria, Fields } from '../../src/index.js';

/** A record for every combination of classes of the fields that criteria test; nothing where those are too many. */
export function everyRecord(criteria: readonly Criteria[], fields: Fields, most = 20_000): Members[] | undefined {
  let records: Members[] = [emptyMembers()];
  for (const { field, tests } of collectTests(criteria).values()) {
    const values = representativeValues(field, fields[field.name], tests);
    if (records.length * values.length > most) return undefined;
    records = records.flatMap((record) => values.map((value) => withValue(record, field.name, value)));
  }
  return records;
}

function withValue(record: Members, name: string, value: unknown): Members {
  const copy: Members = structuredClone(record);
  if (value !== undefined) setMember(copy, splitPath(name) ?? [], value);
  return copy;
}
