import { apportion } from '../../../src/core/apportionment/apportion.js';
import type { CreditLine, ForecastTerritory, LineKind } from '../../../src/forecast/rollUp/types.js';
import type { World } from './worldArbitraries.js';

const KNOWN = ['omitted', 'pipeline', 'bestCase', 'commit', 'closed'];

/** A line and what each of its territories has of it. */
export interface SlowLine {
  readonly line: CreditLine;
  readonly shares: ReadonlyMap<string, number>;
}

/** Whether the first territory is the second one or lies below it. */
export function isBelow({ territories }: World['input'], id: string | null, ancestorId: string): boolean {
  if (id === null || id === ancestorId) return id !== null;
  return isBelow({ territories, lines: [], periods: [] }, find(territories, id)?.parentId ?? null, ancestorId);
}

/** The lines that count, each once. */
export function slowLines({ input, options }: World): SlowLine[] {
  const ids = [...new Set(input.lines.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const same = input.lines.filter((line) => line.id === id);
    const isDisputed = new Set(same.map(contentText)).size > 1;
    return isDisputed || !isSound(same[0]) ? [] : [{ line: same[0], shares: sharesOf({ input, options }, same[0]) }];
  });
}

/** What a line says, in one order and with its defaults. */
function contentText({ territories, ...rest }: CreditLine): string {
  const entries = territories.map(({ territoryId, from, to, weight = 1 }) => `${[territoryId, from, to, weight]}`);
  return JSON.stringify(Object.entries({ kind: 'revenue', ...rest, territories: entries.sort() }).sort());
}

function isSound({ amountMinor, category, closeDate }: CreditLine): boolean {
  const isIn = closeDate >= '2026-10-01' && closeDate < '2027-01-01';
  return Number.isSafeInteger(amountMinor) && KNOWN.includes(category) && isIn;
}

function sharesOf({ input, options }: World, line: CreditLine): Map<string, number> {
  const day = options.attribution === 'closeDate' ? line.closeDate : options.asOf;
  const entries = line.territories
    .filter(({ from = '', to = '~' }) => day === undefined || (from <= day && day < to))
    .filter(({ territoryId }) => isOpen(input.territories, territoryId, day))
    .sort(
      (a, b) =>
        Number(a.territoryId > b.territoryId) - Number(a.territoryId < b.territoryId) ||
        (b.weight ?? 1) - (a.weight ?? 1),
    );
  const ids = [...new Set(entries.map(({ territoryId }) => territoryId))];
  const primary = ids.sort((a, b) => comparePrecedence(input.territories, a, b)).slice(0, 1);
  if (options.overlap === 'primary') return new Map(primary.map((id) => [id, line.amountMinor]));
  if (options.overlap !== 'fractional' || entries.length === 0) return new Map(ids.map((id) => [id, line.amountMinor]));
  const parts = apportion(
    line.amountMinor,
    entries.map(({ weight = 1 }) => weight),
  );
  const total = (id: string) => parts.reduce((sum, part, at) => (entries[at].territoryId === id ? sum + part : sum), 0);
  return new Map(ids.map((id) => [id, total(id)]));
}

function find(territories: readonly ForecastTerritory[], id: string): ForecastTerritory | undefined {
  return territories.find((each) => each.id === id);
}

function isOpen(territories: readonly ForecastTerritory[], id: string | null, day: string | undefined): boolean {
  if (id === null) return true;
  const territory = find(territories, id);
  if (territory === undefined || territory.active === false) return false;
  const { from = '', to = '~', parentId } = territory;
  return (day === undefined || (from <= day && day < to)) && isOpen(territories, parentId, day);
}

function depthOf(territories: readonly ForecastTerritory[], id: string | null): number {
  return id === null ? 0 : 1 + depthOf(territories, find(territories, id)?.parentId ?? null);
}

function comparePrecedence(territories: readonly ForecastTerritory[], a: string, b: string): number {
  const [one, other] = [a, b].map((id) => find(territories, id)?.typePriority ?? -99);
  const byDepth = depthOf(territories, b) - depthOf(territories, a);
  return other - one || byDepth || (a < b ? -1 : 1);
}

/** What a territory has of the lines, by walking up from each of them: a sum over a set of lines, or of shares. */
export function slowSum(
  world: World,
  lines: readonly SlowLine[],
  { territoryId, kind }: { territoryId: string; kind: LineKind },
): bigint {
  return lines
    .filter(({ line }) => (line.kind ?? 'revenue') === kind)
    .reduce((sum, { line, shares }) => {
      const below = [...shares]
        .filter(([id]) => isBelow(world.input, id, territoryId))
        .map(([, share]) => BigInt(share));
      if (world.options.overlap === 'distinct') return below.length > 0 ? sum + BigInt(line.amountMinor) : sum;
      return below.reduce((total, share) => total + share, sum);
    }, 0n);
}
