import { type AccessIndex, territoryNumbers } from '../../src/index.js';
import type { AccessRecordTable, AccessTables } from '../../src/sql/index.js';
import type { AccessWorld } from './accessArbitraries.js';
import { accountIdsSlowly, everyRef, isSame, openAt, ownerSlowly, territoryIdsSlowly } from './accessFacts.js';
import type { TestTable } from './sqlTables.js';

const types = ['account', 'contact', 'opportunity'] as const;

/** The tables that {@link accessTablesOf} fills, as a filter is told of them. */
export function accessTables(search: 'number' | 'territoryId'): AccessTables {
  return {
    account: recordTable('account', search),
    contact: childTable('contact', search),
    opportunity: childTable('opportunity', search),
  };
}

/** What a database has of a world on the day of an index: records with owners, their territories and their accounts. */
export function accessTablesOf(index: AccessIndex, { input, options: { asOf } }: AccessWorld): TestTable[] {
  const numbers = new Map(territoryNumbers(index).map(({ territoryId, number }) => [territoryId, number]));
  return types.flatMap((type) => {
    const refs = everyRef(input).filter((ref) => ref.type === type);
    const said = refs.flatMap((ref) => {
      const entries = openAt(asOf, input.records).filter((each) => isSame(each, ref));
      const own = entries.flatMap(({ territoryIds }) => (territoryIds === undefined ? [] : [territoryIds]));
      const ids = type === 'account' ? territoryIdsSlowly(input, asOf, ref) : own.flat();
      // A row without a territory tells that there is nothing to say.
      const rows = ids.length === 0 && own.length > 0 ? [null] : ids;
      return rows.map((id) => [ref.id, id, id === null ? null : (numbers.get(id) ?? null)]);
    });
    return [
      table(
        `${type}s`,
        ['id', 'owner_id'],
        refs.map((ref) => [ref.id, ownerSlowly(input, asOf, ref)]),
      ),
      table(`${type}_territories`, ['record_id', 'territory_id', '#number'], said),
      table(
        `${type}_accounts`,
        ['record_id', 'account_id'],
        refs.flatMap((ref) => accountIdsSlowly(input, asOf, ref).map((id) => [ref.id, id])),
      ),
    ];
  });
}

function table(name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): TestTable {
  const typed = columns.map(
    (each) => ({ name: each.replace('#', ''), type: each.startsWith('#') ? 'number' : 'string' }) as const,
  );
  return { name, columns: typed, rows };
}

function recordTable(type: string, search: 'number' | 'territoryId'): AccessRecordTable {
  const territory = search === 'number' ? { number: 'number' } : { territoryId: 'territory_id' };
  return {
    table: `${type}s`,
    id: 'id',
    ownerId: 'owner_id',
    territories: { table: `${type}_territories`, recordId: 'record_id', ...territory },
  };
}

function childTable(type: string, search: 'number' | 'territoryId'): AccessRecordTable {
  const accounts = { table: `${type}_accounts`, recordId: 'record_id', accountId: 'account_id' };
  return { ...recordTable(type, search), accounts };
}
