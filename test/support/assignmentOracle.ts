import {
  type Account,
  type AssignmentOptions,
  compileCriteria,
  type JsonLogic,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';

type Predicate = (record: Account) => boolean;

/**
 * The assignment of design section 5, transcribed word for word: recursive, over the plain model, criteria through
 * compileCriteria alone. It yields territory ids in order of UTF-16 code units.
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

/** One predicate for each criteria of a model, made when first asked for. */
function predicates(model: TerritoryModel): (criteria: JsonLogic) => Predicate {
  const everyCriteria = model.territories.flatMap((t) =>
    [t.criteria, t.localCriteria].filter((each) => each !== undefined),
  );
  const made = new Map<JsonLogic, Predicate>();
  return (criteria) => {
    const known = made.get(criteria);
    if (known !== undefined) return known;
    const predicate = model.fields ? compileCriteria(criteria, model.fields) : compileAmong(everyCriteria, criteria);
    made.set(criteria, predicate);
    return predicate;
  };
}

/** Without declared fields, what one criteria says of a field's type holds for all: so all are compiled, and one counts. */
function compileAmong(everyCriteria: readonly JsonLogic[], criteria: JsonLogic): Predicate {
  return compileCriteria({ or: [criteria, { and: [false, ...everyCriteria] }] });
}
