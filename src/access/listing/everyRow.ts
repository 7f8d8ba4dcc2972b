const CHUNK = 8_192;

/** All rows there are, in parts. */
export function* everyRow(count: number): Generator<Int32Array> {
  for (let from = 0; from < count; from += CHUNK) {
    yield Int32Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => from + at);
  }
}
