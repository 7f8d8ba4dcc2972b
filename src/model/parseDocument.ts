import * as z from 'zod/mini';
import type { Issue } from '../core/issues.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { MODEL_MEMBERS, modelSchema } from './modelSchema.js';
import { parseTerritory } from './parseTerritory.js';
import type { Territory, TerritoryModel } from './types.js';

/** A document as the format has it, or everything that keeps it from being one. */
export interface ParsedDocument {
  readonly model?: TerritoryModel;
  readonly issues: readonly Issue[];
}

const outlineSchema = z.extend(modelSchema, { territories: z.custom<readonly unknown[]>(Array.isArray) });

/** What `modelSchema` makes of a value; the schema itself is asked only where something is wrong, for its issues. */
export function parseDocument(input: unknown): ParsedDocument {
  const outline = outlineSchema.safeParse(input);
  const territories = outline.success ? parseTerritories(outline.data.territories) : undefined;
  if (outline.success && territories !== undefined) return { model: { ...outline.data, territories }, issues: [] };
  const parsed = modelSchema.safeParse(input);
  if (parsed.success) return { model: parsed.data, issues: [] };
  return { issues: schemaIssues(parsed.error.issues, input, { members: MODEL_MEMBERS }) };
}

function parseTerritories(list: readonly unknown[]): Territory[] | undefined {
  const territories: Territory[] = [];
  for (const each of list) {
    const territory = parseTerritory(each);
    if (territory === undefined) return undefined;
    territories.push(territory);
  }
  return territories;
}
