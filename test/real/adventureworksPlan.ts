import type { JsonLogic, Territory } from '../../src/index.js';
import { readShared } from './readShared.js';

type Row = Readonly<Record<string, string>>;

const MAIN_OFFICE = '3';
const HOME = '2';

/** The territories of AdventureWorks below their groups: a country where one territory has all of it, otherwise the states of a country. */
export function salesTerritories(): Territory[] {
  const provinces = readShared('adventureworks', 'state_province.csv');
  const provincesByCountry = groupBy(provinces, 'CountryRegionCode');
  const provincesByTerritory = groupBy(provinces, 'TerritoryID');
  const sales = readShared('adventureworks', 'sales_territory.csv');

  function parts(territoryId: string): JsonLogic[] {
    return [...groupBy(provincesByTerritory.get(territoryId) ?? [], 'CountryRegionCode')].map(([country, own]) => {
      const isCountry = { '==': [{ var: 'country' }, country] };
      const states = own.map((province) => province.StateProvinceCode);
      const hasAll = provincesByCountry.get(country)?.length === own.length;
      return hasAll ? isCountry : { and: [isCountry, { in: [{ var: 'state' }, states] }] };
    });
  }

  return [...groupBy(sales, 'Group')].flatMap(([group, own]) => {
    const countries = own.flatMap(({ TerritoryID }) =>
      (provincesByTerritory.get(TerritoryID) ?? []).map((province) => province.CountryRegionCode),
    );
    return [
      { id: group, parentId: null, criteria: { in: [{ var: 'country' }, [...new Set(countries)]] } },
      ...own.map(({ TerritoryID, Name }) => ({
        id: TerritoryID,
        name: Name,
        parentId: group,
        criteria: { or: parts(TerritoryID) },
      })),
    ];
  });
}

/** A customer with the country and the state of a store's main office or a person's home, and the recorded territory. */
export interface Customer {
  readonly id: string;
  readonly country: string;
  readonly state: string;
  readonly recorded: string;
}

/** All customers of AdventureWorks. */
export function customersWithAddress(): Customer[] {
  const provinces = new Map(
    readShared('adventureworks', 'state_province.csv').map((row) => [row.StateProvinceID, row]),
  );
  const addresses = new Map(readShared('adventureworks', 'address.csv').map((row) => [row.AddressID, row]));
  const addressIds = new Map(
    readShared('adventureworks', 'business_entity_address.csv').map((row) => [
      `${row.BusinessEntityID} ${row.AddressTypeID}`,
      row.AddressID,
    ]),
  );
  return readShared('adventureworks', 'customer.csv').map(({ CustomerID, StoreID, PersonID, TerritoryID }) => {
    const key = StoreID === '' ? `${PersonID} ${HOME}` : `${StoreID} ${MAIN_OFFICE}`;
    const province = provinces.get(addresses.get(addressIds.get(key) ?? '')?.StateProvinceID ?? '');
    return {
      id: CustomerID,
      country: province?.CountryRegionCode ?? '',
      state: province?.StateProvinceCode ?? '',
      recorded: TerritoryID,
    };
  });
}

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}
