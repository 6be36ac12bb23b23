import type { Arena } from './arena.js';
import type { KernelCache } from './kernel-cache.js';

/** Adds a column's codes, times a multiplier, to fused codes; gives back the highest code. */
export type CodeFuser = (out: number, codes: Uint8Array | Uint16Array, multiplier: number, isFirst: boolean) => number;

const vectorRows = 16;

/** Bytes that a fuser takes in the arena. */
export const fuserBytes = (blockRows: number): number => blockRows + vectorRows;

/** A fuser for blocks of so many rows: sixteen codes at once where there is a kernel and codes are bytes. */
export function createCodeFuser(arena: Arena, blockRows: number, kernels: KernelCache | null): CodeFuser {
  const scratch = arena.take(fuserBytes(blockRows));
  const fuse = kernels === null || arena.memory === null ? undefined : arena.load(kernels.fuse())['fuse'];
  return (out, codes, multiplier, isFirst) => {
    const { length } = codes;
    if (fuse === undefined || !(codes instanceof Uint8Array)) {
      const target = arena.u16.subarray(out >>> 1, (out >>> 1) + length);
      if (isFirst) target.fill(0);
      return addCodes(target, codes, multiplier);
    }
    arena.bytes.set(codes, scratch);
    // The last vector may reach behind the rows: what lies there must not count as a code.
    arena.bytes.fill(0, scratch + length, scratch + length + vectorRows);
    fuse(out, length, scratch, multiplier, isFirst ? 0 : -1);
    return arena.bytes.subarray(scratch, scratch + vectorRows).reduce((highest, code) => Math.max(highest, code), 0);
  };
}

function addCodes(out: Uint16Array, codes: Uint8Array | Uint16Array, multiplier: number): number {
  let highest = 0;
  const { length } = out;
  for (let row = 0; row < length; row += 1) {
    const code = codes[row] ?? 0;
    if (code > highest) highest = code;
    out[row] = (out[row] ?? 0) + code * multiplier;
  }
  return highest;
}
