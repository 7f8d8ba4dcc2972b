import type { IssueCode } from '../../src/index.js';
import { tableOf } from './tableOf.js';

/** A list of an input, an entry that is wrong, and the issue that says so, its place within the entry. */
type EntryDefect = readonly [list: string, entry: unknown, code: IssueCode, place: string];

const account = { type: 'account', id: 'fresh account' };
const user = { userId: 'fresh user' };
const member = { ...user, territoryId: 'fresh territory' };
const assigned = { accountId: 'fresh account', territoryId: 'fresh territory' };
const contact = { type: 'contact', id: 'fresh contact' };
const team = { accountId: 'fresh account', ...user, access: { account: 'edit' } };

/** Entries of which each is the only thing wrong with its world. */
export const entryDefects: readonly EntryDefect[] = [
  ['memberships', null, 'wrong_type', ''],
  ['memberships', [], 'wrong_type', ''],
  ['memberships', { territoryId: 'fresh territory' }, 'missing_member', '/userId'],
  ['memberships', { ...member, userId: 7 }, 'wrong_type', '/userId'],
  ['memberships', { ...member, userId: '' }, 'wrong_type', '/userId'],
  ['memberships', { ...member, userId: 'nobody' }, 'unknown_user', '/userId'],
  ['memberships', { ...member, userId: 'nobody', to: '2020-01-01' }, 'unknown_user', '/userId'],
  ['memberships', { ...member, territoryId: 'nowhere' }, 'unknown_territory', '/territoryId'],
  ['memberships', { ...member, territoryId: 'nowhere', to: '2020-01-01' }, 'unknown_territory', '/territoryId'],
  ['memberships', { ...member, rôle: 'rep' }, 'unknown_member', '/rôle'],
  ['memberships', { ...member, role: 7 }, 'wrong_type', '/role'],
  ['memberships', { ...member, from: '2026-02-30' }, 'invalid_date', '/from'],
  ['memberships', { ...member, to: '2026-1-1' }, 'invalid_date', '/to'],
  ['memberships', { ...member, from: 20260101 }, 'wrong_type', '/from'],
  ['memberships', { ...member, from: '2026-01-02', to: '2026-01-02' }, 'empty_interval', ''],
  ['assignments', 'fresh account', 'wrong_type', ''],
  ['assignments', { accountId: 'fresh account' }, 'missing_member', '/territoryId'],
  ['assignments', { ...assigned, accountId: '' }, 'wrong_type', '/accountId'],
  ['assignments', { ...assigned, territoryId: 'nowhere' }, 'unknown_territory', '/territoryId'],
  ['assignments', { ...assigned, account: 'a' }, 'unknown_member', '/account'],
  ['assignments', { ...assigned, from: '2026-01-03', to: '2026-01-02' }, 'empty_interval', ''],
  ['records', { type: 'lead', id: 'l' }, 'wrong_type', '/type'],
  ['records', { id: 'l' }, 'missing_member', '/type'],
  ['records', { type: 'contact', id: '' }, 'wrong_type', '/id'],
  ['records', { ...contact, accountId: 'none' }, 'unknown_record', '/accountId'],
  ['records', { ...contact, accountId: 'fresh contact' }, 'unknown_record', '/accountId'],
  ['records', { ...contact, territoryIds: ['fresh territory', 'nowhere'] }, 'unknown_territory', '/territoryIds/1'],
  ['records', { ...contact, territoryIds: 'fresh territory' }, 'wrong_type', '/territoryIds'],
  ['records', { ...contact, amount: 7 }, 'unknown_member', '/amount'],
  ['records', { ...contact, to: 'tomorrow' }, 'invalid_date', '/to'],
  ['records', { ...account, accountId: 'fresh account' }, 'wrong_type', '/accountId'],
  ['records', { ...account, territoryIds: [] }, 'wrong_type', '/territoryIds'],
  ['ownership', { ...account }, 'missing_member', '/userId'],
  ['ownership', { ...account, userId: 'nobody' }, 'unknown_user', '/userId'],
  ['ownership', { ...contact, ...user }, 'unknown_record', '/id'],
  ['ownership', { type: 'contact', id: 'fresh account', ...user, to: '2020-01-01' }, 'unknown_record', '/id'],
  ['ownership', { ...account, ...user, role: 'rep' }, 'unknown_member', '/role'],
  ['shares', { ...account, ...user }, 'missing_member', '/level'],
  ['shares', { ...account, ...user, level: 'read' }, 'wrong_type', '/level'],
  ['shares', { ...account, userId: 'nobody', level: 'edit' }, 'unknown_user', '/userId'],
  ['shares', { ...contact, ...user, level: 'edit' }, 'unknown_record', '/id'],
  ['teams', { accountId: 'fresh account', ...user }, 'missing_member', '/access'],
  ['teams', { ...team, access: { lead: 'edit' } }, 'unknown_member', '/access/lead'],
  ['teams', { ...team, access: { account: 'all' } }, 'wrong_type', '/access/account'],
  ['teams', { ...team, userId: 'nobody' }, 'unknown_user', '/userId'],
  ['teams', { ...team, accountId: 'none' }, 'unknown_record', '/accountId'],
  ['denies', { ...account, ...user }, 'missing_member', '/scope'],
  ['denies', { scope: 'territory', ...member }, 'wrong_type', '/scope'],
  ['denies', { scope: 'record', ...user, type: 'account' }, 'missing_member', '/id'],
  ['denies', { scope: 'record', ...account, ...user, includeChildren: 1 }, 'wrong_type', '/includeChildren'],
  ['denies', { scope: 'record', ...account, ...member }, 'unknown_member', '/territoryId'],
  ['denies', { scope: 'record', ...account, userId: 'nobody' }, 'unknown_user', '/userId'],
  ['denies', { scope: 'record', ...contact, ...user }, 'unknown_record', '/id'],
  ['denies', { scope: 'path', ...user, territoryId: 'nowhere' }, 'unknown_territory', '/territoryId'],
  ['denies', { scope: 'path', userId: 'nobody', territoryId: 'fresh territory' }, 'unknown_user', '/userId'],
  ['denies', { scope: 'path', ...member, exceptOwner: true }, 'unknown_member', '/exceptOwner'],
  ['users', { id: '' }, 'wrong_type', '/id'],
  ['users', { id: 'fresh user' }, 'duplicate_id', '/id'],
  ['users', { id: 'v', roleId: 'none' }, 'unknown_role', '/roleId'],
  ['users', { id: 'v', profile: { account: 'read' } }, 'wrong_type', '/profile/account'],
  ['users', { id: 'v', profile: { lead: 'view' } }, 'unknown_member', '/profile/lead'],
  ['users', { id: 'v', isAdministrator: 'yes' }, 'wrong_type', '/isAdministrator'],
  ['users', { id: 'v', active: 'no' }, 'wrong_type', '/active'],
  ['users', { id: 'v', from: '2026-01-02', to: '2026-01-01' }, 'empty_interval', ''],
  ['users', { id: 'v', email: 'v@example.com' }, 'unknown_member', '/email'],
  ['roles', { id: 'fresh role', parentId: null }, 'duplicate_id', '/id'],
  ['roles', { id: 'r', parentId: 'none' }, 'unknown_parent', '/parentId'],
  ['roles', { id: 'r', parentId: 'r' }, 'cycle', '/parentId'],
  ['roles', { id: 'r' }, 'missing_member', '/parentId'],
];

