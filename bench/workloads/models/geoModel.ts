import type { JsonLogic, Territory, TerritoryModel } from 'bailiwick';
import { largestFirst } from '../../support/largestFirst.js';
import { zipfWeights } from '../../support/zipfWeights.js';
import { companyFields } from '../companies/companyFields.js';
import { countries, type State } from '../companies/places.js';
import { bands, industries, industryGroups } from '../companies/vocabulary.js';
import { isFrom, isIn } from '../logic.js';

/** A territory that may still be divided, with the share of all companies that it is expected to hold. */
interface Open {
  readonly id: string;
  readonly share: number;
  readonly level: 'world' | 'country' | 'state' | 'band' | 'group' | 'area';
  readonly states: readonly State[];
}

interface Part extends Omit<Open, 'id'> {
  readonly name: string;
  readonly criteria: JsonLogic;
}

/**
 * A tree of exactly `count` territories: countries, states, bands of employees, groups of industries, postal areas. What
 * holds the most companies is divided next. No siblings overlap, so a company with a country is in one territory.
 */
export function geoModel(count: number): TerritoryModel {
  return { id: `geo-${count}`, fields: companyFields, territories: geoTerritories(count) };
}

/** The territories of {@link geoModel} without the rest of the model. */
export function geoTerritories(count: number): Territory[] {
  const territories: Territory[] = [{ id: 'world', parentId: null }];
  const open = largestFirst<Open>(({ share }) => share);
  open.add({ id: 'world', share: 1, level: 'world', states: [] });
  for (let parent = open.take(); parent !== undefined && territories.length < count; parent = open.take()) {
    for (const { name, criteria, ...part } of divide(parent).slice(0, count - territories.length)) {
      const id = parent.level === 'world' ? name : `${parent.id}/${name}`;
      territories.push({ id, parentId: parent.id, criteria });
      open.add({ ...part, id });
    }
  }
  return territories;
}

function divide(parent: Open): Part[] {
  switch (parent.level) {
    case 'world':
      return countries.map(({ code, weight, states }) => {
        return { ...part(parent, weight / 100, code, isIn('country', [code])), level: 'country', states };
      });
    case 'country':
      return parent.states.map((state) => {
        return {
          ...part(parent, state.weight, state.code, isIn('state', [state.code])),
          level: 'state',
          states: [state],
        };
      });
    case 'state':
      return bands.map(({ low, high, share }) => {
        return { ...part(parent, share, `from-${low}`, isFrom('employees', low, high)), level: 'band' };
      });
    case 'band':
      return industryGroups.map((group, i) => {
        return { ...part(parent, groupShares[i], `group-${i}`, isIn('industry', group)), level: 'group' };
      });
    case 'group':
      return parent.states.flatMap(areasOf).map((area, _, areas) => {
        const criteria = { startsWith: [{ var: 'postalCode' }, area] };
        return { ...part(parent, 1 / areas.length, area, criteria), level: 'area' };
      });
    case 'area':
      return [];
  }
}

function part(parent: Open, share: number, name: string, criteria: JsonLogic): Omit<Part, 'level'> {
  return { name, criteria, share: parent.share * share, states: parent.states };
}

const industryWeights = zipfWeights(industries.length, 0.8);
const industryTotal = industryWeights.reduce((sum, weight) => sum + weight, 0);
const groupShares = industryGroups.map((group) =>
  group.reduce((sum, industry) => sum + industryWeights[industries.indexOf(industry)] / industryTotal, 0),
);

function areasOf({ firstArea, endArea }: State): string[] {
  return Array.from({ length: endArea - firstArea }, (_, i) => `${firstArea + i}`.padStart(3, '0'));
}
