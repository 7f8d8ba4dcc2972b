import { chooser } from '../../support/chooser.js';
import { integerBetween, normal, type Random, seededRandom } from '../../support/random.js';
import { zipfWeights } from '../../support/zipfWeights.js';
import { companyDomain, companyId } from './companyNames.js';
import { countries } from './places.js';
import { days, industries, postalCodes, tags, types } from './vocabulary.js';

/** An account of the workloads over companies; what is absent is `null`. */
export type Company = {
  readonly id: string;
  readonly domain: string | null;
  readonly country: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly revenue: number | null;
  readonly type: string | null;
  readonly tags: readonly string[] | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly created: string | null;
};

const SEED = 7;
const MEDIAN_EMPLOYEES = 60;
const MEDIAN_REVENUE_PER_EMPLOYEE = 150_000;

const typeNames = Object.keys(types);
const chooseType = chooser(Object.values(types));
const chooseCountry = chooser(countries.map(({ weight }) => weight));
const chooseState = countries.map(({ states }) => chooser(states.map(({ weight }) => weight)));
const chooseAreas = countries.map(({ states }) =>
  states.map(({ firstArea, endArea }) => chooseArea(endArea - firstArea)),
);
const chooseIndustry = chooser(zipfWeights(industries.length, 0.8));
const chooseTag = chooser(zipfWeights(tags.length, 1));

/**
 * Companies of realistic skew, always the same ones: the first thousand of a million are the thousand. Equal texts are
 * one string; the numbers of employees and the revenue are log-normal; 1 to 10 % of them lack a field.
 */
export function generateCompanies(count: number): Company[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, number) => generateCompany(number, random));
}

function generateCompany(number: number, random: Random): Company {
  const country = chooseCountry(random);
  const place = chooseState[country](random);
  const state = countries[country].states[place];
  const area = state.firstArea + chooseAreas[country][place](random);
  const employees = Math.max(1, Math.round(MEDIAN_EMPLOYEES * Math.exp(1.6 * normal(random))));
  const revenue = Math.round(employees * MEDIAN_REVENUE_PER_EMPLOYEE * Math.exp(0.6 * normal(random)));
  const isLocated = random() >= 0.07;
  return {
    id: companyId(number),
    domain: random() < 0.03 ? null : companyDomain(number),
    country: random() < 0.01 ? null : countries[country].code,
    state: random() < 0.04 ? null : state.code,
    postalCode: random() < 0.05 ? null : postalCodes[area * 100 + integerBetween(random, 0, 99)],
    industry: random() < 0.06 ? null : industries[chooseIndustry(random)],
    employees: random() < 0.08 ? null : employees,
    revenue: random() < 0.1 ? null : revenue,
    type: random() < 0.02 ? null : typeNames[chooseType(random)],
    tags: random() < 0.05 ? null : chooseTags(random),
    latitude: isLocated ? degrees(state.latitude + normal(random) * 0.8) : null,
    longitude: isLocated ? degrees(state.longitude + normal(random)) : null,
    created: random() < 0.01 ? null : days[integerBetween(random, 0, days.length - 1)],
  };
}

/** Up to five different tags. */
function chooseTags(random: Random): string[] {
  const chosen: string[] = [];
  for (let left = integerBetween(random, 0, 5); left > 0; left--) {
    const tag = tags[chooseTag(random)];
    if (!chosen.includes(tag)) chosen.push(tag);
  }
  return chosen;
}

/** The first areas of a state hold the most companies. */
function chooseArea(count: number): (random: Random) => number {
  return chooser(zipfWeights(count, 0.6));
}

function degrees(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
