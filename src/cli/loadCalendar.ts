import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import { isTerritoryError } from '../core/isTerritoryError.js';
import { fail } from '../core/throwIssues.js';
import { fiscalCalendar } from '../forecast/calendar/fiscalCalendar.js';
import { readDefinition } from '../forecast/calendar/readDefinition.js';
import type { FiscalCalendar } from '../forecast/calendar/types.js';
import { locateEntryIssue } from '../node/locateEntryIssue.js';
import { openInput } from '../node/openInput.js';
import { readJsonFile } from '../node/readJsonFile.js';
import { isShortCalendar } from './isShortCalendar.js';
import type { CommandContext } from './types.js';

const KIND = { one: 'a calendar', several: 'calendars', members: [] };
const EXPECTED = 'a JSON file, `months:4` or `weeks:saturday:1:nearest:4-5-4`, each with `:startYear` if you like';

/**
 * The fiscal calendar that an option says: a JSON file with its definition, or one in short.
 *
 * | in short | years |
 * |---|---|
 * | `months`, `months:4` | twelve months from January, from April |
 * | `weeks:saturday:1:nearest:4-5-4` | 52 or 53 weeks up to the Saturday nearest to the end of January |
 * | either with `:startYear` | called after the year of their first month |
 *
 * @throws {@link TerritoryError} `invalid_option` for other words, `unreadable_file`, and `malformed_file` for a file that
 * has no calendar.
 */
export async function loadCalendar(given: string, context: CommandContext): Promise<FiscalCalendar> {
  if (isShortCalendar(given)) {
    return build(definitionOf(given), () => {
      const issue: Issue = {
        code: 'invalid_option',
        option: '--calendar',
        expected: EXPECTED,
        received: `\`${given}\``,
      };
      throw new TerritoryError([issue]);
    });
  }
  const input = await openInput(given, context);
  return build(await readJsonFile(input), (issues) => {
    return fail(issues.map((issue) => locateEntryIssue({ issue, at: '' }, { path: input.name }, KIND)));
  });
}

function build(definition: unknown, refuse: (issues: readonly Issue[]) => never): FiscalCalendar {
  try {
    return fiscalCalendar(readDefinition(definition));
  } catch (error) {
    if (isTerritoryError(error)) return refuse(error.issues);
    throw error;
  }
}

/** What a calendar in short stands for; what is wrong with it is found like in a file. */
function definitionOf(given: string): object {
  const [kind, ...words] = given.split(':');
  const labelBy = words.at(-1) === 'startYear' || words.at(-1) === 'endYear' ? words.pop() : undefined;
  const label = labelBy === undefined ? {} : { labelBy };
  if (kind === 'months') {
    const [startMonth, ...others] = words;
    if (others.length > 0) return {};
    return { kind, ...(startMonth === undefined ? {} : { startMonth: Number(startMonth) }), ...label };
  }
  const [weekday, anchorMonth, rule, pattern, ...others] = words;
  return others.length > 0 ? {} : { kind, weekday, anchorMonth: Number(anchorMonth), rule, pattern, ...label };
}
