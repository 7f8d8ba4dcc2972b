import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowLines } from '../../src/node/rowLines.js';

describe('rowLines', () => {
  it('property: gives the line that was added for each row', () => {
    const steps = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 3 }), lines: fc.integer({ min: 1, max: 4 }) }));
    fc.assert(
      fc.property(steps, (list) => {
        const index = rowLines();
        const known = new Map<number, number>();
        let [row, line] = [0, 2];
        for (const step of list) {
          known.set(row, line);
          index.add({ rows: [row], lines: [line] });
          row += step.rows;
          line += step.rows - 1 + step.lines;
        }
        for (const [added, expected] of known) expect(index.lineOf(added)).toBe(expected);
      }),
    );
  });
});
