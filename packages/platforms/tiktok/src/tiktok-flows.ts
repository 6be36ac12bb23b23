import type { TiktokKind } from './from-tiktok-status.js';
import type { TiktokFlow } from './tiktok-objectives.js';

/** Which endpoints entities belong to, as far as this client has seen them. */
export interface TiktokFlows {
  get(kind: TiktokKind, id: string): TiktokFlow | undefined;
  remember(kind: TiktokKind, id: string, flow: TiktokFlow): void;
  forget(kind: TiktokKind, id: string): void;
}

const MOST = 10_000;

/** Remembers flows of the entities seen last. What is forgotten is read again. */
export function createTiktokFlows(): TiktokFlows {
  const known = new Map<string, TiktokFlow>();
  return {
    get: (kind, id) => known.get(`${kind}/${id}`),
    remember(kind, id, flow) {
      known.delete(`${kind}/${id}`);
      known.set(`${kind}/${id}`, flow);
      const oldest = known.keys().next();
      if (known.size > MOST && oldest.done !== true) known.delete(oldest.value);
    },
    forget: (kind, id) => {
      known.delete(`${kind}/${id}`);
    },
  };
}
