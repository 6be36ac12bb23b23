/** A list of numbers that grows and stays compact. */
export interface NumberList {
  readonly length: number;
  push(value: number): void;
  /** What is in the list; valid until the next push. */
  values(): Int32Array | Float64Array;
  clear(): void;
}

/**
 * An empty list, of whole numbers (32 bits) or of any (64 bits). Two kinds of memory and no more: code that meets many
 * kinds of array becomes ten times slower.
 */
export function createNumberList(holds: 'integers' | 'numbers'): NumberList {
  const make = (size: number) => (holds === 'integers' ? new Int32Array(size) : new Float64Array(size));
  let array = make(1_024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === array.length) {
        const larger = make(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length] = value;
      length += 1;
    },
    values: () => array.subarray(0, length),
    clear: () => {
      length = 0;
    },
  };
}

/** Numbers in float32, each changed on the way. A loop: `Float32Array.from` takes ten times as long. */
export function mapToFloat32(numbers: Int32Array | Float64Array, change: (value: number) => number): Float32Array {
  const changed = new Float32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) changed[index] = change(numbers[index] ?? 0);
  return changed;
}
