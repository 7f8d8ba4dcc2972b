import { isTerritoryError } from '../core/isTerritoryError.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { describeCriteria } from '../criteria/describeCriteria.js';
import { parseCriteria } from '../criteria/parseCriteria.js';
import type { Fields, JsonLogic } from '../criteria/types.js';
import { describeFindingDoubt } from './describeFindingDoubt.js';
import { describeFindingWitness } from './describeFindingWitness.js';
import type { Finding } from './types.js';

const MOST_LISTED = 5;

/** What may make the wording of a finding better. */
export interface FindingWording {
  /** What a territory is called (default: its id in backticks). */
  readonly nameTerritory?: (territoryId: string) => string;
  /** The definitions of fields, for the wording of conditions; inferred when absent. */
  readonly fields?: Fields;
  /** The fields of the witness that matter: only they are told of, and those that it lacks are absent. */
  readonly testedFields?: readonly string[];
}

/**
 * The wording of a finding: one line, lower case, no full stop, the caller's own names in backticks. Wording may change
 * between versions; a finding's `code` and members do not.
 *
 * It tells for which account it holds where the finding has a witness, else of "some accounts".
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no finding.
 * @example
 * const findings = analyzeModel({
 *   id: 'plan',
 *   territories: [
 *     { id: 'large', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } },
 *     { id: 'small', parentId: null, criteria: { '<=': [{ var: 'employees' }, 1000] } },
 *   ],
 * });
 * describeFinding(findings[0]); // => '`large` and `small` both take an account with employees 1000'
 * describeFinding(findings[1], { testedFields: ['employees'] });
 * // => 'an account with employees absent gets into no territory at all'
 */
export function describeFinding(finding: Finding, wording: FindingWording = {}): string {
  requireObject(finding, 'a finding');
  requireObject(wording);
  return readPlainData(() => wordsFor(finding, wording));
}

function wordsFor(finding: Finding, wording: FindingWording): string {
  const { nameTerritory: name = inBackticks } = wording;
  const first = finding.territoryIds.slice(0, 1).map(name).join('');
  switch (finding.code) {
    case 'never_matches':
      return `no account meets the ${rulesOf(finding)} of ${first}, whatever its fields are`;
    case 'always_matches':
      return `every account meets the ${rulesOf(finding)} of ${first}, whatever its fields are`;
    case 'excluded_by_parent':
      return `no account that gets as far as ${first} meets its ${rulesOf(finding)}`;
    case 'same_as_parent':
      return `every account that gets as far as ${first} meets its ${rulesOf(finding)}, which add nothing`;
    case 'overlap':
      return describeOverlap(finding, wording);
    case 'gap':
      return describeGap(finding, wording);
    case 'shadowed':
      return describeShadow(finding, wording);
    case 'redundant_condition':
      return `the condition \`${describeCondition(finding.condition, wording.fields)}\` in the ${rulesOf(finding)} of ${first} can be left out`;
    case 'unreachable_value':
      return `the ${rulesOf(finding)} of ${first} ask for \`${finding.field}\` ${describeUnreachable(finding)}`;
    case 'mixed_types':
      return `the ${rulesOf(finding)} of ${first} compare \`${finding.field}\` as text, in which \`${finding.sample[0]}\` comes before \`${finding.sample[1]}\``;
    case 'opaque':
      return `a part of the ${rulesOf(finding)} of ${first} is computed from ${listed(finding.fields.map(inBackticks))} and can only be evaluated`;
    case 'unknown':
      return describeFindingDoubt(finding, listed(finding.territoryIds.map(name)));
    default:
      throw wrongTypeError(Reflect.get(finding, 'code'), 'the code of a finding', '/code');
  }
}

function describeOverlap({ outcome, territoryIds, witness }: Finding<'overlap'>, wording: FindingWording): string {
  const { nameTerritory: name = inBackticks } = wording;
  const both = `${listed(territoryIds.map(name))} both`;
  const account = describeAccount(witness, wording);
  switch (outcome) {
    case 'both':
      return `${both} take ${account}`;
    case 'precedence':
      return `${both} match ${account}: ${name(territoryIds[0])} comes first`;
    case 'tie':
      return `${both} match ${account}, and nothing declared says which comes first`;
  }
}

function describeGap({ outcome, scope, witness }: Finding<'gap'>, wording: FindingWording): string {
  const { nameTerritory = inBackticks } = wording;
  const account = describeAccount(witness, wording);
  const [gets, it] = witness === undefined ? ['get', 'them'] : ['gets', 'it'];
  if (scope === null) return `${account} ${gets} into no territory at all`;
  switch (outcome) {
    case 'lost':
      return `${account} ${gets} as far as ${nameTerritory(scope)}, but no territory of that branch takes ${it}`;
    case 'held':
      return `${account} ${gets} no further than ${nameTerritory(scope)}: no territory below takes ${it}`;
  }
}

function describeShadow({ territoryIds, by, witness }: Finding<'shadowed'>, wording: FindingWording): string {
  const { nameTerritory: name = inBackticks } = wording;
  const others = `${listed(by.map(name))} ${by.length === 1 ? 'comes' : 'come'} first`;
  const occasion = witness === undefined ? 'could have one' : `could, as for ${describeAccount(witness, wording)}`;
  return `${name(territoryIds[0])} never gets an account: wherever it ${occasion}, ${others}`;
}

function describeUnreachable({ value }: Finding<'unreachable_value'>): string {
  return `\`${value}\`, which is ${typeof value === 'number' ? 'no whole number' : 'none of its declared values'}`;
}

function describeAccount(witness: Finding['witness'], { testedFields }: FindingWording): string {
  if (witness === undefined) return 'some accounts';
  const parts = describeFindingWitness(witness, testedFields);
  return parts.length === 0 ? 'an account without any fields' : `an account with ${joined(parts)}`;
}

const RULES: { readonly [Member in Finding<'never_matches'>['member']]: string } = {
  criteria: 'criteria',
  localCriteria: 'local criteria',
  opportunityCriteria: 'opportunity criteria',
};

function rulesOf({ member }: { readonly member: Finding<'never_matches'>['member'] }): string {
  return RULES[member];
}

/** A condition as describeCriteria words it; as it stands where it cannot be read without its field's definition. */
function describeCondition(condition: JsonLogic, fields: Fields | undefined): string {
  try {
    return describeCriteria(parseCriteria(condition, fields));
  } catch (error) {
    if (isTerritoryError(error)) return JSON.stringify(condition);
    throw error;
  }
}

function inBackticks(text: string): string {
  return `\`${text}\``;
}

/** Names as a list in a sentence, the first few of many. */
function listed(names: readonly string[]): string {
  const isLong = names.length > MOST_LISTED + 1;
  return joined(isLong ? [...names.slice(0, MOST_LISTED), `${names.length - MOST_LISTED} others`] : names);
}

function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
