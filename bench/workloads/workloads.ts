import type { TerritoryModel } from 'bailiwick';
import { generateCompanies } from './companies/generateCompanies.js';
import { generateFreshCompanies } from './companies/generateFreshCompanies.js';
import { generateMarket } from './market/generateMarket.js';
import { marketModel } from './market/marketModel.js';
import { deepModel } from './models/deepModel.js';
import { flatModel } from './models/flatModel.js';
import { geoModel } from './models/geoModel.js';
import { geoNamedModel } from './models/geoNamedModel.js';
import { gridModel } from './models/gridModel.js';
import { namedModel } from './models/namedModel.js';
import { orNotModel } from './models/orNotModel.js';
import { overlapModel } from './models/overlapModel.js';
import { overlappingRangeModel, rangeModel } from './models/rangeModel.js';
import { rectangleModel } from './models/rectangleModel.js';
import { tagsModel } from './models/tagsModel.js';
import type { Workload } from './types.js';

/** Workloads of one kind in the sizes that are measured, and in the one of a quick look. */
interface Family extends Pick<Workload, 'accounts' | 'isFresh'> {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly shortSize: number;
  readonly model: (territories: number) => TerritoryModel;
}

const companies = { accounts: generateCompanies };

const families: readonly Family[] = [
  { name: 'geo', sizes: [110, 1_013, 10_007, 100_002], shortSize: 1_013, model: geoModel, ...companies },
  {
    name: 'geo fresh',
    sizes: [10_007],
    shortSize: 300,
    model: geoModel,
    accounts: generateFreshCompanies,
    isFresh: true,
  },
  { name: 'geo+named', sizes: [10_006, 100_002], shortSize: 400, model: geoNamedModel, ...companies },
  { name: 'named', sizes: [10_000], shortSize: 50, model: namedModel, ...companies },
  { name: 'deep', sizes: [1_001], shortSize: 101, model: deepModel, ...companies },
  { name: 'range', sizes: [10_000], shortSize: 100, model: rangeModel, ...companies },
  { name: 'range-overlap', sizes: [10_000], shortSize: 100, model: overlappingRangeModel, ...companies },
  { name: 'rect', sizes: [10_000], shortSize: 300, model: rectangleModel, ...companies },
  { name: 'grid', sizes: [10_001], shortSize: 101, model: gridModel, ...companies },
  { name: 'flat', sizes: [1_000, 10_000], shortSize: 300, model: flatModel, ...companies },
  { name: 'or-not', sizes: [1_000, 10_000], shortSize: 30, model: orNotModel, ...companies },
  { name: 'overlap', sizes: [1_601], shortSize: 101, model: overlapModel, ...companies },
  { name: 'tags', sizes: [1_001], shortSize: 101, model: tagsModel, ...companies },
  { name: 'peers', sizes: [100, 1_000, 10_000, 100_000], shortSize: 100, model: marketModel, accounts: generateMarket },
];

/** The workloads that are measured. */
export const workloads: readonly Workload[] = families.flatMap((family) =>
  family.sizes.map((size) => ofSize(family, size)),
);

/** One small workload of each kind, to check answers by. */
export const shortWorkloads: readonly Workload[] = families.map((family) => ofSize(family, family.shortSize));

function ofSize({ model, ...family }: Family, territories: number): Workload {
  return { ...family, territories, model: () => model(territories) };
}
