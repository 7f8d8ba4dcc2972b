import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const ID = 'a non-empty text without /';
const text = z.string('a text');
const filled = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const segment = { id: z.string(ID).check(z.regex(/^[^/]+$/, ID)), name: z.optional(text) };
const remainder = z.strictObject(segment, 'an object');
const bound = z.optional(z.number('a finite number'));
const ONE_OR_MORE = 'a list of one or more texts';

function dimension<const Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, members: Shape) {
  return z.strictObject({
    kind: z.literal(kind),
    field: text,
    cells: z.array(z.strictObject({ ...segment, ...members }, 'an object'), 'a list'),
    remainder,
  });
}

/** The dimensions of a segmentation. */
export const segmentationSchema = z.strictObject(
  {
    dimensions: z
      .array(
        z.discriminatedUnion(
          'kind',
          [
            dimension('values', { values: z.array(text, ONE_OR_MORE).check(z.minLength(1, ONE_OR_MORE)) }),
            dimension('prefixes', { prefixes: z.array(filled, ONE_OR_MORE).check(z.minLength(1, ONE_OR_MORE)) }),
            dimension('bands', { from: bound, to: bound }),
          ],
          { error: ({ code }) => (code === 'invalid_union' ? 'values, prefixes or bands' : 'an object') },
        ),
        'a list of one or more dimensions',
      )
      .check(z.minLength(1, 'a list of one or more dimensions')),
    parentId: z.optional(z.nullable(text)),
    keep: z.optional(z.strictObject({ cellIds: z.array(text, 'a list of texts'), remainder }, 'an object')),
  },
  'an object',
);
