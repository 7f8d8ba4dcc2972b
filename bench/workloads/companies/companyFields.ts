import type { Fields } from 'bailiwick';

/** What a company is described by; every model over companies declares all of it. */
export const companyFields: Fields = {
  id: { type: 'string', required: true },
  domain: { type: 'string' },
  country: { type: 'string' },
  state: { type: 'string' },
  postalCode: { type: 'string' },
  industry: { type: 'string' },
  employees: { type: 'number', integer: true },
  revenue: { type: 'number' },
  type: { type: 'string' },
  tags: { type: 'string[]' },
  latitude: { type: 'number' },
  longitude: { type: 'number' },
  created: { type: 'date' },
};
