import type { AssignmentOptions, AssignmentTable, Pin } from '../assignment/types.js';
import { openInput } from '../node/openInput.js';
import { readAssignments } from '../node/readAssignments.js';
import type { EntryFormat } from '../node/readEntries.js';
import { type PinFile, readPins } from '../node/readPins.js';
import type { RecordFormat } from '../node/types.js';
import { chooseFormat } from './chooseFormat.js';
import type { CommandContext } from './types.js';

/** The flags on which an assignment depends besides the model and the accounts. */
export interface RunFlags {
  readonly asOf?: string;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
}

/** What {@link RunFlags} come to. */
export interface RunOptions {
  readonly options: AssignmentOptions;
  /** The same pins with their places in the file, for messages. */
  readonly pinFile: PinFile;
}

/**
 * The options of a run, with the pins and, where one of them freezes an account, what that account had before.
 *
 * @throws {@link TerritoryError} for a file that cannot be read or is not what it should be.
 */
export async function loadRunOptions(flags: RunFlags, context: CommandContext): Promise<RunOptions> {
  const { asOf } = flags;
  const pinFile = await loadPins(flags, context);
  const previous = await loadPrevious(flags, pinFile.pins, context);
  const { pins } = pinFile;
  return { options: { pins, ...(asOf === undefined ? {} : { asOf }), ...(previous && { previous }) }, pinFile };
}

async function loadPins({ pins: path, format }: RunFlags, context: CommandContext): Promise<PinFile> {
  if (path === undefined) return { pins: [], places: [] };
  const chosen = choosePinFormat(path, format);
  return readPins(await openInput(path, context), chosen);
}

function choosePinFormat(path: string, format: RecordFormat | undefined): EntryFormat {
  if (/\.json$/i.test(path)) return 'json';
  return chooseFormat({ option: '--pins', path, format, endings: '.csv, .ndjson, .jsonl or .json' });
}

async function loadPrevious(
  { previous: path, format }: RunFlags,
  pins: readonly Pin[],
  context: CommandContext,
): Promise<AssignmentTable | undefined> {
  if (path === undefined) return undefined;
  const chosen = chooseFormat({ option: '--previous', path, format });
  const input = await openInput(path, context);
  const frozen = pins.filter(({ effect }) => effect === 'freeze').map(({ accountId }) => accountId);
  return frozen.length === 0 ? undefined : readAssignments(input, { format: chosen, accountIds: new Set(frozen) });
}
