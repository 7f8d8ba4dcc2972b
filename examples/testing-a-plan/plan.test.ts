// A plan with tests of its own: npm run example
import {
  assertExclusive,
  assertExhaustive,
  assertIdempotent,
  assertOnly,
  assertUnchanged,
  boundaryAccounts,
} from 'bailiwick/testing';
import { expect, it } from 'vitest';
import { next, plan } from './plan.js';

const proof = { decidedBy: 'proof' };

it('gives every account to one territory', () => {
  expect(assertExhaustive(plan)).toEqual(proof);
  expect(assertExclusive(plan)).toEqual(proof);
});

it('divides Germany by size, and leaves nobody in between', () => {
  expect(assertExhaustive(plan, { scope: 'germany', heldBy: 'below' })).toEqual(proof);
});

it('keeps named accounts apart, whatever their size', () => {
  assertOnly(plan, [{ id: 'siemens', country: 'DE', employees: 320_000, named: true }], 'named');
});

it('moves accounts only within Germany when the bound goes down', () => {
  expect(assertUnchanged(plan, next, { except: ['germany-large'] })).toEqual(proof);
  expect(() => assertUnchanged(plan, next)).toThrow('from germany-small to germany-large');
});

it('gives the same when it is run again', () => {
  assertIdempotent(plan, boundaryAccounts(plan).accounts, { pins: [{ accountId: 'boundary-1', effect: 'freeze' }] });
});
