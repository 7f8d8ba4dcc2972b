import type { TerritoryModel } from 'bailiwick';
import { isFrom, isIn } from '../logic.js';

const COUNTRIES = ['US', 'CA', 'MX', 'BR', 'GB', 'FR', 'DE', 'IT', 'IN', 'JP'];
const INDUSTRIES = ['bank', 'chemicals', 'energy', 'food', 'health', 'media', 'retail', 'software', 'steel', 'travel'];
const EMPLOYEES = [0, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
const REVENUES = [0, 1, 10, 100, 1_000];

/** 5,000 territories over four fields, of which each account that has all of them belongs to exactly one. */
export function partitionModel(): TerritoryModel {
  const territories = COUNTRIES.flatMap((country) =>
    INDUSTRIES.flatMap((industry) =>
      EMPLOYEES.flatMap((employees, size) =>
        REVENUES.map((revenue, band) => ({
          id: `${country}-${industry}-${employees}-${revenue}`,
          parentId: null,
          criteria: {
            and: [
              isIn('country', [country]),
              isIn('industry', [industry]),
              isFrom('employees', employees, EMPLOYEES[size + 1]),
              isFrom('revenue', revenue, REVENUES[band + 1]),
            ],
          },
        })),
      ),
    ),
  );
  const fields = {
    country: { type: 'string' as const, values: COUNTRIES, required: true },
    industry: { type: 'string' as const, values: INDUSTRIES, required: true },
    employees: { type: 'number' as const, integer: true, required: true },
    revenue: { type: 'number' as const, required: true },
  };
  return { id: 'partition', fields, policy: { winners: 1, precedence: ['position'] }, territories };
}
