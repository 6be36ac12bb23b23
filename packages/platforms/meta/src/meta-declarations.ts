import type { AdGroupSpec, CampaignSpec } from '@adflux/core';
import { z } from 'zod';
import { metaOptionsSchema } from './meta-options.js';

const declarationsSchema = z.object({
  special_ad_category_country: z.array(z.string()).optional(),
  dsa_beneficiary: z.string().min(1).optional(),
  dsa_payor: z.string().min(1).optional(),
});

/** What Meta is told about a job ad besides what is always the same. */
export interface MetaDeclarations {
  /** Every country that the campaign reaches. */
  readonly countries: readonly string[];
  /** Legal name of who benefits from the ad: needed in the European Union. */
  readonly dsaBeneficiary?: string | undefined;
  /** Legal name of who pays for the ad: needed in the European Union. */
  readonly dsaPayor?: string | undefined;
}

/** What the rules about job ads found out, or else what the options and the places say. */
export function toMetaDeclarations({ declarations, options, targeting }: CampaignSpec | AdGroupSpec): MetaDeclarations {
  const declared = declarationsSchema.safeParse(declarations).data;
  const given = metaOptionsSchema.safeParse(options).data;
  return {
    countries:
      declared?.special_ad_category_country ?? [...new Set(targeting.places.map((place) => place.country))].sort(),
    dsaBeneficiary: declared?.dsa_beneficiary ?? given?.dsaBeneficiary,
    dsaPayor: declared?.dsa_payor ?? given?.dsaPayor,
  };
}
