import {
  type Account,
  assignAccounts,
  type CompiledModel,
  type Criteria,
  compileCriteria,
  compileModel,
  type Fields,
  formatCriteria,
  type JsonLogic,
  type PrecedenceKey,
  parseCriteria,
  type Territory,
  type TerritoryModel,
  tableRows,
} from '../../src/index.js';

/** A model with some accounts, of which each has to stand for all that the criteria cannot tell from it. */
export interface SlowCase {
  readonly model: TerritoryModel;
  readonly accounts: readonly Account[];
  readonly asOf?: string;
}

/** What is true of a model if the accounts are all there are, a line of text for each finding: everything is tried. */
export function analyzeSlowly(view: View): string[] {
  return [...criteriaClaims(view), ...overlapClaims(view), ...gapClaims(view), ...shadowedClaims(view)].sort();
}

type CriteriaMember = 'criteria' | 'localCriteria' | 'opportunityCriteria';

/** What every account comes to. */
export interface View extends SlowCase {
  readonly open: readonly Territory[];
  /** The accounts that get as far as to a territory and in; all of them for `null`. */
  readonly reaching: (id: string | null) => readonly Account[];
  readonly meets: (logic: JsonLogic | undefined, account: Account) => boolean;
  /** The accounts that get as far as to some criteria of a territory. */
  readonly coming: (id: string, member: CriteriaMember) => readonly Account[];
  readonly passes: (id: string, member: CriteriaMember, account: Account) => boolean;
  readonly compiledUnder: (policy: TerritoryModel['policy']) => CompiledModel;
  /** The ids of an account's territories under a policy, in precedence order. */
  readonly belongsTo: (policy: TerritoryModel['policy']) => ReadonlyMap<Account, readonly string[]>;
}

/** What the accounts of a case come to, worked out when asked for. */
export function viewOf(given: SlowCase): View {
  const { model, accounts, asOf } = given;
  const predicates = new Map<JsonLogic, (record: unknown) => boolean>();
  const meets = (logic: JsonLogic | undefined, account: Account) => {
    if (logic === undefined) return true;
    const holds = predicates.get(logic) ?? compileCriteria(logic, model.fields);
    predicates.set(logic, holds);
    return holds(account);
  };
  const byId = new Map(model.territories.map((territory) => [territory.id, territory]));
  const reached = new Map<string | null, readonly Account[]>([[null, accounts]]);
  const reaching = (id: string | null): readonly Account[] => {
    const territory = byId.get(id ?? '');
    const known = reached.get(id);
    if (known !== undefined || territory === undefined) return known ?? [];
    const all = reaching(territory.parentId).filter((account) => meets(territory.criteria, account));
    reached.set(id, all);
    return all;
  };
  const isOpen = (territory: Territory | undefined): boolean =>
    territory === undefined ||
    (territory.active !== false &&
      (asOf === undefined || ((territory.from ?? asOf) <= asOf && asOf < (territory.to ?? '9999'))) &&
      isOpen(byId.get(territory.parentId ?? '')));
  const models = new Map<string, CompiledModel>();
  const compiledUnder: View['compiledUnder'] = (policy = {}) => {
    const key = JSON.stringify(policy);
    const known = models.get(key) ?? compileModel({ ...model, policy });
    models.set(key, known);
    return known;
  };
  const tables = new Map<CompiledModel, ReadonlyMap<Account, readonly string[]>>();
  const belongsTo: View['belongsTo'] = (policy) => {
    const compiled = compiledUnder(policy);
    const known = tables.get(compiled) ?? assignedTo(compiled, accounts, asOf);
    tables.set(compiled, known);
    return known;
  };
  const coming: View['coming'] = (id, member) =>
    reaching(member === 'criteria' ? (byId.get(id)?.parentId ?? null) : id);
  const passes: View['passes'] = (id, member, account) => meets(byId.get(id)?.[member], account);
  return {
    ...given,
    open: model.territories.filter(isOpen),
    reaching,
    coming,
    passes,
    meets,
    compiledUnder,
    belongsTo,
  };
}

function assignedTo(compiled: CompiledModel, accounts: readonly Account[], asOf: string | undefined) {
  const table = assignAccounts(compiled, accounts, asOf === undefined ? {} : { asOf });
  const rows = [...tableRows(table)];
  return new Map(accounts.map((account, row) => [account, rows[row].territories.map((each) => each.territoryId)]));
}

function* criteriaClaims(view: View): Generator<string> {
  for (const territory of view.open)
    for (const member of ['criteria', 'localCriteria'] as const) {
      const logic = territory[member];
      const coming = view.coming(territory.id, member);
      if (logic === undefined || coming.length === 0) continue;
      const name = `${territory.id} ${member}`;
      const meeting = coming.filter((account) => view.meets(logic, account));
      if (meeting.length === 0 && logic !== false)
        yield view.accounts.some((account) => view.meets(logic, account))
          ? `excluded_by_parent ${name}`
          : `never_matches ${name}`;
      if (meeting.length === coming.length && logic !== true)
        yield view.accounts.every((account) => view.meets(logic, account))
          ? `always_matches ${name}`
          : `same_as_parent ${name}`;
      if (meeting.length === 0 || meeting.length === coming.length) continue;
      for (const condition of redundantConditions(logic, view.model.fields ?? {}, coming))
        yield `redundant_condition ${name} ${JSON.stringify(condition)}`;
    }
}

