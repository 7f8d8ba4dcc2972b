import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/assignment/owners/hashText.js';
import { rendezvousScore } from '../../../src/assignment/owners/rendezvousScore.js';
import { hashSlowly, scoreSlowly } from './slowOwners.js';

const texts = fc.string({ unit: 'binary' });

describe('hashText', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a with 32 bits: %j', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('property: is over the bytes of UTF-8, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(BigInt(hashText(text))).toBe(hashSlowly(text));
      }),
    );
  });

  it('tells apart lone surrogates, which have no UTF-8', () => {
    expect(hashText('\ud800')).not.toBe(hashText('\ud801'));
    expect(hashText('\ud800')).not.toBe(hashText('\ufffd'));
  });
});

describe('rendezvousScore', () => {
  it('property: is the score in big integers, above 0 and finite', () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 1_000_000 }), (accountId, userId, weight) => {
        const score = rendezvousScore({ accountHash: hashText(accountId), userHash: hashText(userId) }, weight);
        expect(score).toBe(scoreSlowly(accountId, userId, weight));
        expect(score > 0 && Number.isFinite(score)).toBe(true);
      }),
    );
  });
});
