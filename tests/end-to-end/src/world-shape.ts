import type { Simulator } from '@adflux/simulator';

/**
 * What exists on the platforms, with how many there are of each and whether they are switched on. Two worlds of the same
 * shape hold the same: nothing twice, nothing missing, nothing left over.
 */
export function worldShape(simulator: Simulator): Readonly<Record<string, number>> {
  const shape: Record<string, number> = {};
  for (const { platform, kind, status, removed, name } of simulator.world().entities) {
    if (removed) continue;
    // Without the creation key: it is the same in every schedule, but says nothing here.
    const line = [platform, kind, status, name].filter((part) => part !== null).join(' ');
    shape[line] = (shape[line] ?? 0) + 1;
  }
  return shape;
}
