import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PART } from './accountParts.js';
import { FOUND } from './openRules.js';
import type { WorkFolder } from './openWorkFolder.js';
import { quotePath, quoteText } from './quoteSql.js';
import type { Database, TableFormat } from './types.js';

/** How assignments are written. */
export interface PartsOptions {
  readonly format: TableFormat;
  /** A line for each territory of an account, or one for each account. */
  readonly shape: 'rows' | 'lists';
  readonly folder: WorkFolder;
  readonly signal: AbortSignal;
}

/** Assignments that are written part by part, in the order of the accounts. */
export interface Parts {
  /** Writes what is in the tables of the part. */
  add(): Promise<void>;
  /** Puts the parts together, and gives the file its name. */
  publish(): Promise<void>;
}

/** How the parts, which are read once more, and the whole are written. */
const PARQUET = `FORMAT parquet, COMPRESSION snappy, USE_TMP_FILE false`;
const WHOLE_PARQUET = `FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false`;

const ROWS = `SELECT p.id AS "accountId", f.territory AS "territoryId", f.source AS "source", f.place AS "position" FROM ${PART} AS p LEFT JOIN ${FOUND} AS f ON f.row = p.row WHERE p.id <> '' ORDER BY p.row, f.place`;
const ENTRY = `{'territoryId': f.territory, 'source': f.source}`;
const LISTS = `SELECT any_value(p.id) AS "accountId", COALESCE(list(${ENTRY} ORDER BY f.place) FILTER (f.place IS NOT NULL), []) AS "territories" FROM ${PART} AS p LEFT JOIN ${FOUND} AS f ON f.row = p.row WHERE p.id <> '' GROUP BY p.row ORDER BY p.row`;

/** An empty file of assignments. */
export function openParts(database: Database, options: PartsOptions): Parts {
  const { format, shape, folder, signal } = options;
  const query = shape === 'rows' ? ROWS : LISTS;
  const whole = join(folder.path, `whole.${format}`);
  const copy = (path: string, how: string) => database.run(`COPY (${query}) TO ${quoteText(path)} (${how})`);
  let parts = 0;
  return {
    async add() {
      const part = join(folder.path, `part-${parts}.${format}`);
      if (format === 'parquet') await copy(part, PARQUET);
      else {
        await copy(part, csvOptions(format, parts === 0));
        await append(part, whole, signal);
      }
      parts++;
    },
    async publish() {
      if (format === 'parquet') await joinParts(database, folder.path, { parts, whole });
      await folder.publish(whole);
    },
  };
}

function csvOptions(format: TableFormat, isFirst: boolean): string {
  const compression = format === 'csv.gz' ? 'gzip' : 'none';
  return `FORMAT csv, HEADER ${isFirst}, COMPRESSION ${compression}, USE_TMP_FILE false`;
}

/** Files of gzip one after the other are one, too. */
async function append(part: string, whole: string, signal: AbortSignal): Promise<void> {
  await pipeline(createReadStream(part), createWriteStream(whole, { flags: 'a' }), { signal });
  await rm(part);
}

interface Join {
  readonly parts: number;
  readonly whole: string;
}

async function joinParts(database: Database, folder: string, { parts, whole }: Join): Promise<void> {
  const files = Array.from({ length: parts }, (_, part) => quotePath(join(folder, `part-${part}.parquet`)));
  await database.run(`COPY (FROM read_parquet([${files.join(', ')}])) TO ${quoteText(whole)} (${WHOLE_PARQUET})`);
}
