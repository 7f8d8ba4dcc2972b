import type { IntegerArray, NumberColumn } from '../../assignment/columnTypes.js';

type TypedArray = IntegerArray | NumberColumn['numbers'];

/** A function that gives a typed array in shared memory: itself, or a copy. */
export type ShareMemory = <Kind extends TypedArray>(array: Kind) => Kind;

/** A function that shares memory, the same part of the same memory only once. */
export function memorySharer(): ShareMemory {
  const copies = new Map<ArrayBufferLike, Map<string, TypedArray>>();
  return (array) => {
    const { buffer, byteOffset, length } = array;
    if (buffer instanceof SharedArrayBuffer) return array;
    const ofBuffer = copies.get(buffer) ?? new Map();
    copies.set(buffer, ofBuffer);
    const place = `${array.constructor.name} ${byteOffset} ${length}`;
    const copy = ofBuffer.get(place) ?? sharedCopy(array);
    ofBuffer.set(place, copy);
    return copy;
  };
}

function sharedCopy<Kind extends TypedArray>(array: Kind): Kind {
  const copy: Kind = Reflect.construct(array.constructor, [new SharedArrayBuffer(array.byteLength)]);
  copy.set(array);
  return copy;
}
