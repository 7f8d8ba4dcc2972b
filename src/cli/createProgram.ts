import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type AccessFlags, accessCommand } from './accessCommand.js';
import { assignCommand } from './assignCommand.js';
import type { AssignFlags } from './assignFlags.js';
import { type CheckFlags, checkCommand } from './checkCommand.js';
import { type DiffFlags, diffCommand } from './diffCommand.js';
import { type ExplainFlags, explainCommand } from './explainCommand.js';
import { type ForecastFlags, forecastCommand } from './forecastCommand.js';
import type { CommandContext, ExitCode } from './types.js';

/** Gets a command's exit code when it is through. */
export type Finish = (code: ExitCode) => void;

/** The command line with its commands, which say how they went to `finish`. It throws where commander would exit. */
export function createProgram(context: CommandContext, finish: Finish): Command {
  const program = new Command('bailiwick')
    .description('Assigns accounts to sales territories, and explains why.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError('(see --help)');
  addAssign(program, async (flags) => finish(await assignCommand(flags, context)));
  addExplain(program, async (flags) => finish(await explainCommand(flags, context)));
  addDiff(program, async (flags) => finish(await diffCommand(flags, context)));
  addCheck(program, async (flags) => finish(await checkCommand(flags, context)));
  addAccess(program, async (flags) => finish(await accessCommand(flags, context)));
  addForecast(program, async (flags) => finish(await forecastCommand(flags, context)));
  return program;
}

function addAssign(program: Command, run: (flags: AssignFlags) => Promise<void>): void {
  program
    .command('assign')
    .description('assign every account of a file to its territories')
    .requiredOption('--model <file>', MODEL)
    .requiredOption('--accounts <file>', ACCOUNTS)
    .option('--out <file>', 'write the assignments there: one line for an account and territory')
    .option('--issues <file>', 'write what is wrong with single accounts there')
    .option('--as-of <date>', AS_OF)
    .option('--pins <file>', PINS)
    .option('--previous <file>', PREVIOUS)
    .addOption(formatOption())
    .option('--unique', 'also find ids that come twice, which takes memory for every account')
    .option('--all', 'list every territory in the summary')
    .option('--json', JSON_TEXT)
    .addOption(engineOption())
    .option('--memory <size>', 'with duckdb: the most memory that it takes, such as 4GB (default: 2GB)')
    .option('--id-column <name>', 'with duckdb: the column of the ids (default: id)')
    .addOption(shapeOption())
    .action(run);
}

function addExplain(program: Command, run: (flags: ExplainFlags) => Promise<void>): void {
  program
    .command('explain')
    .description('explain why one account is in its territories and in no others')
    .requiredOption('--model <file>', MODEL)
    .requiredOption('--accounts <file>', ACCOUNTS)
    .requiredOption('--id <id>', 'the account')
    .option('--why-not <territory>', 'also tell what would bring the account into this territory')
    .option('--as-of <date>', AS_OF)
    .option('--pins <file>', PINS)
    .option('--previous <file>', PREVIOUS)
    .addOption(formatOption())
    .option('--json', JSON_TEXT)
    .action(run);
}

function addDiff(program: Command, run: (flags: DiffFlags) => Promise<void>): void {
  program
    .command('diff')
    .description('tell which accounts change their territories when one model follows another')
    .requiredOption('--before <file>', 'the model so far, a JSON file (- for standard input)')
    .requiredOption('--after <file>', 'the model that follows')
    .requiredOption('--accounts <file>', ACCOUNTS)
    .option('--out <file>', 'write the accounts that change there, with the territories that they leave and get')
    .option('--amount <field>', 'also sum up this field of the accounts, such as their revenue')
    .option('--as-of <date>', AS_OF)
    .option('--pins <file>', PINS)
    .option('--previous <file>', PREVIOUS)
    .addOption(formatOption())
    .option('--all', 'list every change between two territories')
    .option('--json', JSON_TEXT)
    .action(run);
}

function addCheck(program: Command, run: (flags: CheckFlags) => Promise<void>): void {
  program
    .command('check')
    .description('list what is wrong with a model, for every account there may be, and, where given, with accounts')
    .requiredOption('--model <file>', MODEL)
    .option('--accounts <file>', ACCOUNTS)
    .option('--issues <file>', 'write what is wrong with single accounts there')
    .addOption(failOnOption())
    .option('--as-of <date>', OPEN_ON)
    .option('--budget <n>', 'look at n cases at most to answer one question about the model (default: 200000)')
    .addOption(formatOption())
    .option('--json', JSON_TEXT)
    .action(run);
}

function addAccess(program: Command, run: (flags: AccessFlags) => Promise<void>): void {
  program
    .command('access')
    .description('tell which accounts one user may see on a day, or who may see one account, and why')
    .requiredOption('--model <file>', MODEL)
    .requiredOption('--members <file>', MEMBERS)
    .requiredOption('--accounts <file>', ACCOUNTS)
    .option('--user <id>', 'list the accounts that this user may see')
    .option('--account <id>', 'list the users who may see this account; with --user, tell whether that one may')
    .option('--as-of <date>', 'the day, YYYY-MM-DD, which has to be given: access is always that of a day')
    .addOption(policyOption())
    .option('--owner <field>', 'the field of the accounts that holds the id of the user who owns them')
    .addOption(minLevelOption())
    .option('--pins <file>', PINS)
    .option('--previous <file>', PREVIOUS)
    .addOption(formatOption())
    .option('--all', 'list everything, however many')
    .option('--json', JSON_TEXT)
    .action(run);
}

function addForecast(program: Command, run: (flags: ForecastFlags) => Promise<void>): void {
  program
    .command('forecast')
    .description('roll opportunities up the territories of a model, and compare them with targets')
    .requiredOption('--model <file>', MODEL)
    .requiredOption('--opportunities <file>', OPPORTUNITIES)
    .requiredOption('--calendar <calendar>', CALENDAR)
    .option('--targets <file>', TARGETS)
    .option('--assignments <file>', 'what `assign --out` wrote: the territories of opportunities that name none')
    .option('--stages <file>', 'a JSON file with the category of each stage, such as { "Closed Won": "closed" }')
    .option('--period <id>', 'the period, such as FY2026-Q4, FY2026-P08 or FY2026')
    .option('--from <date>', 'or the periods that touch the days from here, YYYY-MM-DD,')
    .option('--to <date>', 'up to here, this day not included')
    .addOption(grainOption())
    .option('--as-of <date>', 'count what is open on this day; without --period and --from, its period is the one')
    .addOption(modeOption())
    .addOption(overlapOption())
    .option('--currency <code>', 'the currency of the report, and of amounts that come without one')
    .option('--rates <file>', RATES)
    .option('--rates-on <date>', 'convert by the rates of this day (default: of the close date of each)')
    .option('--rate-set <name>', 'convert by the rates of this set')
    .option('--pivot <code>', 'the currency by way of which two others are converted')
    .option('--csv <file>', 'write the numbers there: one line for a period and territory')
    .option('--issues <file>', 'write what is wrong with single opportunities there')
    .addOption(formatOption())
    .option('--all', 'list every territory')
    .option('--json', JSON_TEXT)
    .action(run);
}

const MODEL = 'the territory model, a JSON file (- for standard input)';
const ACCOUNTS = 'the accounts, a .csv, .ndjson or .jsonl file (- for standard input)';
const AS_OF =
  'consider what is open on this day, YYYY-MM-DD; without it, the dates of territories and pins are ignored';
const OPEN_ON = 'analyze what is open on this day, YYYY-MM-DD; without it, the dates of territories are ignored';
const PINS =
  'manual decisions, a .csv, .ndjson, .jsonl or .json file: accountId, effect (assign, exclude or freeze), territoryId, reason, by, from, to';
const MEMBERS =
  'who covers which territory, a .csv, .ndjson, .jsonl or .json file: userId, territoryId, role, from, to';
const PREVIOUS = 'the assignments that a former run wrote with --out, which frozen accounts keep';
const OPPORTUNITIES =
  'the opportunities, a .csv, .ndjson, .jsonl or .json file: id, amount and currency or amountMinor, category or stage, closeDate, territoryId or accountId, userId, probability';
const CALENDAR = 'the fiscal calendar: a JSON file, or in short `months:4` or `weeks:saturday:1:nearest:4-5-4`';
const TARGETS =
  'the targets, a .csv, .ndjson, .jsonl or .json file: territoryId, periodId, amount and currency or amountMinor, userId';
const RATES = 'exchange rates, a .csv, .ndjson, .jsonl or .json file: from, to, rate, validFrom or rateSet';
const JSON_TEXT = 'print JSON for machines';

function formatOption(): Option {
  return new Option('--format <format>', 'the format of - and of files with other endings (default: csv)').choices([
    'csv',
    'ndjson',
  ]);
}

function engineOption(): Option {
  return new Option(
    '--engine <engine>',
    'what assigns the accounts: duckdb, for .parquet, .csv and .csv.gz files of any size, takes the package @duckdb/node-api',
  )
    .choices(['javascript', 'duckdb'])
    .default('javascript');
}

function shapeOption(): Option {
  return new Option(
    '--shape <shape>',
    'with duckdb, of a .parquet file: a row for each territory of an account, or for each account (default: rows)',
  ).choices(['rows', 'lists']);
}

function failOnOption(): Option {
  return new Option('--fail-on <level>', 'exit with 1 for findings about the model that are so severe, or more')
    .choices(['error', 'warning', 'info', 'never'])
    .default('error');
}

function policyOption(): Option {
  return new Option(
    '--policy <product>',
    'give access as this product does (default: the defaults of the library)',
  ).choices(['zoho', 'salesforce']);
}

function minLevelOption(): Option {
  return new Option('--min-level <level>', 'less than this counts as no access')
    .choices(['view', 'edit', 'full'])
    .default('view');
}

function grainOption(): Option {
  return new Option('--grain <grain>', 'the length of the periods (default: quarter, where there are any)').choices([
    'week',
    'period',
    'quarter',
    'year',
  ]);
}

function modeOption(): Option {
  return new Option('--mode <mode>', 'each category with those that are more certain, or by itself')
    .choices(['cumulative', 'single'])
    .default('cumulative');
}

function overlapOption(): Option {
  return new Option('--overlap <policy>', 'what an opportunity with several territories means')
    .choices(['distinct', 'primary', 'fractional', 'duplicate'])
    .default('distinct');
}
