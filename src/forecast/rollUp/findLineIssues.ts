import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { currencyExponents } from '../../core/money/currencyExponents.js';
import { rateQuestion } from '../../core/money/rateQuestion.js';
import type { Conversion } from '../../core/money/types.js';
import { nearestName } from '../../core/nearestName.js';
import { NO_NUMBER, numberOfText } from '../../core/textNumbers.js';
import { NO_DATE, OUTSIDE, periodNumberOf } from './dateBook.js';
import { isEntry, isKind, isOptionalObject, isOptionalText } from './isWellFormed.js';
import type { LineGathering } from './lineGathering.js';
import { hasRate } from './rateBook.js';
import type { CreditLine } from './types.js';

/** Everything that keeps a line with an id out of all sums, for its issues: it is not looked at so closely otherwise. */
export function findLineIssues(gathering: LineGathering, line: CreditLine, row: number): Issue[] {
  const { plan, dates } = gathering;
  const { amountMinor, userId, kind, dimensions } = line;
  const place = { row, lineId: line.id };
  const formIssues = [
    ...(Number.isSafeInteger(amountMinor) ? [] : [refused(place, 'amountMinor', AMOUNT, amountMinor)]),
    ...(isOptionalText(userId) ? [] : [refused(place, 'userId', 'a text', userId)]),
    ...(isKind(kind) ? [] : [refused(place, 'kind', 'revenue or overlay', kind)]),
    ...(isOptionalObject(dimensions) ? [] : [refused(place, 'dimensions', DIMENSIONS, dimensions)]),
    ...findEntryIssues(gathering, line, place),
  ];
  const currencyIssues = findCurrencyIssues(plan.conversion, line, place);
  const periodNumber = periodNumberOf(dates, line.closeDate);
  const isDated = periodNumber !== NO_DATE;
  const rateIssues = isDated && currencyIssues.length === 0 ? findRateIssues(gathering, line, place) : [];
  return [
    ...formIssues,
    ...findCategoryIssues(gathering, line, place),
    ...(isDated ? [] : [refused(place, 'closeDate', 'a calendar day as text, YYYY-MM-DD', line.closeDate)]),
    ...(periodNumber === OUTSIDE ? [{ code: 'outside_periods' as const, ...place, date: line.closeDate }] : []),
    ...currencyIssues,
    ...rateIssues,
  ];
}

const AMOUNT = 'a whole number of minor units within 2^53';
const DIMENSIONS = 'an object with values by dimension';

interface LinePlace {
  readonly row: number;
  readonly lineId: string;
}

function refused(place: LinePlace, member: string, expected: string, value: unknown): Issue {
  const pointer = `/lines/${place.row}/${member}`;
  return { code: 'refused_line', ...place, pointer, expected, received: describeValue(value) };
}

function findCategoryIssues({ plan }: LineGathering, { category }: CreditLine, place: LinePlace): Issue[] {
  if (typeof category !== 'string') return [refused(place, 'category', 'the id of a category', category)];
  if (numberOfText(plan.categoryNumbers, category) !== NO_NUMBER) return [];
  const suggestion = nearestName(
    category,
    plan.categories.map(({ id }) => id),
  );
  return [{ code: 'unknown_category', ...place, category, ...(suggestion === undefined ? {} : { suggestion }) }];
}

function findCurrencyIssues(conversion: Conversion | undefined, { currency }: CreditLine, place: LinePlace): Issue[] {
  if (conversion === undefined) {
    return isOptionalText(currency) ? [] : [refused(place, 'currency', 'the code of a currency', currency)];
  }
  if (currency !== undefined && currencyExponents.has(currency)) return [];
  return [refused(place, 'currency', 'a currency of ISO 4217 that has a minor unit', currency)];
}

function findRateIssues(
  { plan: { conversion }, rateBook }: LineGathering,
  { currency = '', closeDate }: CreditLine,
  place: LinePlace,
): Issue[] {
  if (conversion === undefined || hasRate(rateBook, currency, closeDate)) return [];
  const { on, ...question } = rateQuestion(conversion, { currency, date: closeDate });
  return [{ code: 'unconverted_line', ...place, ...question, ...(on === undefined ? {} : { date: on }) }];
}

function findEntryIssues({ dates }: LineGathering, { territories }: CreditLine, place: LinePlace): Issue[] {
  if (!Array.isArray(territories)) return [refused(place, 'territories', 'a list of territories', territories)];
  return Array.from(territories).flatMap((entry, at) => {
    return isEntry(entry, dates) ? [] : [refused(place, `territories/${at}`, ENTRY, entry)];
  });
}

const ENTRY = 'an object with a `territoryId`, dates `from` and `to` if any, and a `weight` of 0 or more if any';
