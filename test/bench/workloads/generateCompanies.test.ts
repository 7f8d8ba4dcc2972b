import { describe, expect, it } from 'vitest';
import { type Company, generateCompanies } from '../../../bench/workloads/companies/generateCompanies.js';
import { generateFreshCompanies } from '../../../bench/workloads/companies/generateFreshCompanies.js';
import { countries } from '../../../bench/workloads/companies/places.js';
import { industries, industryGroups, tags } from '../../../bench/workloads/companies/vocabulary.js';

const companies = generateCompanies(20_000);

describe('generateCompanies', () => {
  it('gives the same companies again, fewer being the first of more', () => {
    expect(generateCompanies(50)).toEqual(companies.slice(0, 50));
  });

  it('has 58 countries, the first with 50 states and 42 % of all companies', () => {
    expect(countries).toHaveLength(58);
    expect(countries[0].states).toHaveLength(50);
    expect(shareOf(({ country }) => country === 'US')).toBeCloseTo(0.42, 1);
  });

  it('has 3 to 20 states in the other countries', () => {
    const counts = countries.slice(1).map(({ states }) => states.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 20]);
  });

  it('has 120 industries in 24 groups and 40 tags', () => {
    expect([industries.length, industryGroups.length, tags.length]).toEqual([120, 24, 40]);
    expect(industryGroups.flat().sort()).toEqual(industries);
  });

  it('takes industries and tags by Zipf', () => {
    const industryShare = (rank: number) => shareOf(({ industry }) => industry === industries[rank]);
    expect(industryShare(0) / industryShare(9)).toBeGreaterThan(5);
    expect(industryShare(0) / industryShare(9)).toBeLessThan(8);
    expect(shareOf((each) => each.tags?.includes(tags[0]) ?? false)).toBeGreaterThan(0.4);
  });

  it('has employees and revenue whose logarithm is even around the median', () => {
    const employees = companies.flatMap((each) => each.employees ?? []).sort((a, b) => a - b);
    const [tenth, half, ninetieth] = [0.1, 0.5, 0.9].map((share) => employees[Math.floor(share * employees.length)]);
    expect(half / tenth / (ninetieth / half)).toBeCloseTo(1, 0);
    expect(half).toBeCloseTo(60, -1);
  });

  it.each([
    'domain',
    'country',
    'state',
    'postalCode',
    'industry',
    'employees',
    'revenue',
    'type',
    'tags',
    'latitude',
    'longitude',
    'created',
  ] as const)('has 1 to 10 %% of the companies without %s', (field) => {
    expect(shareOf((each) => each[field] === null)).toBeGreaterThan(0.005);
    expect(shareOf((each) => each[field] === null)).toBeLessThan(0.11);
  });
});

describe('generateFreshCompanies', () => {
  it('gives equal companies', () => {
    expect(generateFreshCompanies(50)).toEqual(companies.slice(0, 50));
  });
});

function shareOf(isCounted: (company: Company) => boolean): number {
  return companies.filter(isCounted).length / companies.length;
}
