import type { CompiledModel } from '../../assignment/compileModel.js';
import { isOpen } from '../../assignment/matchTerritories.js';
import { type ClassSet, intersectionOf } from '../../criteria/classes/classSet.js';
import { criteriaTerms, type Term } from '../../criteria/classes/criteriaTerms.js';
import type { Criteria } from '../../criteria/types.js';
import type { SqlAxes } from '../classification/sqlAxes.js';

/** One alternative in which something holds: classes by axis, and criteria that are evaluated as they are. */
export interface Alternative {
  readonly sets: ReadonlyMap<number, ClassSet>;
  readonly residual: readonly Criteria[];
}

/** A territory's criteria and those of all above it, as alternatives. */
export interface PathRule {
  readonly position: number;
  readonly alternatives: readonly Alternative[];
  /** The same as a conjunction. */
  readonly criteria: readonly Criteria[];
}

/** With more alternatives, criteria are evaluated as they are. */
const MOST_ALTERNATIVES = 64;

type Path = Omit<PathRule, 'position'>;
const OPEN_PATH: Path = { alternatives: [{ sets: new Map(), residual: [] }], criteria: [] };

/** By position: whether a territory and all above it are considered on a day. */
export function openPositions({ index }: CompiledModel, asOf: string | undefined): boolean[] {
  const open: boolean[] = [];
  for (const [position, territory] of index.nodes.entries()) {
    const parent = index.parentOf[position];
    open.push((parent === -1 || open[parent] === true) && isOpen(territory, asOf));
  }
  return open;
}

/** The rules of all open territories that can be assigned by rule, each with those above folded in. */
export function pathRules(
  { index, territories }: CompiledModel,
  open: readonly boolean[],
  axes: SqlAxes,
): readonly PathRule[] {
  const paths: Path[] = [];
  const rules: PathRule[] = [];
  for (const [position, { criteria, localCriteria, hasCriteria }] of territories.entries()) {
    const above = paths[index.parentOf[position]] ?? OPEN_PATH;
    const path = open[position] ? narrowed(above, criteria, axes) : { alternatives: [], criteria: [] };
    paths.push(path);
    const own = hasCriteria ? narrowed(path, localCriteria, axes) : undefined;
    if (own !== undefined && own.alternatives.length > 0) rules.push({ position, ...own });
  }
  return rules;
}

function narrowed(path: Path, criteria: Criteria | undefined, axes: SqlAxes): Path {
  if (criteria === undefined || path.alternatives.length === 0) return path;
  const { terms, isExact } = criteriaTerms(criteria, axes.testTerms);
  const all = [...path.criteria, criteria];
  if (path.alternatives.length * terms.length > MOST_ALTERNATIVES)
    return { alternatives: path.alternatives.map((each) => withResidual(each, criteria)), criteria: all };
  const own = terms.map((term) => alternativeOf(term, axes));
  const alternatives = path.alternatives.flatMap((a) => own.flatMap((b) => both(a, b) ?? []));
  return {
    alternatives: isExact ? alternatives : alternatives.map((each) => withResidual(each, criteria)),
    criteria: all,
  };
}

function alternativeOf(term: Term, { residualOf }: SqlAxes): Alternative {
  const sets = new Map<number, ClassSet>();
  for (const each of term) if (each.kind === 'ordered') sets.set(each.axis, each.set);
  return { sets, residual: term.flatMap((each) => (each.kind === 'computed' ? each.tests.map(residualOf) : [])) };
}

function both(a: Alternative, b: Alternative): Alternative | undefined {
  const sets = new Map(a.sets);
  for (const [axis, set] of b.sets) {
    const known = sets.get(axis);
    const left = known === undefined ? set : intersectionOf(known, set);
    if (left.length === 0) return undefined;
    sets.set(axis, left);
  }
  return { sets, residual: [...a.residual, ...b.residual] };
}

function withResidual(alternative: Alternative, criteria: Criteria): Alternative {
  return { ...alternative, residual: [...alternative.residual, criteria] };
}