const root = { id: 't', parentId: null };

function modelOf(...territories: readonly object[]): object {
  return { model: { id: 'm', territories: [{ id: 'fresh territory', parentId: null }, ...territories] } };
}

/** What is in the place of parts of an input, and the issue that says what is wrong with that. */
export const partDefects: readonly (readonly [description: string, part: object, code: IssueCode, pointer: string])[] =
  [
    ['no model', { model: undefined }, 'missing_member', '/model'],
    ['a list as its model', { model: [] }, 'wrong_type', '/model'],
    ['a territory twice', modelOf(root, root), 'duplicate_id', '/model/territories/2/id'],
    ['an orphan', modelOf({ id: 't', parentId: 'none' }), 'unknown_parent', '/model/territories/1/parentId'],
    [
      'territories in a circle',
      modelOf({ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }),
      'cycle',
      '/model/territories/1/parentId',
    ],
    [
      'a manager that nobody knows',
      modelOf({ ...root, managerId: 'nobody' }),
      'unknown_user',
      '/model/territories/1/managerId',
    ],
    [
      'a level that there is not',
      modelOf({ ...root, access: { account: 'all' } }),
      'wrong_type',
      '/model/territories/1/access/account',
    ],
    ['memberships that are no list', { memberships: {} }, 'wrong_type', '/memberships'],
    ['users that are a text', { users: 'ann' }, 'wrong_type', '/users'],
    ['assignments that are a number', { assignments: 7 }, 'wrong_type', '/assignments'],
    ['a table of another form', { assignments: { offsets: [0] } }, 'wrong_type', '/assignments'],
    [
      'a table with a territory of another model',
      { assignments: tableOf([['a', ['fresh territory', 'nowhere']]]) },
      'unknown_territory',
      '/assignments/territoryIds/1',
    ],
    ['a member that inputs do not have', { shares_: [] }, 'unknown_member', '/shares_'],
    [
      'two owners on one day',
      {
        ownership: [
          { ...account, ...user, from: '2020-01-01' },
          { ...account, ...user },
        ],
      },
      'duplicate_owner',
      '/ownership/1',
    ],
  ];

