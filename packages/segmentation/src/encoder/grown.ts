/** The numbers with room for at least `size`, and for as many again as there are: growing costs little in the end. */
export function grown<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  const create = numbers.constructor as new (length: number) => Numbers;
  const larger = new create(Math.max(size, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
