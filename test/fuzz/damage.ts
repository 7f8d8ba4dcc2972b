import fc from 'fast-check';
import { copyOf, isPlain } from './copyOf.js';
import {
  type HostileRecipe,
  hostileNames,
  hostileRecipes,
  hostileValue,
  nested,
  throwingGetter,
  throwingProxy,
} from './hostileValues.js';

/** What to damage of a value, in numbers that shrink: where, how, and with what. */
export interface DamageRecipe {
  readonly place: number;
  readonly kind: (typeof kinds)[number];
  readonly other: number;
  readonly hostile: HostileRecipe;
}

const kinds = [
  'replace',
  'remove',
  'add',
  'repeat',
  'exchange',
  'cycle',
  'getter',
  'proxy',
  'sameName',
  'nest',
] as const;

/** Recipes of damage to any value. */
export function damageRecipes(): fc.Arbitrary<DamageRecipe> {
  return fc.record({
    place: fc.nat({ max: 400 }),
    kind: fc.constantFrom(...kinds),
    other: fc.nat({ max: 400 }),
    hostile: hostileRecipes(),
  });
}

/** A place in a value: the member of an object or a list. */
interface Place {
  readonly holder: object;
  readonly member: string;
}

/** A copy of plain data with one place of it damaged. */
export function damaged(value: unknown, recipe: DamageRecipe): unknown {
  const root = { value: copyOf(value) };
  const places = placesOf(root);
  damageAt(places[recipe.place % places.length], places, { root, ...recipe });
  return root.value;
}

function placesOf(root: object): Place[] {
  const places: Place[] = [];
  // What a copy shares with the original is left alone.
  const seen = new Set<unknown>();
  const holders: object[] = [root];
  for (let holder = holders.pop(); holder !== undefined; holder = holders.pop()) {
    const members = ArrayBuffer.isView(holder) ? ['0'] : membersOf(holder);
    for (const member of members) {
      places.push({ holder, member });
      const value = peek(holder, member);
      if (isObject(value) && !seen.has(value) && isOpen(value)) holders.push(value);
      seen.add(value);
    }
  }
  return places;
}

function damageAt(
  { holder, member }: Place,
  places: readonly Place[],
  { root, kind, other, hostile }: DamageRecipe & { readonly root: { readonly value: unknown } },
): void {
  const value = peek(holder, member);
  const write = (damage: unknown) => define(holder, member, damage);
  switch (kind) {
    case 'replace':
      write(hostileValue(hostile));
      break;
    case 'remove':
      Reflect.deleteProperty(holder, member);
      break;
    case 'add':
      define(isObject(value) ? value : holder, hostileNames[other % hostileNames.length], hostileValue(hostile));
      break;
    case 'repeat':
      if (Array.isArray(holder)) holder.push(value);
      else write([value, value]);
      break;
    case 'exchange':
      write(read(places[other % places.length]));
      break;
    case 'sameName':
      write(read(placeOfSameName(places, member, other)));
      break;
    case 'cycle':
      write(root.value);
      break;
    case 'getter':
      if (holder !== root && !ArrayBuffer.isView(holder)) throwingGetter(holder, member);
      break;
    case 'proxy':
      write(throwingProxy(isObject(value) ? value : {}));
      break;
    case 'nest':
      write(nested(other * 50, (inner) => (other % 2 === 0 ? [inner] : { and: [inner] }), value));
      break;
  }
}

function placeOfSameName(places: readonly Place[], member: string, other: number): Place {
  const same = places.filter((place) => place.member === member);
  return same[other % same.length];
}

/** Whether the inside of a value may be damaged: a table of assignments, as of a previous run, is taken on trust. */
function isOpen(value: object): boolean {
  try {
    return ArrayBuffer.isView(value) || (isPlain(value) && !Object.hasOwn(value, 'accountIds'));
  } catch {
    return false;
  }
}

/** Sets a member of its own, even one with a name of the prototype; what a typed array cannot hold is left out. */
function define(holder: object, member: string, value: unknown): void {
  if (ArrayBuffer.isView(holder)) {
    if (typeof value === 'number') Reflect.set(holder, member, value);
    return;
  }
  Reflect.defineProperty(holder, member, { value, writable: true, enumerable: true, configurable: true });
}

function read({ holder, member }: Place): unknown {
  return peek(holder, member);
}

/** The members of an object; none where it lets nobody look. */
function membersOf(holder: object): string[] {
  try {
    return Object.keys(holder);
  } catch {
    return [];
  }
}

/** What a member holds; one that computes itself holds nothing. */
function peek(holder: object, member: string): unknown {
  try {
    return Reflect.getOwnPropertyDescriptor(holder, member)?.value;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
