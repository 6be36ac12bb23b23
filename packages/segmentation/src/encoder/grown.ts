/** The numbers with room for at least `size`, and for as many again as there are: growing costs little in the end. */
export function grown<Numbers extends Int32Array | Uint32Array | Uint16Array | Float32Array | Float64Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  const create = numbers.constructor as new (length: number) => Numbers;
  const larger = new create(Math.max(size, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
