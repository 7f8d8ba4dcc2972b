import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeSorter } from '../../src/assignment/placeSorter.js';

it('property: a part of a list is put in order and the rest stays, however many there are', () => {
  const counts = fc.constantFrom(3, 16, 17, 40, 5_000, 2_000_000);
  fc.assert(
    fc.property(counts, fc.nat(60), fc.infiniteStream(fc.nat()), (places, wanted, random) => {
      const numbers = new Set<number>();
      for (const each of random) {
        numbers.add(each % places);
        if (numbers.size >= Math.min(wanted, places - 1)) break;
      }
      const list = Uint32Array.from([9, 8, ...numbers, 1]);
      const sort = placeSorter(places);
      for (let again = 0; again < 2; again++) {
        sort(list, 2, 2 + numbers.size);
        expect([...list]).toEqual([9, 8, ...[...numbers].sort((a, b) => a - b), 1]);
      }
    }),
  );
});
