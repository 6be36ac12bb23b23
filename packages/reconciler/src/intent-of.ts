import type { ReconcileOptions } from './reconciler-options.js';

/** Who asks, why and how long for, as the orchestrator takes it. */
export const intentOf = ({ actor, reason, signal }: ReconcileOptions) => ({
  ...(actor === undefined ? {} : { actor }),
  ...(reason === undefined ? {} : { reason }),
  ...(signal === undefined ? {} : { signal }),
});
