import type { JsonLogic } from 'bailiwick';
import jsonLogic from 'json-logic-js';
import { guardAbsent } from './guardAbsent.js';
import { predicateWalk } from './predicateWalk.js';
import { startsWith } from './startsWith.js';
import type { Contestant } from './types.js';

interface Engine {
  apply(logic: JsonLogic, data: unknown): unknown;
  add_operation(name: string, code: (text: unknown, prefix: unknown) => boolean): void;
}

/** The reference implementation of JSON Logic, in the same walk. */
export const jsonLogicJs: Contestant = {
  name: 'json-logic-js',
  prepare(model) {
    const engine: Engine = jsonLogic;
    engine.add_operation('startsWith', startsWith);
    return predicateWalk(model, (criteria) => {
      const logic = guardAbsent(criteria, model.fields ?? {}, engine.apply);
      return (account) => Boolean(engine.apply(logic, account));
    });
  },
};
