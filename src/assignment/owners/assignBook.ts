import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { bestSeat } from './bestSeat.js';
import { excludeAbsent } from './excludeAbsent.js';
import { excludeFromSeat } from './excludeFromSeat.js';
import { furthestExclusion } from './furthestExclusion.js';
import { listCandidates } from './listCandidates.js';
import { openSeats, type Seat } from './openSeats.js';
import { type BookAccount, readBookAccounts } from './readBookAccounts.js';
import { readBookPool } from './readBookPool.js';
import { type Screening, screenCandidates } from './screenCandidates.js';
import type { Book, BookOptions, BookOwner, BookPool } from './types.js';

/**
 * The owners of a whole book of accounts, the same on every run and for every order of accounts and members; `owners[i]`
 * is that of input i.
 *
 * Each account goes to the member with the highest score of a hash of both ids (rendezvous hashing), in proportion
 * to weights. So without limits a member who leaves gives up only its own accounts, one who joins or whose weight grows
 * only takes some, and nobody else's move. `boundedRendezvous` passes over members who hold ⌈(1 + headroom) × their
 * share⌉ accounts, so that none is far above its share by chance; then, and where a `capacity` is reached (in accounts;
 * unless `overCapacity` is `allow`), accounts are taken in the order of their hashes, and a change moves a few more.
 *
 * Accounts are objects with an `id` and, if need be, a list `requiredSkills`; whatever else they have is ignored. Members
 * are excluded as by {@link assignOwner}, but a book is for the long run: days of availability, turns and open load are
 * ignored. An input that is no account has no owner, and an id that occurs again has that of its first row; both have an
 * issue. Cost: accounts × members, and with limits that of sorting the accounts.
 *
 * @throws {@link TerritoryError} with every issue of the pool and of `asOf`.
 * @example
 * const book = assignBook(
 *   { members: [{ userId: 'ana' }, { userId: 'bo' }, { userId: 'cy' }], strategy: { kind: 'rendezvous' } },
 *   [{ id: 'acct-4' }, { id: 'acct-5' }],
 * );
 * book.owners.map(({ ownerId }) => ownerId); // => ['cy', 'bo']
 */
export function assignBook(pool: BookPool, accounts: Iterable<unknown>, options: BookOptions = {}): Book {
  const { asOf, ...checkedPool } = readPlainData(() => readBookPool(pool, options));
  const book = readBookAccounts(accounts);
  const present = findPresent(checkedPool, asOf);
  const seats = openSeats(present.candidates, checkedPool, book.accounts.length);
  const seating = { seats, present, source: SOURCES[checkedPool.strategy.kind] };
  const owners = book.firstRows.map(refuse);
  for (const account of inSeatingOrder(book.accounts, seats)) owners[account.row] = seatAccount(account, seating);
  return { owners: book.firstRows.map((firstRow, row) => owners[firstRow] ?? owners[row]), issues: book.issues };
}

const SOURCES = { rendezvous: 'rendezvous', boundedRendezvous: 'bounded_rendezvous' } as const;

/** The members who are there at all. */
function findPresent({ members }: BookPool, asOf: string | undefined): Screening {
  const candidates = listCandidates(members, { members: [] });
  return screenCandidates({ candidates, excluded: [] }, (candidate) => excludeAbsent(candidate, asOf));
}

/** The accounts in order of their hashes, where it matters who comes first. */
function inSeatingOrder(accounts: readonly BookAccount[], seats: readonly Seat[]): readonly BookAccount[] {
  const isLimited = seats.some((seat) => Math.min(seat.capacity, seat.shareLimit) < accounts.length);
  return isLimited ? [...accounts].sort(compareHashes) : accounts;
}

function compareHashes(a: BookAccount, b: BookAccount): number {
  return a.accountHash - b.accountHash || compareText(a.accountId, b.accountId);
}

interface Seating {
  readonly seats: readonly Seat[];
  readonly present: Screening;
  readonly source: BookOwner['reason'];
}

/** The owner of an account, on whose seat it then is. */
function seatAccount(account: BookAccount, { seats, present, source }: Seating): BookOwner {
  const { accountId } = account;
  const seat = bestSeat(account, seats);
  if (seat === undefined) {
    const absent = present.excluded.map(({ excludedBy }) => excludedBy);
    const closed = seats.flatMap((each) => excludeFromSeat(each, account) ?? []);
    return { accountId, ownerId: null, reason: furthestExclusion([...absent, ...closed]) };
  }
  seat.load++;
  return { accountId, ownerId: seat.candidate.userId, reason: source };
}

function refuse(): BookOwner {
  return { accountId: '', ownerId: null, reason: 'refused_account' };
}
