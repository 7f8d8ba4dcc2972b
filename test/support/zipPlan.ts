import type { Fields, JsonLogic, Territory, TerritoryModel } from '../../src/index.js';

/** A ZIP code with the state that it is in. */
export interface Zip {
  readonly zip: string;
  readonly state: string;
}

/** A clean plan: every account belongs to exactly one leaf, and each criteria says something. */
export interface ZipPlan {
  readonly model: TerritoryModel;
  readonly regions: readonly Patch[];
  readonly states: readonly Patch[];
  /** Areas without territories below them. */
  readonly plain: readonly Patch[];
  /** Areas that are parted by size. */
  readonly banded: readonly Patch[];
}

/** A territory with its ZIP codes. */
export interface Patch {
  readonly id: string;
  readonly parentId: string;
  readonly zips: readonly string[];
}

const country = 'us';

/** The plan of some states: regions of three of them, each state in areas of neighbouring codes, every second one parted by size. */
export function zipPlan(zips: readonly Zip[]): ZipPlan {
  const names = [...new Set(zips.map(({ state }) => state))];
  const regionOf = (state: string) => `region ${Math.floor(names.indexOf(state) / 3)}`;
  const zipsIn = (isIn: (each: Zip) => boolean) => zips.filter(isIn).map(({ zip }) => zip);
  const regions = [...new Set(names.map(regionOf))].map((id) => ({
    id,
    parentId: country,
    zips: zipsIn(({ state }) => regionOf(state) === id),
  }));
  const states = names.map((id) => ({ id, parentId: regionOf(id), zips: zipsIn(({ state }) => state === id) }));
  const areas = states.flatMap(areasOf);
  const banded = areas.filter((_, at) => at % 2 === 1);
  const fields: Fields = {
    zip: { type: 'string', values: zips.map(({ zip }) => zip), required: true },
    employees: { type: 'number', integer: true, required: true },
  };
  const territories: Territory[] = [
    { id: country, parentId: null },
    ...[...regions, ...states, ...areas].map(({ id, parentId, zips: own }) => ({ id, parentId, criteria: isIn(own) })),
    ...banded.flatMap(({ id }) => [
      { id: `${id} small`, parentId: id, criteria: { '<': [{ var: 'employees' }, 100] } },
      { id: `${id} large`, parentId: id, criteria: { '>=': [{ var: 'employees' }, 100] } },
    ]),
  ];
  return {
    model: { id: 'zips', fields, territories },
    regions,
    states,
    plain: areas.filter((_, at) => at % 2 === 0),
    banded,
  };
}

/** That an account is in one of some ZIP codes. */
export function isIn(zips: readonly string[]): JsonLogic {
  return { in: [{ var: 'zip' }, [...zips]] };
}

/** A state's ZIP codes in at least two areas of three codes or more. */
function areasOf({ id, zips }: Patch): Patch[] {
  const sorted = [...zips].sort();
  const count = Math.max(2, Math.min(6, Math.floor(sorted.length / 12)));
  const size = Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, at) => sorted.slice(at * size, (at + 1) * size))
    .filter((own) => own.length > 0)
    .map((own) => ({ id: `${id} ${own[0]}`, parentId: id, zips: own }));
}
