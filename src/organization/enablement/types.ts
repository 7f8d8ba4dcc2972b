import type { Issue } from '../../core/issues.js';

/** Who a duty belongs to. */
export type SalesFunction = 'sales' | 'salesOperations' | 'enablement';

/** Something that somebody has to do. */
export interface Duty {
  readonly id: string;
  readonly name?: string;
  readonly function: SalesFunction;
}

/** A person and what they are there for. */
export interface FunctionMember {
  readonly userId: string;
  readonly function: SalesFunction;
}

/** Hours that somebody spent on a duty. */
export interface DutyActivity {
  readonly userId: string;
  readonly dutyId: string;
  readonly hours: number;
}

/** Who did what; the order of each list does not matter. */
export interface DutyInput {
  readonly users: readonly FunctionMember[];
  readonly activities: readonly DutyActivity[];
}

/** How duties that are somebody else's are found. */
export interface DutyOptions {
  /** What there is to do (default {@link salesDuties}). */
  readonly duties?: readonly Duty[];
  /** Users with fewer hours get a caution (default 40). */
  readonly minimumHours?: number;
}

/** Hours on a duty that belongs to another function. */
export interface MisplacedDuty {
  readonly dutyId: string;
  readonly function: SalesFunction;
  readonly hours: number;
  readonly activities: number;
}

/** What a user spends on duties of others. */
export interface MisplacedDuties {
  readonly userId: string;
  readonly function: SalesFunction;
  /** All hours, those on unknown duties among them. */
  readonly hours: number;
  readonly misplacedHours: number;
  /** misplaced / all; `null` without hours. */
  readonly share: number | null;
  /** By duty id. */
  readonly duties: readonly MisplacedDuty[];
}

/** Who does what others are there for. */
export interface DutyReport {
  /** Everybody, by id. */
  readonly rows: readonly MisplacedDuties[];
  /** The hours of sellers that went into operations and enablement. */
  readonly sellerHours: { readonly salesOperations: number; readonly enablement: number };
  /** Users with few hours, by id. */
  readonly cautions: readonly Issue[];
  /** Activities of unknown users or on unknown duties, in order of row. */
  readonly issues: readonly Issue[];
}

/** Where enablement makes a difference. */
export type EnablementArea = 'trainingAndOnboarding' | 'contentAndGuidance' | 'analyticsAndIntelligence';

/** A role in an enablement team. */
export interface EnablementRole {
  readonly id: 'chief' | 'vicePresident' | 'director' | 'programManager' | 'specialist';
  readonly name: string;
  readonly reportsTo: EnablementRole['id'] | null;
  readonly responsibilities: readonly string[];
  readonly areas: readonly EnablementArea[];
}

/** What a role has to be able to do, now and after the next change. */
export interface RoleSkills {
  readonly roleId: string;
  readonly skills: readonly string[];
  /** Default: the same as now. */
  readonly nextSkills?: readonly string[];
}

/** What a person can do. */
export interface SkilledPerson {
  readonly userId: string;
  readonly roleId: string;
  readonly skills: readonly string[];
}

/** How long it takes to learn a skill. */
export interface SkillRamp {
  readonly skillId: string;
  readonly weeks: number;
}

/** Roles, people and how long learning takes; the order of each list does not matter. */
export interface SkillsInput {
  readonly roles: readonly RoleSkills[];
  readonly people: readonly SkilledPerson[];
  readonly ramps: readonly SkillRamp[];
}

/** What there is to learn with. */
export interface SkillsOptions {
  /** How many people can be taught at a time (default: all). */
  readonly places?: number;
  /** The weeks until the change; without them, nothing is said about being in time. */
  readonly weeksUntilChange?: number;
}

/** What a role needs. */
export interface RoleNeeds {
  readonly roleId: string;
  readonly now: readonly string[];
  readonly next: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What a person lacks. */
export interface LackingPerson {
  readonly userId: string;
  readonly roleId: string;
  readonly lacksNow: readonly string[];
  readonly lacksNext: readonly string[];
  /** What it takes to learn all that is lacking for after the change, one skill after the other. */
  readonly rampWeeks: number;
}

/** A skill that a person learns. */
export interface SkillStep {
  readonly skillId: string;
  /** Whether the role needs it already now. */
  readonly isLackingNow: boolean;
  /** Weeks from now. */
  readonly startWeek: number;
  readonly endWeek: number;
  /** `null` where the weeks until the change are not given, or not how long it takes. */
  readonly isInTime: boolean | null;
}

/** What a person lacks, and when it is learnt. */
export interface PersonPlan extends LackingPerson {
  /** Weeks from now. */
  readonly startWeek: number;
  readonly endWeek: number;
  /** `null` where the weeks until the change are not given, or not how long a skill takes. */
  readonly isInTime: boolean | null;
  /** In the order in which they are learnt. */
  readonly steps: readonly SkillStep[];
}

/** Who lacks a skill. */
export interface SkillGap {
  readonly skillId: string;
  readonly lackingNow: readonly string[];
  readonly lackingNext: readonly string[];
  /** How many need it after the change. */
  readonly needing: number;
}

/** What has to be learnt by whom, and how long that takes. */
export interface SkillsRoadmap {
  /** By id. */
  readonly roles: readonly RoleNeeds[];
  /** By id. */
  readonly people: readonly PersonPlan[];
  /** By id. */
  readonly skills: readonly SkillGap[];
  /** The weeks of all people together. */
  readonly learningWeeks: number;
  /** The weeks until the last one has learnt everything. */
  readonly weeks: number;
  /** What no order of people can beat: the longest of them, and the weeks of all by place. */
  readonly weeksAtLeast: number;
  /** `null` where the weeks until the change are not given, or not how long a skill takes. */
  readonly isInTime: boolean | null;
  /** Skills that somebody lacks and of which nothing says how long they take: they count as no time. */
  readonly issues: readonly Issue[];
}
