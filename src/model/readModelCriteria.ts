import type { Members } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import { inferFieldTable } from '../criteria/inferFields.js';
import { type FieldTable, fieldReading, fieldTable } from '../criteria/reading/fieldReading.js';
import { type PlacedLogic, readCriteria } from '../criteria/reading/readCriteria.js';
import type { Reading } from '../criteria/reading/reading.js';
import type { Criteria, CriteriaLimits } from '../criteria/types.js';
import type { LooseModel, Placed } from './looseModel.js';
import { fieldSchema, isLogic } from './modelSchema.js';

/** The kinds of criteria that a territory may have. */
export type CriteriaMember = (typeof CRITERIA_MEMBERS)[number];

/** The typed trees of one territory's criteria. */
export type TerritoryCriteria = { readonly [Member in CriteriaMember]?: Criteria };

/** What all criteria of a model come to. */
export interface ModelCriteria {
  /** In the order of the territories. */
  readonly trees: readonly TerritoryCriteria[];
  readonly fieldTable: FieldTable;
  readonly issues: readonly Issue[];
}

const CRITERIA_MEMBERS = ['criteria', 'localCriteria', 'opportunityCriteria'] as const;

/** The typed trees of a model's criteria, the fields that they are read by, and everything that is wrong with them. */
export function readModelCriteria({ fields, territories }: LooseModel, limits: CriteriaLimits): ModelCriteria {
  const table =
    fields === undefined ? inferFieldTable(territories.flatMap(placedLogic), limits) : declaredTable(fields);
  const reading = fieldReading(table);
  const trees = territories.map((territory) => readTerritoryCriteria(territory, reading, limits));
  return { trees, fieldTable: table, issues: reading.issues };
}

/** The fields whose definitions are good; of the others only the names are known. */
function declaredTable(fields: Members): FieldTable {
  const entries = Object.entries(fields).map(([name, field]) => ({ name, parsed: fieldSchema.safeParse(field) }));
  const good = entries.flatMap(({ name, parsed }) => (parsed.success ? [[name, parsed.data] as const] : []));
  const unclear = entries.filter(({ parsed }) => !parsed.success).map(({ name }) => name);
  return { ...fieldTable(Object.fromEntries(good)), unclear: new Set(unclear) };
}

function readTerritoryCriteria(territory: Placed, reading: Reading, limits: CriteriaLimits): TerritoryCriteria {
  const trees: { [Member in CriteriaMember]?: Criteria } = {};
  for (const placed of placedLogic(territory)) trees[placed.member] = readCriteria(placed, reading, limits);
  return trees;
}

function placedLogic({ place, members }: Placed): (PlacedLogic & { readonly member: CriteriaMember })[] {
  const placed = [];
  for (const member of CRITERIA_MEMBERS) {
    const logic = members[member];
    if (isLogic(logic)) placed.push({ member, logic, place: { holder: place, member } });
  }
  return placed;
}
