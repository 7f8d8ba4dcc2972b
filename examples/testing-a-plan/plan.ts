import type { TerritoryModel } from 'bailiwick';

/** Germany by size, its neighbours as they are; whoever sells elsewhere is no account of this team. */
export const plan: TerritoryModel = {
  id: 'dach-2026',
  fields: {
    country: { type: 'string', required: true, values: ['DE', 'AT', 'CH'] },
    employees: { type: 'number', integer: true },
    named: { type: 'boolean' },
  },
  territories: [
    { id: 'dach', parentId: null },
    { id: 'named', parentId: 'dach', criteria: { '==': [{ var: 'named' }, true] } },
    { id: 'rest', parentId: 'dach', criteria: { '!=': [{ var: 'named' }, true] } },
    { id: 'germany', parentId: 'rest', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'germany-large', parentId: 'germany', criteria: { '>=': [{ var: 'employees' }, 1000] } },
    { id: 'germany-small', parentId: 'germany', criteria: { '!': { '>=': [{ var: 'employees' }, 1000] } } },
    { id: 'alps', parentId: 'rest', criteria: { in: [{ var: 'country' }, ['AT', 'CH']] } },
  ],
};

/** The same with a lower bound for large accounts. */
export const next: TerritoryModel = {
  ...plan,
  territories: plan.territories.map((territory) => ({
    ...territory,
    ...(territory.id === 'germany-large' ? { criteria: { '>=': [{ var: 'employees' }, 500] } } : {}),
    ...(territory.id === 'germany-small' ? { criteria: { '!': { '>=': [{ var: 'employees' }, 500] } } } : {}),
  })),
};
