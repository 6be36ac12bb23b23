import type { Campaign } from '@adflux/core';

/**
 * A campaign as one platform may get it: every targeting and every option went through the rules about job ads. Made by
 * `compileTarget` alone, and the only thing specs are made from, so that nothing reaches an adapter uncompiled.
 */
export type CompiledCampaign = Campaign & { readonly __brand: 'CompiledCampaign' };
