import type { FieldType } from '../../criteria/types.js';
import type { SqlColumnType } from '../../sql/types.js';
import type { SourceColumn } from './types.js';

/** How the values of a column of a Parquet file are read. */
export type ColumnReading = Pick<SourceColumn, 'type' | 'value' | 'told'>;

const NUMBER = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const TEXT = /^(?:VARCHAR|UUID|ENUM\(.*\))$/s;
const DAY_AND_TIME = /^TIMESTAMP(?:_S|_MS|_NS)?$/;
const LIST = /^(?:VARCHAR|UUID|ENUM\(.*\))\[\]$/s;

/** What a field's column may hold, in words. */
export function describeColumns(type: FieldType): string {
  switch (type) {
    case 'string':
      return 'texts';
    case 'number':
      return 'numbers';
    case 'boolean':
      return 'booleans';
    case 'date':
      return 'dates, or texts as YYYY-MM-DD';
    case 'string[]':
      return 'lists of texts';
    case 'any':
      return 'texts, numbers, booleans, dates or lists of texts';
  }
}

/** How a column of one of DuckDB's types is read for a field of a type, or `undefined` where it holds something else. */
export function columnReading(type: FieldType, columnType: string): ColumnReading | undefined {
  switch (type) {
    case 'string':
      return TEXT.test(columnType) ? text : undefined;
    case 'number':
      return NUMBER.test(columnType) ? number : undefined;
    case 'boolean':
      return columnType === 'BOOLEAN' ? { type: 'boolean' } : undefined;
    case 'date':
      return columnType === 'DATE' ? day : readDayText(columnType);
    case 'string[]':
      return LIST.test(columnType) ? list : undefined;
    case 'any':
      return readAny(columnType);
  }
}

const castTo = (name: string) => (given: string) => `CAST(${given} AS ${name})`;

const text: ColumnReading = { type: 'string', told: castTo('VARCHAR'), value: castTo('VARCHAR') };
const number: ColumnReading = { type: 'number', told: castTo('DOUBLE'), value: castTo('DOUBLE') };
const day: ColumnReading = { type: 'date', told: castTo('VARCHAR') };
const list: ColumnReading = { type: 'string[]', told: castTo('VARCHAR[]'), value: castTo('VARCHAR[]') };

function readDayText(columnType: string): ColumnReading | undefined {
  if (!DAY_AND_TIME.test(columnType)) return TEXT.test(columnType) ? text : undefined;
  const written = (given: string) => `COALESCE(strftime(${given}, '%Y-%m-%dT%H:%M:%S'), CAST(${given} AS VARCHAR))`;
  return { type: 'string', told: written, value: written };
}

/** A field of any type takes what JSON would hold in its place, so that a date is a text. */
function readAny(columnType: string): ColumnReading | undefined {
  const types: readonly SqlColumnType[] = ['string', 'number', 'boolean', 'string[]'];
  const found = types.flatMap((each) => (each === 'date' ? [] : (columnReading(each, columnType) ?? [])))[0];
  return found ?? (columnType === 'DATE' ? text : readDayText(columnType));
}
