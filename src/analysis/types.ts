import type { Account } from '../assignment/types.js';
import type { Fields, JsonLogic } from '../criteria/types.js';
import type { CriteriaMember } from '../model/readModelCriteria.js';

/** What each kind of finding carries besides what all have. */
export interface FindingDetails {
  /** Criteria that contradict themselves, though they are not just `false`: no account meets them. */
  never_matches: { member: CriteriaMember };
  /** Criteria that no account meets which gets as far as to them. */
  excluded_by_parent: { member: CriteriaMember };
  /** Criteria that every account meets, though they are not just `true`. */
  always_matches: { member: CriteriaMember };
  /** Criteria that every account meets which gets as far as to them. */
  same_as_parent: { member: CriteriaMember };
  /**
   * Two territories, neither of them above the other, that one account gets as far as to. `both` keep it; or precedence
   * decides who does, the first of the two coming before the second; or nothing declared does, which is a `tie`. Where
   * accounts differ in that, the worst is told: a tie, then both.
   */
  overlap: { outcome: 'both' | 'precedence' | 'tie' };
  /**
   * An account that gets as far as to the scope, but into no territory below it: on this branch no territory has it, or
   * one at or above the scope holds it.
   */
  gap: { outcome: 'lost' | 'held' };
  /** The first territory gets no account, since each that it could have goes to the others, all of which it takes. */
  shadowed: { by: readonly string[] };
  /** A condition that could be left out: whatever gets as far as to the criteria meets them with it as without it. */
  redundant_condition: { member: CriteriaMember; condition: JsonLogic };
  /** A literal that no value of the field equals, by the field's definition. */
  unreachable_value: { member: CriteriaMember; field: string; value: string | number };
  /** Texts that read as numbers or days are ordered as texts, and so are `sample`, the smaller one first. */
  mixed_types: { member: CriteriaMember; field: string; sample: readonly [string, string] };
  /** Criteria of which a part can only be evaluated: what rests on it is not known. */
  opaque: { member: CriteriaMember; fields: readonly string[] };
  /** A question that was not decided. */
  unknown: { question: Exclude<FindingCode, 'unknown'>; reason: UndecidedReason };
}

/** Why a question was not decided. */
export type UndecidedReason =
  /** The search had looked at as much as `budget` allows. */
  | 'budget'
  /** A part of some criteria can only be evaluated. */
  | 'opaque'
  /** No text was found that contains some parts but not others. */
  | 'text'
  /** There are as many findings of the kind as `limit` allows: others were not looked for. */
  | 'limit'
  /** `shouldStop` asked to. */
  | 'stopped';

/** The name of a kind of finding: part of the API. */
export type FindingCode = keyof FindingDetails;

/** How much a finding matters: an `error` is a rule that does nothing or a tie, a `warning` may be meant, `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** What is true of a model whatever the accounts, as plain data. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    /** The territories that it is about, the first one foremost. */
    readonly territoryIds: readonly string[];
    /** The territory below which it holds; `null` for the whole model. */
    readonly scope: string | null;
    /** `proved` for every claim; what is not known is never claimed. */
    readonly certainty: 'proved' | 'unknown';
    /** An account that shows it, evaluated by the rules themselves; absent where there is none to show. */
    readonly witness?: Account;
  } & Readonly<FindingDetails[C]>;
}[Code];

/** What an analysis may be told. */
export interface AnalysisOptions {
  /** The day that decides which territories are open; without it dates are ignored. */
  readonly asOf?: string;
  /** The kinds of findings to look for (default all). */
  readonly checks?: readonly FindingCode[];
  /** How many boxes the search for one answer may look at (default 200,000). */
  readonly budget?: number;
  /** How many findings of one kind and severity are listed (default 1,000). */
  readonly limit?: number;
  /** Asked between questions: `true` ends the analysis with what was found by then. */
  readonly shouldStop?: () => boolean;
  /** Told after each step of a check, named by the first kind of finding that it looks for. */
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

/** How far a check has come. */
export interface AnalysisProgress {
  readonly check: FindingCode;
  readonly done: number;
  readonly total: number;
}

/** Whether something holds of criteria for every record. */
export type Verdict =
  | { readonly holds: true }
  /** The witness is a record for which it does not hold, evaluated by the criteria themselves. */
  | { readonly holds: false; readonly witness: Readonly<Record<string, unknown>> }
  | { readonly holds: 'unknown'; readonly reason: 'budget' | 'opaque' | 'text' };

/** What a question about criteria may be told. */
export interface VerdictOptions {
  /** Definitions of the fields; inferred from the criteria when absent. */
  readonly fields?: Fields;
  /** How many boxes the search may look at (default 200,000). */
  readonly budget?: number;
}

/** That an account can move from one territory to another when a model is replaced; `null` where it leaves or enters none. */
export type ModelMove = {
  readonly from: string | null;
  readonly to: string | null;
} & (
  | { readonly certainty: 'proved'; readonly witness: Account }
  | { readonly certainty: 'unknown'; readonly reason: 'budget' | 'opaque' | 'text' }
);
