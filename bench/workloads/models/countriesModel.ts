import type { Territory, TerritoryModel } from 'bailiwick';

/** The countries of {@link countriesModel}, `C0`, `C1`, …. */
export const COUNTRIES = 200;
const REGIONS = 10;

/** 1 + 10 + 200 + 600 territories: regions, the countries of each, and three sizes in every country. */
export function countriesModel(): TerritoryModel {
  const regions = Array.from({ length: REGIONS }, (_, region) => {
    const countries = Array.from({ length: COUNTRIES / REGIONS }, (_, place) => region + place * REGIONS);
    const codes = countries.map((country) => `C${country}`);
    const criteria = { in: [{ var: 'billing.country' }, codes] };
    return [{ id: `r${region}`, parentId: 'world', criteria }, ...countries.flatMap((c) => countryOf(c, `r${region}`))];
  });
  return { id: 'bench', territories: [{ id: 'world', parentId: null }, ...regions.flat()] };
}

function countryOf(country: number, parentId: string): Territory[] {
  const id = `c${country}`;
  const sizes = [200, 1_000, 5_000].map((least) => {
    return { id: `${id}-${least}`, parentId: id, criteria: { '<=': [least, { var: 'employees' }, least * 5 - 1] } };
  });
  return [{ id, parentId, criteria: { '==': [{ var: 'billing.country' }, `C${country}`] } }, ...sizes];
}
