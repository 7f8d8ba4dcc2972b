import type {
  AccountColumns,
  BitColumn,
  BooleanColumn,
  NumberColumn,
  TextColumn,
  TextListColumn,
} from '../../assignment/columnTypes.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Issue } from '../../core/issues.js';

/** Accounts in memory that threads share; opaque: pass it on as it is. */
export interface SharedColumns {
  readonly kind: 'sharedColumns';
  /** By which a thread knows them again. */
  readonly key: string;
  /** The same accounts for this thread, in the same memory. */
  readonly accounts: AccountColumns | readonly AccountColumns[];
  /** By row of all parts; `''` for an account without a usable id. */
  readonly accountIds: readonly string[];
  /** The rows without a usable id. */
  readonly refusedRows: readonly number[];
  readonly parts: readonly SharedPart[];
}

/** A part of accounts as other threads get it. */
export interface SharedPart {
  readonly rows: number;
  /** Absent where nobody has asked for them. */
  readonly ids?: SharedTexts | Coded<TextColumn>;
  readonly columns: Readonly<Record<string, SharedColumn>>;
}

/** A column as other threads get it. */
export type SharedColumn = NumberColumn | BooleanColumn | BitColumn | Coded<TextColumn> | Coded<TextListColumn>;

/** A column by dictionary, with the dictionary in shared memory. */
export type Coded<ByDictionary extends TextColumn | TextListColumn> = Omit<ByDictionary, 'values'> & {
  readonly texts: SharedTexts;
};

/** Texts in shared memory, in blocks of some consecutive ones. */
export interface SharedTexts {
  /** Its number among those of the same accounts. */
  readonly number: number;
  readonly blocks: readonly TextBlock[];
}

/** Texts, one right after the other. */
export interface TextBlock {
  readonly encoding: 'latin1' | 'utf16le';
  readonly bytes: Uint8Array;
  /** In UTF-16 code units; negative where there is no text. */
  readonly lengths: Int32Array;
}

/** Some consecutive rows of one part. */
export interface RowRange {
  readonly part: number;
  /** Counted in the part. */
  readonly from: number;
  readonly to: number;
}

/** A range with the columns of its part. */
export interface SharedRange extends RowRange {
  readonly columns: SharedPart;
}

/** What a thread is to assign. */
export interface AssignmentTask {
  readonly key: string;
  readonly ranges: readonly SharedRange[];
  readonly asOf?: string;
}

/**
 * What the rules give the accounts of a task, whose rows count from 0. It takes as little memory as its numbers allow,
 * since memory that comes from other threads makes this one collect garbage.
 */
export interface TaskTable {
  /** How many territories each account has. */
  readonly counts: CompactArray;
  /** The numbers of their ids, those of one account after those of the other. */
  readonly territories: CompactArray;
  readonly issues: readonly Issue[];
}

/** Whole numbers from 0 on, in so many bytes each as the largest takes. */
export type CompactArray = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Threads that assign accounts by one model; opaque but for what is said of it. */
export interface AssignmentPool {
  readonly compiled: CompiledModel;
  /** How many threads assign; 0 where this thread does it. */
  readonly threads: number;
  /** Why there are no threads though some were asked for. */
  readonly fallback?: string;
  /** Hands a task to a thread; absent where there are none. */
  readonly assignTask?: (task: AssignmentTask) => Promise<TaskTable>;
  readonly isClosed: () => boolean;
  /** Ends the threads. What they have not finished is rejected. */
  readonly close: () => Promise<void>;
}

/** What a thread is given when it starts. */
export interface WorkerSetup {
  readonly model: CompiledModel['model'];
}
