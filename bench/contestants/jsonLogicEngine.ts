import type { JsonLogic, TerritoryModel } from 'bailiwick';
import { LogicEngine } from 'json-logic-engine';
import { guardAbsent } from './guardAbsent.js';
import { type Accepts, predicateWalk } from './predicateWalk.js';
import { startsWith } from './startsWith.js';
import type { Contestant, Matcher } from './types.js';

/** The faster engine for JSON Logic without generated code, in the same walk. */
export const jsonLogicEngineInterpreted: Contestant = {
  name: 'json-logic-engine, interpreted',
  prepare: (model) => engineWalk(model, (engine, logic) => (account) => Boolean(engine.run(logic, account))),
};

/** The faster engine for JSON Logic with the code that it generates, in the same walk. */
export const jsonLogicEngineCompiled: Contestant = {
  name: 'json-logic-engine, compiled',
  prepare: (model) =>
    engineWalk(model, (engine, logic) => {
      const built = engine.build(logic);
      return typeof built === 'function' ? (account) => Boolean(built(account)) : () => Boolean(built);
    }),
};

function engineWalk(model: TerritoryModel, compile: (engine: LogicEngine, logic: JsonLogic) => Accepts): Matcher {
  const engine = new LogicEngine();
  engine.addMethod('startsWith', ([text, prefix]) => startsWith(text, prefix), { deterministic: true });
  const apply = (logic: JsonLogic, data: unknown) => engine.run(logic, data);
  return predicateWalk(model, (criteria) => compile(engine, guardAbsent(criteria, model.fields ?? {}, apply)));
}