/** Conditions that can go, the last ones first, without any of the accounts noticing. */
function* redundantConditions(logic: JsonLogic, fields: Fields, accounts: readonly Account[]): Generator<JsonLogic> {
  let criteria = parseCriteria(logic, fields);
  let tried = 0;
  for (;;) {
    const [shorter, condition] = shortened(criteria)[tried] ?? [];
    if (shorter === undefined || condition === undefined) return;
    const [before, after] = [criteria, shorter].map((each) => compileCriteria(formatCriteria(each), fields));
    if (accounts.every((account) => before(account) === after(account))) {
      yield formatCriteria(condition);
      criteria = shorter;
    } else tried++;
  }
}

/** Criteria without one of their conditions each, from the last condition to the first. */
export function shortened(criteria: Criteria): [rest: Criteria, condition: Criteria][] {
  if (criteria.kind === 'not') return shortened(criteria.item).map(([item, gone]) => [{ kind: 'not', item }, gone]);
  if (criteria.kind !== 'and' && criteria.kind !== 'or') return [];
  const { kind, items } = criteria;
  return [...items.entries()].reverse().flatMap(([at, item]): [Criteria, Criteria][] => {
    const inner = shortened(item).map(([rest, gone]): [Criteria, Criteria] => [
      { kind, items: items.map((other, place) => (place === at ? rest : other)) },
      gone,
    ]);
    const others = items.filter((_, place) => place !== at);
    const isGroup = item.kind === 'and' || item.kind === 'or';
    if (isGroup || others.length === 0) return inner;
    return [...inner, [others.length === 1 ? others[0] : { kind, items: others }, item]];
  });
}

function* overlapClaims(view: View): Generator<string> {
  const { model, open, belongsTo } = view;
  const pairs = new Map<string, Pair>();
  for (const [account, ids] of belongsTo({ branch: 'deepest', precedence: model.policy?.precedence ?? [] }))
    for (const [at, first] of ids.entries())
      for (const second of ids.slice(at + 1)) {
        const known = pairs.get(`${first} ${second}`) ?? { first, second, accounts: [] };
        pairs.set(`${first} ${second}`, { ...known, accounts: [...known.accounts, account] });
      }
  for (const pair of pairs.values()) {
    const outcomes = pair.accounts.map((account) => outcomeOf(view, pair, account));
    const worst = ['tie', 'both'].find((each) => outcomes.includes(each)) ?? 'precedence';
    const line = lineOf(open, pair.second);
    const scope = lineOf(open, pair.first).find((id) => line.includes(id)) ?? null;
    yield `overlap ${pair.first} ${pair.second} below ${scope}: ${worst}`;
  }
}

/** Two territories that some accounts have in common, in precedence order. */
interface Pair {
  readonly first: string;
  readonly second: string;
  readonly accounts: readonly Account[];
}

/** What becomes of an account that two territories have in common. */
export function outcomeOf(
  { model, belongsTo }: View,
  { first, second }: Pick<Pair, 'first' | 'second'>,
  account: Account,
): string {
  const { branch = 'deepest', precedence = [], winners = 'all', limit } = model.policy ?? {};
  const matched = belongsTo({ branch, precedence }).get(account) ?? [];
  const equal = matched.filter((id) => areTied(model, id, first));
  const start = matched.indexOf(equal[0]);
  const isParted = [winners, limit].some(
    (most) => typeof most === 'number' && start < most && most < start + equal.length,
  );
  if (isParted && equal.includes(second)) return 'tie';
  const kept = belongsTo(model.policy).get(account) ?? [];
  return kept.includes(first) && kept.includes(second) ? 'both' : 'precedence';
}

/** A territory's id and those above it, nearest first. */
export function lineOf(territories: readonly Territory[], id: string | null): string[] {
  const territory = territories.find((each) => each.id === id);
  return territory === undefined ? [] : [territory.id, ...lineOf(territories, territory.parentId)];
}

/** Whether nothing that a model declares puts one of two territories first. */
export function areTied(model: TerritoryModel, first: string, second: string): boolean {
  const { precedence = [] } = model.policy ?? {};
  return precedence.every((key) => keyOf(model, key, first) === keyOf(model, key, second));
}

function keyOf(model: TerritoryModel, key: PrecedenceKey, id: string): unknown {
  const position = model.territories.findIndex((territory) => territory.id === id);
  const { rank, typeId } = model.territories[position];
  if (key === 'rank') return rank;
  if (key === 'position') return position;
  if (key === 'depth') return lineOf(model.territories, id).length;
  return model.types?.find((type) => type.id === typeId)?.priority;
}

function* gapClaims({ open, reaching, meets }: View): Generator<string> {
  const childrenOf = (id: string | null) => open.filter(({ parentId }) => parentId === id);
  const holds = ({ criteria, localCriteria }: Territory, account: Account) =>
    (criteria !== undefined || localCriteria !== undefined) && meets(localCriteria, account);
  for (const id of [null, ...open.map((territory) => territory.id)]) {
    const children = childrenOf(id);
    if (children.length === 0 && id !== null) continue;
    const takesIn = (child: Territory, account: Account) =>
      meets(child.criteria, account) && (childrenOf(child.id).length > 0 || holds(child, account));
    const between = reaching(id).filter((account) => !children.some((child) => takesIn(child, account)));
    const line = lineOf(open, id).flatMap((above) => open.filter((territory) => territory.id === above));
    const isLost = between.some((account) => !line.some((territory) => holds(territory, account)));
    if (between.length > 0) yield `gap below ${id}: ${isLost ? 'lost' : 'held'}`;
  }
}

function* shadowedClaims({ model, open, belongsTo }: View): Generator<string> {
  const { branch = 'deepest', precedence = [] } = model.policy ?? {};
  const before = [...belongsTo({ branch, precedence }).values()].flat();
  const after = [...belongsTo(model.policy).values()].flat();
  for (const { id } of open) if (before.includes(id) && !after.includes(id)) yield `shadowed ${id}`;
}
