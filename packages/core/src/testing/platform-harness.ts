import type { AdPlatform } from '../contracts/ad-platform.js';
import type { EntityKind } from '../contracts/entity.js';
import type { SpecTree } from '../contracts/specs.js';

/**
 * A fault the wire can be made to show. `throttle`: asked to slow down, with a wait of about a second. `unavailable`: an
 * HTML 502 before anything was applied. `lost_answer`: applied, then the connection breaks.
 */
export type PlatformFault = 'throttle' | 'unavailable' | 'lost_answer';

/** One platform account ready to be tested, over a wire that behaves like the real one. */
export interface PlatformHarness {
  readonly platform: AdPlatform;
  /** A tree this platform accepts, with one ad group, one ad and the assets it needs. */
  readonly tree: SpecTree;
  /** Tokens and secrets in use: none may appear in any error. */
  readonly secrets: readonly string[];
  /** Makes the next writes fail so, `times` times. */
  inject(fault: PlatformFault, times: number): void;
  /** How many entities of a kind exist on the platform and are not removed. */
  count(kind: EntityKind): number;
  /** How many people an audience holds on the platform. Needed where the platform has an `audiences` port. */
  countMembers?(audienceId: string): number;
  close(): Promise<void>;
}

/** What `platformSuite` needs to know before it starts. */
export interface PlatformSuiteOptions {
  readonly name: string;
  /** Which faults `inject` can show; tests of the others are left out. */
  readonly faults: readonly PlatformFault[];
  /** A fresh account, and a fresh world behind it. */
  open(): Promise<PlatformHarness>;
}
