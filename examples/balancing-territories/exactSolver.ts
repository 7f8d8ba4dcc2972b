// Accounts are balanced over three sellers, once by search and once by an exact solver: npx tsx examples/balancing-territories/exactSolver.ts
import { createRequire } from 'node:module';
import { improvePlan, type PlanSolver } from 'bailiwick';

const customers = [
  ['Oslo', 59.91, 10.75, 14],
  ['Bergen', 60.39, 5.32, 9],
  ['Stavanger', 58.97, 5.73, 12],
  ['Trondheim', 63.43, 10.39, 11],
  ['Stockholm', 59.33, 18.06, 25],
  ['Gothenburg', 57.71, 11.97, 13],
  ['Malmö', 55.6, 13.0, 10],
  ['Copenhagen', 55.68, 12.57, 22],
  ['Aarhus', 56.16, 10.2, 8],
  ['Helsinki', 60.17, 24.94, 17],
  ['Tampere', 61.5, 23.79, 6],
  ['Turku', 60.45, 22.27, 7],
] as const;
const input = {
  units: customers.map(([id, latitude, longitude, visits]) => ({ id, latitude, longitude, activities: { visits } })),
  territories: [
    { id: 'west', latitude: 59.91, longitude: 10.75 },
    { id: 'south', latitude: 55.68, longitude: 12.57 },
    { id: 'east', latitude: 59.33, longitude: 18.06 },
  ],
  bands: [{ activity: 'visits', tolerance: 0.05 }],
  distanceBy: 'visits',
  weights: { imbalance: 0 },
};

const highs = await createRequire(import.meta.url)('highs')();
const solver: PlanSolver = ({ text, variables }) => {
  const { Status, Columns } = highs.solve(text);
  if (Status !== 'Optimal') return null;
  return variables.map(({ name }) => name).filter((name) => Columns[name].Primal > 0.5);
};

for (const [title, options] of [
  ['search', {}],
  ['HiGHS', { iterations: 0, solver }],
] as const) {
  const { after, isFeasible } = improvePlan(input, options);
  console.log(
    `${title}: ${after.compactness.meanDistance?.toFixed(1)} km on average${isFeasible ? '' : ', outside a band'}`,
  );
  for (const { territoryId, loads, unitIds } of after.territories) {
    console.log(`  ${territoryId.padEnd(6)} ${loads[0].load} visits: ${unitIds.join(', ')}`);
  }
}
