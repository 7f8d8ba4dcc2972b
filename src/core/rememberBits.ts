const FIRST_ROOM = 64;

/**
 * A function that gives what `make` does, and makes it only once for each number of 32 bits, up to so many of them: an
 * open-addressed table, since a `Map` takes several times as long and has no numbers of more than 31 bits but as objects.
 */
export function rememberBits(make: (bits: number) => number, most: number): (bits: number) => number {
  const ofNone = make(0);
  // Where there is no key there is 0.
  let keys = new Int32Array(FIRST_ROOM);
  let values = new Int32Array(FIRST_ROOM);
  let size = 0;

  function put(key: number, value: number): void {
    const at = placeOf(keys, key);
    keys[at] = key;
    values[at] = value;
  }

  function widen(): void {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Int32Array(2 * oldKeys.length);
    values = new Int32Array(2 * oldKeys.length);
    for (let at = 0; at < oldKeys.length; at++) if (oldKeys[at] !== 0) put(oldKeys[at], oldValues[at]);
  }

  return (bits) => {
    if (bits === 0) return ofNone;
    const at = placeOf(keys, bits);
    if (keys[at] !== 0) return values[at];
    const value = make(bits);
    if (size === most) return value;
    if (2 * ++size > keys.length) widen();
    put(bits, value);
    return value;
  };
}

/** Where a key is, or would be. */
function placeOf(keys: Int32Array, key: number): number {
  const last = keys.length - 1;
  const hash = Math.imul(key ^ (key >>> 15), 0x85ebca6b);
  let at = (hash ^ (hash >>> 13)) & last;
  while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & last;
  return at;
}
