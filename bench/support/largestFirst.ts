/** A queue whose largest item comes first; of equal ones, the one that was added first. */
export interface LargestFirst<Item> {
  readonly add: (item: Item) => void;
  readonly take: () => Item | undefined;
}

interface Entry<Item> {
  readonly item: Item;
  readonly size: number;
  readonly turn: number;
}

/** A binary heap: adding and taking cost the logarithm of its length. */
export function largestFirst<Item>(sizeOf: (item: Item) => number): LargestFirst<Item> {
  const heap: Entry<Item>[] = [];
  let turns = 0;
  return {
    add(item) {
      heap.push({ item, size: sizeOf(item), turn: turns++ });
      rise(heap, heap.length - 1);
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined) return undefined;
      if (heap.length === 0) return last.item;
      heap[0] = last;
      sink(heap);
      return first.item;
    },
  };
}

function rise<Item>(heap: Entry<Item>[], start: number): void {
  for (let at = start; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at], heap[parent])) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink<Item>(heap: Entry<Item>[]): void {
  for (let at = 0; at * 2 + 1 < heap.length; ) {
    const left = at * 2 + 1;
    const right = left + 1;
    const first = right < heap.length && isBefore(heap[right], heap[left]) ? right : left;
    if (!isBefore(heap[first], heap[at])) return;
    swap(heap, at, first);
    at = first;
  }
}

function isBefore<Item>(a: Entry<Item>, b: Entry<Item>): boolean {
  return a.size > b.size || (a.size === b.size && a.turn < b.turn);
}

function swap<Item>(heap: Entry<Item>[], a: number, b: number): void {
  const kept = heap[a];
  heap[a] = heap[b];
  heap[b] = kept;
}