/** What is in the place of options, and the issue that says what is wrong with that. */
export const optionDefects: readonly (readonly [options: object, code: IssueCode, pointer: string])[] = [
  [{ asOf: undefined }, 'missing_member', '/asOf'],
  [{ asOf: 20260101 }, 'wrong_type', '/asOf'],
  [{ asOf: '2026-02-30' }, 'invalid_date', '/asOf'],
  [{ asOf: '2026-01-01T00:00:00Z' }, 'invalid_date', '/asOf'],
  [{ day: '2026-01-01' }, 'unknown_member', '/day'],
  [{ policy: 'zoho' }, 'wrong_type', '/policy'],
  [{ policy: { everyOne: {} } }, 'unknown_member', '/policy/everyOne'],
  [{ policy: { superior: 'all' } }, 'wrong_type', '/policy/superior'],
  [{ policy: { everyone: { lead: 'view' } } }, 'unknown_member', '/policy/everyone/lead'],
  [{ policy: { memberRoles: { rep: 'view' } } }, 'wrong_type', '/policy/memberRoles/rep'],
  [{ policy: { upward: 'sideways' } }, 'wrong_type', '/policy/upward'],
  [{ policy: { upward: { direct: 'edit' } } }, 'wrong_type', '/policy/upward'],
  [{ policy: { upwardSteps: -1 } }, 'wrong_type', '/policy/upwardSteps'],
  [{ policy: { upwardSteps: 1.5 } }, 'wrong_type', '/policy/upwardSteps'],
  [{ policy: { manager: { inherit: true } } }, 'unknown_member', '/policy/manager/inherit'],
  [{ policy: { children: { from: ['owner', 'account'] } } }, 'wrong_type', '/policy/children/from/1'],
  [
    { policy: { children: { contact: { view: 'edit', edit: 'view', full: 'full' } } } },
    'wrong_type',
    '/policy/children/contact',
  ],
  [{ policy: { children: { opportunity: { view: 'view' } } } }, 'wrong_type', '/policy/children/opportunity'],
  [{ policy: { recordTerritories: 'both' } }, 'wrong_type', '/policy/recordTerritories'],
];
