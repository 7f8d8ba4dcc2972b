import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPath } from '../support/shared.js';

/** A territory of a Salesforce model as its file has it; ids are developer names. */
export interface Territory2 {
  readonly id: string;
  readonly parentId: string | null;
  readonly typeId: string | undefined;
  readonly rules: readonly { readonly name: string; readonly inherited: boolean }[];
}

/** An account rule as its file has it. */
export interface Territory2Rule {
  readonly active: boolean;
  readonly filter: string | undefined;
  readonly items: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

/** A Salesforce territory model as its files have it. */
export interface Territory2Model {
  readonly territories: readonly Territory2[];
  readonly rules: ReadonlyMap<string, Territory2Rule>;
}

/** The model in a folder of ../shared/data/salesforce-territory2. */
export function readTerritory2Model(...segments: string[]): Territory2Model {
  const folder = sharedPath('data', 'salesforce-territory2', ...segments);
  return {
    territories: readFiles(join(folder, 'territories')).map(([id, xml]) => ({
      id,
      parentId: textOf(xml, 'parentTerritory') ?? null,
      typeId: textOf(xml, 'territory2Type'),
      rules: partsOf(xml, 'ruleAssociations').map((part) => ({
        name: textOf(part, 'ruleName') ?? '',
        inherited: textOf(part, 'inherited') === 'true',
      })),
    })),
    rules: new Map(
      readFiles(join(folder, 'rules')).map(([name, xml]) => [
        name,
        {
          active: textOf(xml, 'active') === 'true',
          filter: textOf(xml, 'booleanFilter'),
          items: partsOf(xml, 'ruleItems').map((part) => ({
            field: (textOf(part, 'field') ?? '').replace('Account.', ''),
            operation: textOf(part, 'operation') ?? '',
            value: textOf(part, 'value') ?? '',
          })),
        },
      ]),
    ),
  };
}

/**
 * The territories of an account as the vendor documents it: those of which all active rules match, the inherited ones of
 * the territories above included, and of these the lowest on each branch; none where a territory has no active rule.
 */
export function assignAsDocumented(
  { territories, rules }: Territory2Model,
  account: Readonly<Record<string, unknown>>,
): string[] {
  const parentOf = ({ parentId }: Territory2) => territories.filter(({ id }) => id === parentId);
  const above = (t: Territory2): Territory2[] => parentOf(t).flatMap((parent) => [...above(parent), parent]);
  const activeRules = (links: Territory2['rules']) =>
    links.flatMap(({ name }) => rules.get(name) ?? []).filter(({ active }) => active);
  const effective = (t: Territory2) => [
    ...activeRules(above(t).flatMap((each) => each.rules.filter(({ inherited }) => inherited))),
    ...activeRules(t.rules),
  ];
  const candidates = territories.filter((t) => {
    const its = effective(t);
    return its.length > 0 && its.every((rule) => matches(rule, account));
  });
  const isLowest = (t: Territory2) => !candidates.some((other) => above(other).includes(t));
  return candidates
    .filter(isLowest)
    .map(({ id }) => id)
    .sort();
}

/** Each file of a folder: its name up to the first dot, and its text. */
function readFiles(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => [name.split('.')[0], readFileSync(join(folder, name), 'utf8')]);
}

function partsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, inner]) => inner);
}

function textOf(xml: string, element: string): string | undefined {
  return partsOf(xml, element)[0];
}

function matches({ items, filter }: Territory2Rule, account: Readonly<Record<string, unknown>>): boolean {
  const holds = items.map((item) => itemHolds(item, account[item.field]));
  const tokens = (filter ?? items.map((_, at) => at + 1).join(' AND ')).match(/\d+|\(|\)|AND|OR/g) ?? [];
  return readOr(tokens, holds);
}

/** A field without a value meets no criterion; a list of values is any of them. */
function itemHolds({ operation, value }: Territory2Rule['items'][number], found: unknown): boolean {
  if (typeof found !== 'string' || found === '') return false;
  const any = (test: (wanted: string) => boolean) => value.split(',').some(test);
  switch (operation) {
    case 'equals':
      return any((wanted) => found === wanted);
    case 'startsWith':
      return any((wanted) => found.startsWith(wanted));
    case 'contains':
      return any((wanted) => found.includes(wanted));
    case 'notContain':
      return !any((wanted) => found.includes(wanted));
    default:
      throw new Error(`the models do not use ${operation}`);
  }
}

function readOr(tokens: string[], holds: readonly boolean[]): boolean {
  let result = readAnd(tokens, holds);
  while (tokens[0] === 'OR') {
    tokens.shift();
    result = readAnd(tokens, holds) || result;
  }
  return result;
}

function readAnd(tokens: string[], holds: readonly boolean[]): boolean {
  let result = readOne(tokens, holds);
  while (tokens[0] === 'AND') {
    tokens.shift();
    result = readOne(tokens, holds) && result;
  }
  return result;
}

function readOne(tokens: string[], holds: readonly boolean[]): boolean {
  const token = tokens.shift();
  if (token !== '(') return holds[Number(token) - 1];
  const result = readOr(tokens, holds);
  tokens.shift();
  return result;
}
