import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.

/** An access level. */
export const levelSchema = z.enum(['none', 'view', 'edit', 'full'], 'none, view, edit or full');

/** Levels by type of record. */
export const levelByTypeSchema = z.strictObject(
  { account: z.optional(levelSchema), contact: z.optional(levelSchema), opportunity: z.optional(levelSchema) },
  'an object with levels by type',
);

/** A type of record. */
export const typeSchema = z.enum(['account', 'contact', 'opportunity'], 'account, contact or opportunity');
