import { describeValue } from '../../core/describeValue.js';
import { isMembers, type Members } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { isOptionalText } from './isWellFormed.js';
import { overlayAmount } from './overlayAmount.js';
import type { ReadCreditLineOptions } from './readCreditLineOptions.js';

/** Everything that keeps an opportunity from being split. */
export function findOpportunityIssues(
  opportunity: unknown,
  row: number,
  stages: ReadCreditLineOptions['stages'],
): Issue[] {
  const isNamed = isMembers(opportunity) && typeof opportunity.id === 'string' && opportunity.id !== '';
  if (!isNamed)
    return [refusal({ row, opportunityId: null }, '', 'an object with a non-empty text as `id`', opportunity)];
  const place = { row, opportunityId: String(opportunity.id) };
  const { amountMinor, accountId, splits = [] } = opportunity;
  const issues = [
    ...(Number.isSafeInteger(amountMinor) ? [] : [refusal(place, '/amountMinor', AMOUNT, amountMinor)]),
    ...findStageIssues(opportunity, stages, place),
    ...(isOptionalText(accountId) ? [] : [refusal(place, '/accountId', 'the id of an account', accountId)]),
  ];
  if (!Array.isArray(splits)) return [...issues, refusal(place, '/splits', 'a list of splits', splits)];
  return [...issues, ...findSplitsIssues(Array.from<unknown>(splits), Number(amountMinor), place)];
}

const AMOUNT = 'a whole number of minor units within 2^53';

interface OpportunityPlace {
  readonly row: number;
  readonly opportunityId: string | null;
}

/** Whatever a category is, the roll-up looks at it. */
function findStageIssues(
  { category, stage }: Members,
  stages: ReadCreditLineOptions['stages'],
  place: OpportunityPlace,
): Issue[] {
  if (stages !== null && stage !== undefined && !(typeof stage === 'string' && stages.has(stage))) {
    return [refusal(place, '/stage', 'the id of one of the stages', stage)];
  }
  const isPlaced = category !== undefined || (stages !== null && stage !== undefined);
  return isPlaced ? [] : [refusal(place, '/category', 'the id of a category', category)];
}

function refusal(place: OpportunityPlace, pointer: string, expected: string, value: unknown): Issue {
  const received = describeValue(value);
  return { code: 'refused_opportunity', ...place, pointer: `/${place.row}${pointer}`, expected, received };
}

function findSplitsIssues(splits: readonly unknown[], amountMinor: number, place: OpportunityPlace): Issue[] {
  const ids = new Set<unknown>();
  return splits.flatMap((split, at) => {
    const pointer = `/splits/${at}`;
    if (!isMembers(split)) return [refusal(place, pointer, 'a split as an object', split)];
    const isNew = !ids.has(split.id);
    ids.add(split.id);
    const idIssues = isNew ? [] : [refusal(place, `${pointer}/id`, 'an id of its own', split.id)];
    return [...idIssues, ...findSplitIssues(split, amountMinor, { place, pointer })];
  });
}

interface SplitPlace {
  readonly place: OpportunityPlace;
  readonly pointer: string;
}

function findSplitIssues(split: Members, amountMinor: number, { place, pointer }: SplitPlace): Issue[] {
  const { id, kind = 'revenue', weight, percent } = split;
  const issues = typeof id === 'string' && id !== '' ? [] : [refusal(place, `${pointer}/id`, 'a non-empty text', id)];
  if (kind === 'revenue') {
    return isPart(weight)
      ? issues
      : [...issues, refusal(place, `${pointer}/weight`, 'a finite number of 0 or more', weight)];
  }
  if (kind !== 'overlay') return [...issues, refusal(place, `${pointer}/kind`, 'revenue or overlay', kind)];
  if (isPart(percent) && (!Number.isSafeInteger(amountMinor) || overlayAmount(amountMinor, percent) !== null))
    return issues;
  return [...issues, refusal(place, `${pointer}/percent`, 'a number of 0 or more, for an amount within 2^53', percent)];
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
