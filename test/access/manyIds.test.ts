import { describe, expect, it } from 'vitest';
import { accessLevel, compileAccess, listAccessible, updateAccess } from '../../src/index.js';

const options = { asOf: '2026-01-02', policy: { everyone: { account: 'view' } } } as const;
const model = { id: 'm', territories: [] };
const users = [{ id: 'u' }];

/** FNV-1a over code units, the usual hash of texts; its low bits would choose a slot. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function known(ids: readonly string[]) {
  return compileAccess({ model, users, records: ids.map((id) => ({ type: 'account' as const, id })) }, options);
}

describe('access to very many records', () => {
  it('knows each of 20,000 and no other', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `account-${at}`);
    const index = known(ids);
    expect(ids.filter((id) => accessLevel(index, 'u', { type: 'account', id }) !== 'view')).toEqual([]);
    expect(new Set(listAccessible(index, 'u', 'account'))).toEqual(new Set(ids));
    for (const id of ['account-20000', 'account-', 'account-00', '']) {
      expect(accessLevel(index, 'u', { type: 'account', id })).toBe('none');
    }
  });

  it('knows ids that a hash does not tell apart', () => {
    const crowd: string[] = [];
    for (let at = 0; crowd.length < 200; at++) if ((fnv(`x${at}`) & 0x3ff) === 7) crowd.push(`x${at}`);
    const [kept, others] = [crowd.slice(0, 150), crowd.slice(150)];
    const index = known(kept);
    expect(kept.filter((id) => accessLevel(index, 'u', { type: 'account', id }) !== 'view')).toEqual([]);
    expect(others.filter((id) => accessLevel(index, 'u', { type: 'account', id }) !== 'none')).toEqual([]);
  });

  it('knows those that came by 2,500 updates, of which each leaves the one before as it was', () => {
    const added = Array.from({ length: 2_500 }, (_, at) => `added-${at}`);
    const start = known(['first']);
    const middle = added.slice(0, 1_200).reduce(withAccount, start);
    const end = added.slice(1_200).reduce(withAccount, middle);
    expect(new Set(listAccessible(end, 'u', 'account'))).toEqual(new Set(['first', ...added]));
    expect(added.filter((id) => accessLevel(end, 'u', { type: 'account', id }) !== 'view')).toEqual([]);
    expect([...listAccessible(middle, 'u', 'account')]).toHaveLength(1_201);
    expect([...listAccessible(start, 'u', 'account')]).toEqual(['first']);
  });
});

function withAccount(index: ReturnType<typeof known>, id: string) {
  return updateAccess(index, { assignments: [{ accountId: id, territories: [] }] });
}
