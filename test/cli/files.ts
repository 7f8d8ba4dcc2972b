/** A model with a container, a gate, closed territories and a negation. */
export const model = JSON.stringify({
  id: 'plan',
  name: 'Plan 2026',
  fields: {
    'billing.country': { type: 'string' },
    employees: { type: 'number' },
    tags: { type: 'string[]' },
    zip: { type: 'string' },
  },
  territories: [
    { id: 'world', parentId: null, name: 'World' },
    { id: 'emea', parentId: 'world', name: 'EMEA', criteria: { in: [{ var: 'billing.country' }, ['DE', 'FR']] } },
    { id: 'de', parentId: 'emea', name: 'Germany', criteria: { '==': [{ var: 'billing.country' }, 'DE'] } },
    {
      id: 'de-large',
      parentId: 'de',
      name: 'Germany Large',
      criteria: { and: [{ '>=': [{ var: 'employees' }, 200] }, { '!': [{ in: ['gov', { var: 'tags' }] }] }] },
    },
    { id: 'us', parentId: 'world', name: 'USA', criteria: { '==': [{ var: 'billing.country' }, 'US'] } },
    { id: 'boston', parentId: 'us', name: 'Boston', criteria: { startsWith: [{ var: 'zip' }, '02'] } },
    { id: 'big', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } },
    { id: 'old', parentId: null, name: 'Old', active: false, criteria: true },
    { id: 'older', parentId: 'old', criteria: true },
    { id: 'next', parentId: null, name: 'Next', criteria: true, from: '2027-01-01', to: '2028-01-01' },
  ],
});

/** Accounts of every outcome; the second last line is a cell short. */
export const accounts = [
  'id,billing.country,employees,tags,zip,name',
  'siemens,DE,300000,,80333,"Siemens, AG"',
  'mueller,DE,150,,10115,"Müller ""& Söhne"""',
  'bund,DE,500,gov;b2b,10115,"Bund',
  '(Bonn)"',
  'harvard,US,900,,02138,Harvard',
  'nobody,XX,1,,,',
  'typo,FR,"1,000",,75001,Typo',
  'short,FR,1,,75001',
  ',FR,1,,75001,No id',
  '',
].join('\n');
