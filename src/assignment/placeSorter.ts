/** So few are put in order one by one. */
const FEW = 16;

/** A list of which more than one in so many places is taken is put in order by going through all places. */
const SPREAD = 256;

/** A function that puts distinct numbers below `places`, from one index of a list up to another, into ascending order. */
export function placeSorter(places: number): (list: Uint32Array, from: number, to: number) => void {
  const taken = new Uint8Array(places);
  return (list, from, to) => {
    if (to - from <= FEW) sortFew(list, from, to);
    else if ((to - from) * SPREAD > places) sortMany(list, from, to, taken);
    else list.subarray(from, to).sort();
  };
}

function sortFew(list: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const place = list[i];
    let at = i;
    for (; at > from && list[at - 1] > place; at--) list[at] = list[at - 1];
    list[at] = place;
  }
}

function sortMany(list: Uint32Array, from: number, to: number, taken: Uint8Array): void {
  for (let i = from; i < to; i++) taken[list[i]] = 1;
  for (let at = from, place = 0; at < to; place++) {
    if (taken[place] === 0) continue;
    taken[place] = 0;
    list[at++] = place;
  }
}
