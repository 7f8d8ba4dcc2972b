import {
  type Account,
  type AssignmentOptions,
  compileCriteria,
  inferFields,
  type JsonLogic,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';

type Predicate = (record: Account) => boolean;

/**
 * The rules of design section 5, before winners, pins and the limit, transcribed word for word: recursive, over the plain
 * model, criteria through compileCriteria alone. It yields territory ids in order of UTF-16 code units.
 */
export function assignSlowly(model: TerritoryModel): (account: Account, options?: AssignmentOptions) => string[] {
  const predicateOf = predicates(model);
  const childrenOf = (id: string | null) => model.territories.filter((territory) => territory.parentId === id);

  return (account, { asOf } = {}) => {
    const matches = (criteria: JsonLogic) => predicateOf(criteria)(account);

    function visit(t: Territory): string[] {
      if (t.active === false || !isOpen(t, asOf)) return [];
      if (t.criteria !== undefined && !matches(t.criteria)) return [];
      const below = childrenOf(t.id).flatMap(visit);
      const hasCriteria = t.criteria !== undefined || t.localCriteria !== undefined;
      const here = hasCriteria && (t.localCriteria === undefined || matches(t.localCriteria)) ? [t.id] : [];
      if (model.policy?.branch === 'all') return [...below, ...here];
      return below.length > 0 ? below : here;
    }

    return childrenOf(null).flatMap(visit).sort();
  };
}

function isOpen({ from, to }: Territory, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  return (from === undefined || from <= asOf) && (to === undefined || asOf < to);
}

/** What the rules say of a territory for an account, as the documentation of each outcome words it. */
export type Outcome =
  | {
      readonly outcome:
        | 'matched'
        | 'no_criteria'
        | 'criteria_failed'
        | 'local_criteria_failed'
        | 'inactive'
        | 'out_of_dates';
    }
  | { readonly outcome: 'deeper_match'; readonly deeper: readonly string[] }
  | { readonly outcome: 'parent_failed'; readonly blockedBy: string };

/** What the rules say of each territory by its id, from {@link assignSlowly} and from what each territory says by itself. */
export function explainSlowly(
  model: TerritoryModel,
): (account: Account, options?: AssignmentOptions) => Map<string, Outcome> {
  const predicateOf = predicates(model);
  const match = assignSlowly(model);
  const parentOf = ({ parentId }: Territory) => model.territories.find(({ id }) => id === parentId);
  const lineOf = (t: Territory | undefined): Territory[] => (t === undefined ? [] : [...lineOf(parentOf(t)), t]);

  return (account, options = {}) => {
    const fails = (criteria: JsonLogic | undefined) => criteria !== undefined && !predicateOf(criteria)(account);
    const matched = match(account, options);
    const isBelow = (id: string, t: Territory) =>
      id !== t.id && lineOf(model.territories.find((each) => each.id === id)).includes(t);

    function closing(t: Territory): 'inactive' | 'out_of_dates' | 'criteria_failed' | undefined {
      if (t.active === false) return 'inactive';
      if (!isOpen(t, options.asOf)) return 'out_of_dates';
      return fails(t.criteria) ? 'criteria_failed' : undefined;
    }

    function outcomeOf(t: Territory): Outcome {
      const closed = lineOf(t).find((each) => closing(each) !== undefined);
      if (closed !== undefined && closed !== t) return { outcome: 'parent_failed', blockedBy: closed.id };
      const reason = closing(t);
      if (reason !== undefined) return { outcome: reason };
      if (fails(t.localCriteria)) return { outcome: 'local_criteria_failed' };
      if (t.criteria === undefined && t.localCriteria === undefined) return { outcome: 'no_criteria' };
      if (matched.includes(t.id)) return { outcome: 'matched' };
      return { outcome: 'deeper_match', deeper: matched.filter((id) => isBelow(id, t)) };
    }

    return new Map(model.territories.map((t) => [t.id, outcomeOf(t)]));
  };
}

/** One predicate for each criteria of a model, made when first asked for. */
function predicates(model: TerritoryModel): (criteria: JsonLogic) => Predicate {
  const everyCriteria = model.territories.flatMap((t) =>
    [t.criteria, t.localCriteria, t.opportunityCriteria].filter((each) => each !== undefined),
  );
  const fields = model.fields ?? inferFields(everyCriteria);
  const made = new Map<JsonLogic, Predicate>();
  return (criteria) => {
    const predicate = made.get(criteria) ?? compileCriteria(criteria, fields);
    made.set(criteria, predicate);
    return predicate;
  };
}
