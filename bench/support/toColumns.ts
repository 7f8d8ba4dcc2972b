import type { Account, AccountColumns, Column, Field, Fields } from 'bailiwick';

/** A column in the making. */
interface ColumnBuilder {
  readonly set: (row: number, value: unknown) => void;
  readonly finish: () => Column;
}

/**
 * Accounts as columns, one for each declared field but the id: texts and dates by dictionary with a negative code where
 * one is absent, numbers and lists with a bitmap of the values that are there. A value of another type is absent.
 *
 * @throws Error for a field of the type `any`, which has no column.
 */
export function toColumns(accounts: readonly Account[], fields: Fields): AccountColumns {
  const names = Object.keys(fields).filter((name) => name !== 'id');
  const columns = names.map((name): [string, Column] => {
    return [name, readColumn(accounts, name, columnBuilder(fields[name], accounts.length))];
  });
  // Texts of their own, one next to the other as they come from a file, and not those in the midst of the records.
  const ids = structuredClone(accounts.map(({ id }) => id));
  return { ids, columns: Object.fromEntries(columns) };
}

function readColumn(accounts: readonly Account[], name: string, { set, finish }: ColumnBuilder): Column {
  for (let row = 0; row < accounts.length; row++) set(row, accounts[row][name]);
  return finish();
}

function columnBuilder({ type }: Field, length: number): ColumnBuilder {
  switch (type) {
    case 'string':
    case 'date':
      return textColumn(length);
    case 'number':
      return numberColumn(length);
    case 'boolean':
      return booleanColumn(length);
    case 'string[]':
      return textListColumn(length);
    case 'any':
      throw new Error('a field of any type has no column');
  }
}

function textColumn(length: number): ColumnBuilder {
  const codes = new Int32Array(length).fill(-1);
  const { values, codeOf } = dictionary();
  return {
    set(row, value) {
      if (typeof value === 'string') codes[row] = codeOf(value);
    },
    finish: () => ({ codes, values }),
  };
}

function numberColumn(length: number): ColumnBuilder {
  const numbers = new Float64Array(length);
  const validity = new Uint8Array(Math.ceil(length / 8));
  return {
    set(row, value) {
      if (typeof value !== 'number') return;
      numbers[row] = value;
      validity[row >> 3] |= 1 << (row & 7);
    },
    finish: () => ({ numbers, validity }),
  };
}

function booleanColumn(length: number): ColumnBuilder {
  const booleans = new Uint8Array(length);
  const validity = new Uint8Array(Math.ceil(length / 8));
  return {
    set(row, value) {
      if (typeof value !== 'boolean') return;
      booleans[row] = value ? 1 : 0;
      validity[row >> 3] |= 1 << (row & 7);
    },
    finish: () => ({ booleans, validity }),
  };
}

function textListColumn(length: number): ColumnBuilder {
  const offsets = new Int32Array(length + 1);
  const validity = new Uint8Array(Math.ceil(length / 8));
  const codes: number[] = [];
  const { values, codeOf } = dictionary();
  return {
    set(row, value) {
      if (isTextList(value)) {
        for (const text of value) codes.push(codeOf(text));
        validity[row >> 3] |= 1 << (row & 7);
      }
      offsets[row + 1] = codes.length;
    },
    finish: () => ({ offsets, codes: Int32Array.from(codes), values, validity }),
  };
}

/** Texts in the order in which they first came. */
function dictionary(): { readonly values: readonly string[]; readonly codeOf: (text: string) => number } {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    codeOf(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, values.length);
      return values.push(text) - 1;
    },
  };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
