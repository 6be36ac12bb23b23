import type { Campaign } from '@adflux/core';

/**
 * A campaign as one platform may get it: every targeting and every option went through the rules about job ads, and
 * `declarations` is what they want the platform told. Made by
 * `compileTarget` alone, and the only thing specs are made from, so that nothing reaches an adapter uncompiled.
 */
export type CompiledCampaign = Campaign & {
  readonly declarations: Readonly<Record<string, unknown>>;
  readonly __brand: 'CompiledCampaign';
};
