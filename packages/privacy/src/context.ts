import { AdFluxError, silentLogger, systemClock } from '@adflux/core';
import type { AdPlatform, AuditEntry, Clock, Logger, Storage } from '@adflux/core';
import { randomUUID } from 'node:crypto';
import { checkedKeys } from './keys/privacy-key.js';
import { createPseudonyms, type Pseudonyms } from './keys/pseudonyms.js';
import type { Asked, PrivacyOptions } from './privacy-options.js';

/** The options of `createPrivacy` with their defaults. */
export interface Context {
  readonly storage: Storage;
  readonly platforms: readonly AdPlatform[];
  readonly clock: Clock;
  readonly createId: () => string;
  readonly actor: string;
  readonly logger: Logger;
  readonly leaseMs: number;
  /** Null without a key. */
  readonly pseudonyms: Pseudonyms | null;
  now(): string;
  audit(action: string, asked: Asked, details: AuditEntry['details']): Promise<void>;
}

/** @throws AdFluxError `config` when two adapters serve one account, or a key is no key. */
export function createContext(options: PrivacyOptions): Context {
  const accounts = options.platforms.map(({ id, accountId }) => `${id}/${accountId}`);
  if (new Set(accounts).size < accounts.length)
    throw new AdFluxError('Two adapters serve the same ad account. Give each account once.', { code: 'config' });
  const { storage, createId = randomUUID, clock = systemClock, actor = 'adflux' } = options;
  const now = (): string => clock.now().toISOString();
  return {
    ...{ storage, createId, clock, actor, now },
    platforms: options.platforms,
    logger: options.logger ?? silentLogger,
    leaseMs: options.leaseMs ?? 90_000,
    pseudonyms: options.key === undefined ? null : createPseudonyms(checkedKeys(options.key)),
    audit: (action, asked, details) =>
      storage.audit.append({
        id: createId(),
        at: now(),
        actor: asked.actor ?? actor,
        action,
        ...(asked.reason === undefined ? {} : { reason: asked.reason }),
        details,
      }),
  };
}
