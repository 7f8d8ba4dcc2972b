import { schemaIssues } from './schemaIssues.js';
import { fail } from './throwIssues.js';

/** A zod schema, as far as it is used here. */
interface Schema<Options> {
  readonly shape: object;
  readonly safeParse: (value: unknown) => Parsed<Options>;
}

type Parsed<Options> =
  | { readonly success: true; readonly data: Options }
  | { readonly success: false; readonly error: { readonly issues: Parameters<typeof schemaIssues>[0] } };

/** Options as a schema has them, or a thrown error with every issue; none are as good as empty ones. */
export function readOptions<Options>(schema: Schema<Options>, given: unknown = {}): Options {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  return fail(schemaIssues(parsed.error.issues, given, { members: new Map([['', Object.keys(schema.shape)]]) }));
}
