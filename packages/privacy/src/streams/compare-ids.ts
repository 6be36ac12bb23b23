/** Surrogates come behind the rest of the basic plane in code points, but before its end in UTF-16 units. */
const rankOf = (unit: number): number => (unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Orders ids by code point, as every storage streams them; `<` would differ for letters outside the basic plane. */
export function compareIds(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = rankOf(left.charCodeAt(index)) - rankOf(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
