import type { CompiledModel } from '../../assignment/compileModel.js';
import { isOpen } from '../../assignment/matchTerritories.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { Criteria, Field, Fields } from '../../criteria/types.js';
import { criteriaFormula, FALSE, type Formula } from '../logic/formula.js';
import { buildSpace } from '../space/buildSpace.js';
import type { Space } from '../space/types.js';
import { commonHull, EVERYWHERE, type Hull, hullOf } from './hull.js';
import type { Plan } from './types.js';

/** A plan for the analysis of a compiled model, as it stands on the day of `asOf`. */
export function buildPlan(compiled: CompiledModel, asOf: string | undefined): Plan {
  return planIn(compiled, modelSpace([compiled]), asOf);
}

/** The accounts that the rules of some models can tell apart. */
export function modelSpace(models: readonly CompiledModel[]): Space {
  const criteria = models.flatMap(({ territories }) => territories.flatMap(criteriaOf));
  throwIssues(models.flatMap(({ fields }) => findTypeConflicts(fields, models[0].fields)));
  const fields: Fields = Object.assign({}, ...models.map((model) => model.fields));
  return buildSpace(criteria, fields, { areAccounts: true });
}

/** Values of a field that two models read differently have no classes in common. */
function findTypeConflicts(fields: Fields, others: Fields): Issue[] {
  return Object.entries(fields).flatMap(([name, field]): Issue[] => {
    const other = Object.hasOwn(others, name) ? others[name] : field;
    const isSame =
      other.type === field.type &&
      isOn(other.integer) === isOn(field.integer) &&
      isOn(other.ignoreCase) === isOn(field.ignoreCase);
    if (isSame) return [];
    const [fieldType, usedAs] = [other, field].map(describeUse);
    return [{ code: 'field_type_conflict', pointer: jsonPointer(['fields', name]), field: name, fieldType, usedAs }];
  });
}

function isOn(flag: boolean | undefined): boolean {
  return flag === true;
}

function describeUse({ type, integer, ignoreCase }: Field): string {
  return [type, ...(isOn(integer) ? ['integer'] : []), ...(isOn(ignoreCase) ? ['ignoreCase'] : [])].join(' ');
}

function criteriaOf({ criteria, localCriteria }: { criteria?: Criteria; localCriteria?: Criteria }): Criteria[] {
  return [criteria ?? [], localCriteria ?? []].flat();
}

/** A plan in a space that was built from its criteria, or from more. */
export function planIn(compiled: CompiledModel, space: Space, asOf: string | undefined): Plan {
  const { index, territories } = compiled;
  const formulaOf = (criteria: Criteria | undefined) => criteria && criteriaFormula(criteria, space);
  const gates = territories.map(({ criteria }) => formulaOf(criteria));
  const locals = territories.map(({ localCriteria }) => formulaOf(localCriteria));
  const open = new Uint8Array(index.nodes.length);
  const reachHulls: Hull[] = [];
  for (const [position, territory] of index.nodes.entries()) {
    const parent = index.parentOf[position];
    open[position] = isOpen(territory, asOf) && (parent === -1 || open[parent] === 1) ? 1 : 0;
    reachHulls.push(narrowedHull(parent === -1 ? EVERYWHERE : reachHulls[parent], gates[position], space));
  }
  const holdHulls = reachHulls.map((hull, position) =>
    territories[position].hasCriteria ? narrowedHull(hull, locals[position], space) : hullOf(FALSE, space.dimensions),
  );
  return { compiled, space, open, gates, locals, reachHulls, holdHulls };
}

function narrowedHull(hull: Hull, formula: Formula | undefined, { dimensions }: Space): Hull {
  return formula === undefined ? hull : commonHull(hull, hullOf(formula, dimensions));
}
