import { describe, expect, it } from 'vitest';
import * as main from '../../src/index.js';
import * as sql from '../../src/sql/index.js';
import { type FuzzFailure, fuzzFunction } from './fuzzFunction.js';
import type { Target } from './target.js';
import { findUnattacked, targets } from './targets.js';
import { sampleWorlds } from './worlds.js';

const bailiwick = { ...main, ...sql };
const worlds = sampleWorlds(3, 2);
const target: Target = { inputs: ({ model }) => [{ kind: 'data', value: model }] };

/** What fuzzing finds in a function that takes a model. */
function failureOf(run: (model: unknown) => unknown, longestMs = 10_000): FuzzFailure | undefined {
  return fuzzFunction({ name: 'planted', run, target, worlds, longestMs }, { seed: 1, cases: 200 });
}

describe('a function', () => {
  it('passes when it throws nothing but errors of the library', () => {
    expect(failureOf((model) => bailiwick.parseModel(model))).toBeUndefined();
  });

  it('fails when it throws a TypeError, with the smallest input that was found', () => {
    const failure = failureOf((model) => Object.keys(Object(model).territories));
    expect(failure).toMatchObject({ name: 'planted', input: 'null', seed: 1 });
    expect(failure?.problem).toMatch(/^threw TypeError: Cannot convert undefined or null/);
  });

  it('fails when it throws an error of the library without issues', () => {
    const empty = Object.assign(new bailiwick.TerritoryError([{ code: 'unknown_territory', territoryId: 'x' }]), {
      issues: [],
    });
    const run = () => {
      throw empty;
    };
    expect(failureOf(run)?.problem).toMatch(/^threw/);
  });

  it('fails when it changes what it was given', () => {
    const run = (model: unknown) => {
      if (isWritable(model)) Reflect.set(model, 'id', 'changed');
    };
    expect(failureOf(run)?.problem).toBe('changed what it was given');
  });

  it('fails when it takes too long', () => {
    const run = () => {
      for (const end = performance.now() + 5; performance.now() < end; );
    };
    expect(failureOf(run, 2)?.problem).toMatch(/^took \d+ ms, more than 2$/);
  });

  it('fails when it touches a prototype', () => {
    try {
      const run = () => Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
      expect(failureOf(run)?.problem).toBe('changed a prototype that everything inherits from');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });
});

describe('the list of targets', () => {
  it('has every public function', () => {
    expect(findUnattacked(bailiwick, targets)).toEqual([]);
  });

  it('is too short as soon as there is a new function', () => {
    expect(findUnattacked({ ...bailiwick, brandNew: () => 1 }, targets)).toEqual(['brandNew']);
  });

  it('has arguments that its functions take', () => {
    const isTaken = ([name, { inputs }]: [string, Target]) => {
      const run = Object.entries(bailiwick).find(([known]) => known === name)?.[1];
      if (typeof run !== 'function') return false;
      const args = inputs(worlds[2]).map(({ value }) => value);
      try {
        Reflect.apply(run, undefined, args);
        return true;
      } catch {
        return false;
      }
    };
    // A change may be one that the model refuses, and criteria may be such as have no SQL.
    const refusable = ['applyChange', 'replayChanges', 'toSql'];
    const refused = Object.entries(targets).filter((each) => !isTaken(each));
    expect(refused.map(([name]) => name).filter((name) => !refusable.includes(name))).toEqual([]);
  });
});

function isWritable(value: unknown): value is object {
  try {
    return typeof value === 'object' && value !== null && Reflect.get(value, 'id') !== 'changed';
  } catch {
    return false;
  }
}
