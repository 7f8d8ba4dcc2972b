import type { ModelDocuments } from './types.js';

/** The users who are members of a territory, each once, whatever their roles and dates. */
export function memberIds({ memberships = [] }: ModelDocuments, territoryId: string): string[] {
  const own = memberships.filter((membership) => membership.territoryId === territoryId);
  return [...new Set(own.map(({ userId }) => userId))];
}
