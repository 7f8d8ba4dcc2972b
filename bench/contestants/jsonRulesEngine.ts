import { type Account, parseCriteria, type Territory, type TerritoryModel } from 'bailiwick';
import { Engine } from 'json-rules-engine';
import { listAnswers } from '../support/listAnswers.js';
import { territoryNumbers } from '../support/territoryNumbers.js';
import { ruleConditions, ruleOperators } from './ruleConditions.js';
import type { Contestant } from './types.js';

/** The numbers of an account's territories at or below a place in the tree. */
type Visit = (account: Account) => Promise<number[]>;

/** json-rules-engine with an engine for the children of each territory: a rule for each child. */
export const jsonRulesEngine: Contestant = {
  name: 'json-rules-engine',
  prepare(model) {
    const visit = visitOf(null, model, { numbers: territoryNumbers(model), childrenOf: childrenByParent(model) });
    return {
      load:
        ({ accounts }) =>
        async () => {
          const lists: number[][] = [];
          for (const account of accounts) lists.push(await visit(account));
          return () => listAnswers(lists);
        },
    };
  },
};

interface Plan {
  readonly numbers: ReadonlyMap<string, number>;
  readonly childrenOf: ReadonlyMap<string | null, readonly Territory[]>;
}

function visitOf(parentId: string | null, model: TerritoryModel, plan: Plan): Visit {
  const children = plan.childrenOf.get(parentId) ?? [];
  const visits = children.map(({ id }) => visitOf(id, model, plan));
  const always = children.flatMap(({ criteria }, place) => (criteria === undefined ? [place] : []));
  const engine = engineOf(children, model);
  return async (account) => {
    const { events } = engine === undefined ? { events: [] } : await engine.run(account);
    const found: number[] = [];
    for (const place of [...always, ...events.map(({ type }) => Number(type))]) {
      const below = await visits[place](account);
      if (below.length > 0 || children[place].criteria === undefined) found.push(...below);
      else found.push(plan.numbers.get(children[place].id) ?? -1);
    }
    return found;
  };
}

/** An engine whose events are the places of the children that an account belongs to. */
function engineOf(children: readonly Territory[], model: TerritoryModel): Engine | undefined {
  const rules = children.flatMap(({ criteria }, place) => {
    if (criteria === undefined) return [];
    return [{ conditions: ruleConditions(parseCriteria(criteria, model.fields)), event: { type: `${place}` } }];
  });
  if (rules.length === 0) return undefined;
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  for (const [name, holds] of Object.entries(ruleOperators)) engine.addOperator(name, holds);
  return engine;
}

function childrenByParent({ territories }: TerritoryModel): Map<string | null, Territory[]> {
  const childrenOf = new Map<string | null, Territory[]>();
  for (const territory of territories) {
    const siblings = childrenOf.get(territory.parentId);
    if (siblings === undefined) childrenOf.set(territory.parentId, [territory]);
    else siblings.push(territory);
  }
  return childrenOf;
}
