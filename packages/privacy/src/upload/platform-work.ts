import type { AdPlatform, Audience, AudienceCapabilities, AudiencePort, Call } from '@adflux/core';
import type { AudienceLease } from '../audience/audience-lease.js';
import type { Context } from '../context.js';

/** How far the upload to one account came. */
export interface UploadProgress {
  readonly platform: string;
  readonly accountId: string;
  readonly operation: 'add' | 'remove' | 'replace';
  /** Members taken by the platform so far, and how many there will be. */
  readonly members: number;
  readonly expectedMembers: number;
}

/** What is done on platforms. */
export interface SyncMode {
  /** Whether those who wait to join are uploaded too. Those who leave always leave. */
  readonly add: boolean;
  /** Whether audiences are built anew in any case. */
  readonly rebuild: boolean;
}

/** One audience on its way to one account. */
export interface PlatformWork {
  readonly context: Context;
  readonly audience: Audience;
  readonly platform: AdPlatform;
  readonly port: AudiencePort;
  readonly limits: AudienceCapabilities;
  readonly lease: AudienceLease;
  readonly call: Call;
  readonly mode: SyncMode;
  readonly onProgress: ((progress: UploadProgress) => void) | undefined;
}
