import type { WasmCall } from '../engine/wasm/webassembly.js';
import type { DistancePlan } from './distance-plan.js';
import type { SilhouetteMemory } from './silhouette-memory.js';

const bitsIn = (byte: number): number => {
  let count = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** `sweep(run, from, to, thread)` in plain TypeScript, for a process without WebAssembly. */
export function createPlainSweep(plan: DistancePlan, memory: SilhouetteMemory): WasmCall {
  const { arena, labelingCount, sumWidth } = memory;
  const distance = (a: number, b: number): number => {
    let sum = 0;
    plan.classes.forEach(({ weight, planes }, index) =>
      planes.forEach(({ kind }, plane) => {
        const address = memory.planes[index]?.[plane] ?? 0;
        const left = arena.bytes[address + a] ?? 0;
        const right = arena.bytes[address + b] ?? 0;
        if (left !== right) sum += weight * (kind === 'codes' ? 1 : bitsIn(left ^ right));
      }),
    );
    for (const address of memory.coordinates) {
      sum += ((arena.f32[(address >>> 2) + a] ?? 0) - (arena.f32[(address >>> 2) + b] ?? 0)) ** 2;
    }
    return Math.sqrt(sum);
  };
  const bounds = (run: number): readonly [number, number] => {
    const at = (memory.runs >>> 2) + 2 * run;
    return [arena.i32[at] ?? 0, arena.i32[at + 1] ?? 0];
  };
  const add = (thread: number, place: number, run: number, value: number): void => {
    for (let labeling = 0; labeling < labelingCount; labeling += 1) {
      const target = arena.i32[(memory.targets >>> 2) + run * labelingCount + labeling] ?? 0;
      const at = (thread + 8 * sumWidth * place + target) >>> 3;
      arena.f64[at] = (arena.f64[at] ?? 0) + value;
    }
  };
  return (run = 0, from = 0, to = 0, thread = 0) => {
    const [first, last] = bounds(run);
    for (let other = from; other < to; other += 1) {
      const [start, end] = bounds(other);
      for (let a = first; a < last; a += 1) {
        for (let b = start; b < end; b += 1) {
          const value = distance(a, b);
          add(thread, a, other, value);
          if (other !== run) add(thread, b, run, value);
        }
      }
    }
    return 0;
  };
}
