import type { Account } from '../../../src/index.js';

/** The account that each other one differs from in one field. */
const usual: Account = {
  id: 'usual',
  name: 'acme',
  country: 'DE',
  employees: 42,
  revenue: 12.5,
  since: '2024-02-29',
  isPartner: true,
  products: ['crm', 'constructor'],
  address: { postal: '80331' },
  notes: { qty: 2 },
};

/**
 * Inputs that a run has to survive, the same ones at every call: for each field of the plan every kind of value, then
 * records that are no accounts at all.
 */
export function hostileAccounts(): unknown[] {
  const fields = Object.keys(usual).filter((field) => field !== 'id');
  const odd = fields.flatMap((field) =>
    hostileValues().map((value, row) => ({ ...usual, id: `${field} ${row}`, [field]: value })),
  );
  const postal = hostileValues().map((value, row) => ({ ...usual, id: `postal ${row}`, address: { postal: value } }));
  return [usual, ...odd, ...postal, ...hostileRecords()];
}

/** Values of every type, and those near the edge of one. */
function hostileValues(): unknown[] {
  return [
    ...[undefined, null, true, false, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ...[0, -0, 1, -1, 0.1, 0.5, 42, 49, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 1e21, -1e21, Number.MAX_VALUE],
    ...[10n, Symbol('acme'), () => 'acme', new Date(0), new Map([['qty', 1]]), /acme/, Object('acme'), Object(42)],
    ...['', ' ', 'acme', 'ACME', 'a', 'B', 'Boo', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'o'],
    ...['de', 'At', 'ß', 'SS', 'İ', 'i̇', 'ſ', 'K', 'é', 'e\u0301', '\u0000', '0', '42', '2.50', 'null'],
    ...['\ud800', '\udfff', '\ud83d\ude00', '\ud83d', 'crm\udc00', '\uffff', 'x'.repeat(300)],
    ...[
      '2024-02-29',
      '2023-02-29',
      '2024-02-29T10:00',
      '2024-02-29T',
      '2024-02-30',
      '1999-12-31',
      '9999-12-31',
      '2024',
    ],
    ...[[], ['crm'], ['crm', 'crm'], ['constructor'], ['cad', ''], ['\ud800', 'z'], ['crm', 1], [null], [undefined]],
    ...[[['crm']], holed(), [Number.NaN], Object.assign(['crm'], { extra: 1 })],
    ...[{}, { length: 1, 0: 'crm' }, Object.create(null), Object.create({ postal: '80331' }), { postal: { city: 1 } }],
  ];
}

/** Accounts of an unusual make, and inputs that are none. */
function hostileRecords(): unknown[] {
  return [
    Object.freeze({ ...usual, id: 'frozen' }),
    Object.assign(Object.create(null), usual, { id: 'without prototype' }),
    Object.assign(Object.create(usual), { id: 'inherited' }),
    new Proxy({ ...usual, id: 'proxy' }, {}),
    { id: 'shallow', revenue: 3, isPartner: true },
    { id: 'constructor', name: 'acme' },
    { id: '__proto__', name: 'acme' },
    { id: '\ud800', name: 'acme' },
    { id: 'polluted', ['__proto__']: { name: 'acme' } },
    JSON.parse('{"id":"parsed","name":"acme","__proto__":{"country":"DE"}}'),
    Object.defineProperty({ id: 'throwing' }, 'name', { get: refuseToRead, enumerable: true }),
    ...[undefined, null, 5, 'acme', [], {}, { id: '' }, { id: 5 }, () => usual],
  ];
}

function refuseToRead(): never {
  throw new Error('not to be read');
}

function holed(): unknown[] {
  const list: unknown[] = ['cad', 'crm'];
  delete list[0];
  return list;
}
