import * as z from 'zod/mini';
import { findIntervalIssues } from '../core/findIntervalIssues.js';
import type { Issue } from '../core/issues.js';
import { jsonPointer } from '../core/jsonPointer.js';
import { schemaIssues } from '../core/schemaIssues.js';
import type { Pin } from './types.js';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const text = z.string('a text');

const pinSchema = z.strictObject(
  {
    accountId: id,
    effect: z.enum(['assign', 'exclude', 'freeze'], 'assign, exclude or freeze'),
    territoryId: z.optional(id),
    reason: z.optional(text),
    by: z.optional(text),
    from: z.optional(text),
    to: z.optional(text),
  },
  'an object',
);

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(pinSchema.shape)]]);

/** What is wrong with the form of pins, with pointers that start at `/pins`; which ids exist is not looked at. */
export function findPinIssues(pins: readonly unknown[]): Issue[] {
  return pins.flatMap((pin, row) => {
    const pointer = jsonPointer(['pins', row]);
    const parsed = pinSchema.safeParse(pin);
    if (!parsed.success) return schemaIssues(parsed.error.issues, pin, { pointer, members: MEMBERS });
    return [...findTargetIssues(parsed.data, pointer), ...findIntervalIssues(parsed.data, pointer)];
  });
}

function findTargetIssues({ effect, territoryId }: Pin, pointer: string): Issue[] {
  const place = `${pointer}/territoryId`;
  if (effect === 'assign' && territoryId === undefined) {
    return [{ code: 'missing_member', pointer: place, expected: 'the territory to assign' }];
  }
  if (effect === 'freeze' && territoryId !== undefined) {
    const received = `\`${territoryId}\``;
    return [
      { code: 'wrong_type', pointer: place, expected: 'no territory, since a freeze keeps all of them', received },
    ];
  }
  return [];
}
