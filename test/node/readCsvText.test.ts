import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsvRow } from '../../src/node/formatCsvRow.js';
import { readCsvText } from '../../src/node/readCsvText.js';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a') }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 20 });

describe('readCsvText', () => {
  it('reads the cells of each line', () => {
    expect(cellsOf('id,name\na,Siemens\n')).toEqual([
      ['id', 'name'],
      ['a', 'Siemens'],
    ]);
  });

  it('reads commas, quotes and line ends in quoted cells', () => {
    expect(cellsOf('a,"x, ""y""\r\nz",b')).toEqual([['a', 'x, "y"\r\nz', 'b']]);
  });

  it.each(['a,b\r\nc,d\r\n', 'a,b\nc,d', 'a,b\r\nc,d\n', '\n\na,b\n\r\nc,d\n\n'])(
    'reads the line ends of %j',
    (text) => {
      expect(cellsOf(text)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    },
  );

  it('tells the line on which each record starts', () => {
    const { rows } = readCsvText('a\n"b\nb"\n\nc\n', { isLast: true });
    expect(rows.map(({ line }) => line)).toEqual([0, 1, 4]);
  });

  it.each([
    ['5" pipe,x', 'a quote inside a cell without quotes'],
    ['"Acme" Inc,x', 'text after a closing quote'],
    ['"Acme,x', 'a quote that is never closed'],
    [' "Acme",x', 'a quote inside a cell without quotes'],
  ])('finds the stray quote in %j', (line, received) => {
    expect(readCsvText(`a,b\n${line}\nc,d\n`, { isLast: true }).rows).toEqual([
      { kind: 'cells', line: 0, cells: ['a', 'b'] },
      { kind: 'malformed', line: 1, received },
      { kind: 'cells', line: 2, cells: ['c', 'd'] },
    ]);
  });

  it('loses only the lines with stray quotes where two of them seem to enclose others', () => {
    expect(kindsOf('5" pipe,a\nb,c\nd,e\n6" pipe,f\ng,"h\ni"\n')).toEqual([
      'malformed',
      'cells',
      'cells',
      'malformed',
      'cells',
    ]);
  });

  it('leaves an unfinished record at the end for later, with its line', () => {
    expect(readCsvText('a\nb,"c\nd\n', { isLast: false })).toEqual({
      rows: [{ kind: 'cells', line: 0, cells: ['a'] }],
      end: 2,
      line: 1,
    });
  });

  it('gives up on a quoted cell after a mebibyte', () => {
    const text = `a,"b\n${'c,d\n'.repeat(300_000)}`;
    const { rows } = readCsvText(text, { isLast: false });
    expect([rows.length, rows[0].kind, rows[1].kind]).toEqual([300_001, 'malformed', 'cells']);
  });

  it('property: what formatCsvRow writes reads as it was', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(rows.map(formatCsvRow).join(''))).toEqual(rows);
      }),
    );
  });

  it('property: a line with a stray quote costs that line and no other', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const text = [...before.map(formatCsvRow), '5" pipe\n', ...after.map(formatCsvRow)].join('');
        expect(cellsOf(text)).toEqual([...before, ...after]);
      }),
    );
  });

  it('property: any text is read to its end, its records in order of line', () => {
    const anyText = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', 'a') });
    fc.assert(
      fc.property(anyText, (text) => {
        const { rows, end, line } = readCsvText(text, { isLast: true });
        const lines = rows.map((row) => row.line);
        expect(end).toBe(text.length);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(line).toBeGreaterThanOrEqual(rows.length);
      }),
    );
  });
});

function cellsOf(text: string): (readonly string[])[] {
  const { rows } = readCsvText(text, { isLast: true });
  return rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []));
}

function kindsOf(text: string): string[] {
  return readCsvText(text, { isLast: true }).rows.map(({ kind }) => kind);
}
