import type { TerritoryModel } from '../../src/model/types.js';

/** A plan with a finding of every kind, and of every outcome but that an account belongs to two territories. */
export const everyFinding: TerritoryModel = {
  id: 'every',
  name: 'One of every kind',
  fields: {
    country: {
      type: 'string',
      required: true,
      values: ['DE', 'FR', 'US'],
    },
    employees: {
      type: 'number',
      integer: true,
    },
    zip: {
      type: 'string',
    },
    founded: {
      type: 'date',
    },
    revenue: {
      type: 'number',
    },
    cost: {
      type: 'number',
    },
  },
  policy: {
    winners: 1,
    precedence: ['rank'],
  },
  territories: [
    {
      id: 'de',
      name: 'Germany',
      parentId: null,
      rank: 1,
      criteria: {
        '==': [
          {
            var: 'country',
          },
          'DE',
        ],
      },
    },
    {
      id: 'de-never',
      name: 'Contradiction',
      parentId: 'de',
      criteria: {
        and: [
          {
            '<': [
              {
                var: 'employees',
              },
              5,
            ],
          },
          {
            '>': [
              {
                var: 'employees',
              },
              9,
            ],
          },
        ],
      },
    },
    {
      id: 'de-french',
      name: 'French Germans',
      parentId: 'de',
      criteria: {
        '==': [
          {
            var: 'country',
          },
          'FR',
        ],
      },
    },
    {
      id: 'de-europe',
      name: 'Again',
      parentId: 'de',
      rank: 1,
      criteria: {
        in: [
          {
            var: 'country',
          },
          ['DE', 'FR'],
        ],
      },
    },
    {
      id: 'de-late',
      name: 'Late',
      parentId: 'de',
      rank: 2,
      criteria: {
        '>=': [
          {
            var: 'founded',
          },
          '2020-01-01',
        ],
      },
    },
    {
      id: 'fr',
      name: 'Branch',
      parentId: null,
      criteria: {
        '==': [
          {
            var: 'country',
          },
          'FR',
        ],
      },
    },
    {
      id: 'fr-big',
      name: 'Big',
      parentId: 'fr',
      criteria: {
        and: [
          {
            '>=': [
              {
                var: 'employees',
              },
              1000,
            ],
          },
          {
            '>=': [
              {
                var: 'employees',
              },
              10,
            ],
          },
        ],
      },
    },
    {
      id: 'fr-half',
      name: 'Half',
      parentId: 'fr',
      criteria: {
        or: [
          {
            '==': [
              {
                var: 'employees',
              },
              1.5,
            ],
          },
          {
            '>=': [
              {
                var: 'employees',
              },
              5000,
            ],
          },
        ],
      },
    },
    {
      id: 'fr-zip',
      name: 'Postal',
      parentId: 'fr',
      criteria: {
        '>=': [
          {
            var: 'zip',
          },
          '1000',
        ],
      },
    },
    {
      id: 'us',
      name: 'Branch',
      parentId: null,
    },
    {
      id: 'us-profit',
      name: 'Profit',
      parentId: 'us',
      criteria: {
        and: [
          {
            '==': [
              {
                var: 'country',
              },
              'US',
            ],
          },
          {
            '>': [
              {
                '-': [
                  {
                    var: 'revenue',
                  },
                  {
                    var: 'cost',
                  },
                ],
              },
              0,
            ],
          },
        ],
      },
    },
    {
      id: 'us-all',
      name: 'Every',
      parentId: 'us',
      criteria: {
        or: [
          {
            in: [
              {
                var: 'country',
              },
              ['US', 'DE'],
            ],
          },
          {
            '==': [
              {
                var: 'country',
              },
              'FR',
            ],
          },
        ],
      },
      localCriteria: {
        '==': [
          {
            var: 'country',
          },
          'US',
        ],
      },
    },
  ],
};

/** A plan of two territories that meet. */
export const meeting: TerritoryModel = {
  id: 'meeting',
  territories: [
    { id: 'large', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } },
    { id: 'small', parentId: null, criteria: { '<=': [{ var: 'employees' }, 1000] } },
  ],
};

/** A plan without anything to find. */
export const sound: TerritoryModel = {
  id: 'sound',
  fields: { country: { type: 'string', required: true, values: ['DE', 'FR'] } },
  territories: [
    { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'fr', parentId: null, criteria: { '==': [{ var: 'country' }, 'FR'] } },
  ],
};
