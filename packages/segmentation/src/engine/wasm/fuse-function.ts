import type { WasmFunction } from './encode-module.js';
import { encodeModule } from './encode-module.js';
import type { Code } from './instructions.js';
import { i16x8, i32, i8x16, local, repeatWhile, v128, widen } from './instructions.js';

/**
 * `fuse(out, count, codes, multiplier, keep)`: adds codes (bytes), times the multiplier, to fused codes (u16), or writes them anew
 * when `keep` is 0 and not -1. Sixteen at a time; then puts the highest codes of the sixteen lanes where the codes were.
 */
const fuseFunction: WasmFunction = {
  name: 'fuse',
  parameterCount: 5,
  result: false,
  body: (locals) => {
    const [out, count, codes, multiplier, keep] = [0, 1, 2, 3, 4] as const;
    const at = locals.add('i32');
    const end = locals.add('i32');
    const value = locals.add('v128');
    const highest = locals.add('v128');
    const factor = locals.add('v128');
    const mask = locals.add('v128');
    const half = (widened: Code, offset: number): Code[] => [
      ...[local.get(out), local.get(value), widened, local.get(factor), i16x8.mul],
      ...[local.get(out), v128.load(offset), local.get(mask), v128.and, i16x8.add, v128.store(offset)],
    ];
    return [
      ...[local.get(multiplier), i16x8.splat, local.set(factor), local.get(keep), i16x8.splat, local.set(mask)],
      ...[local.get(codes), local.tee(at), local.get(count), i32.add, local.set(end)],
      repeatWhile(
        ...[local.get(at), v128.load(), local.tee(value), local.get(highest), i8x16.maxU, local.set(highest)],
        ...[...half(widen.low8, 0), ...half(widen.high8, 16)],
        ...[local.get(out), i32.const(32), i32.add, local.set(out)],
        ...[local.get(at), i32.const(16), i32.add, local.tee(at), local.get(end), i32.ltU],
      ),
      ...[local.get(codes), local.get(highest), v128.store()],
    ];
  },
};

/** The module that fuses codes: the same for every table. */
export const encodeFuseModule = (): Uint8Array => encodeModule([fuseFunction]);
