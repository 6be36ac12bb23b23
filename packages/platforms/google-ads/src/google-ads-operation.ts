/** One change of one resource, in the JSON form of Google's protocol buffers. */
export type Operation<Resource> =
  | { readonly create: Resource }
  | { readonly update: UpdatedResource; readonly updateMask: string }
  | { readonly remove: string };

/** A resource name and the changed fields; what the mask names and the resource lacks is cleared. */
export interface UpdatedResource {
  readonly resourceName: string;
  readonly [field: string]: unknown;
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/CampaignBudget */
export interface CampaignBudgetResource {
  readonly resourceName: string;
  readonly amountMicros: string;
  readonly deliveryMethod: 'STANDARD';
  readonly explicitlyShared: false;
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/Campaign */
export interface CampaignResource {
  readonly resourceName: string;
  readonly name: string;
  readonly status: 'PAUSED';
  readonly advertisingChannelType: 'SEARCH';
  readonly campaignBudget: string;
  readonly containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING';
  readonly networkSettings: Readonly<Record<string, boolean>>;
  readonly geoTargetTypeSetting: { readonly positiveGeoTargetType: 'PRESENCE' | 'PRESENCE_OR_INTEREST' };
  readonly startDateTime?: string;
  readonly endDateTime?: string;
  readonly finalUrlSuffix?: string;
  readonly targetSpend?: Readonly<Record<string, string>>;
  readonly maximizeConversions?: Readonly<Record<string, string>>;
  readonly manualCpc?: Readonly<Record<string, never>>;
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/CampaignCriterion */
export interface CampaignCriterionResource {
  readonly campaign: string;
  readonly location?: { readonly geoTargetConstant: string };
  readonly language?: { readonly languageConstant: string };
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/AdGroup */
export interface AdGroupResource {
  readonly resourceName: string;
  readonly name: string;
  readonly campaign: string;
  readonly status: 'ENABLED';
  readonly type: 'SEARCH_STANDARD';
  readonly cpcBidMicros?: string;
  readonly targetingSetting?: TargetingSetting;
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/TargetingSetting */
export interface TargetingSetting {
  readonly targetRestrictions?: readonly { readonly targetingDimension: 'AUDIENCE'; readonly bidOnly: false }[];
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/UserList */
export interface UserListResource {
  readonly name: string;
  /** Days. */
  readonly membershipLifeSpan: string;
  readonly crmBasedUserList: { readonly uploadKeyType: 'CONTACT_INFO'; readonly dataSourceType: 'FIRST_PARTY' };
}

interface AdGroupCriterion {
  readonly adGroup: string;
  readonly status: 'ENABLED';
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/AdGroupCriterion */
export interface UserListCriterionResource extends AdGroupCriterion {
  readonly userList: { readonly userList: string };
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/AdGroupCriterion */
export interface KeywordResource extends AdGroupCriterion {
  readonly keyword: { readonly text: string; readonly matchType: 'EXACT' | 'PHRASE' | 'BROAD' };
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/Ad */
export interface AdResource {
  readonly finalUrls: readonly string[];
  readonly urlCustomParameters: readonly { readonly key: string; readonly value: string }[];
  readonly responsiveSearchAd: {
    readonly headlines: readonly { readonly text: string }[];
    readonly descriptions: readonly { readonly text: string }[];
    readonly path1?: string;
    readonly path2?: string;
  };
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/AdGroupAd */
export interface AdGroupAdResource {
  readonly adGroup: string;
  readonly status: 'ENABLED';
  readonly ad: AdResource;
}

/** @see https://developers.google.com/google-ads/api/reference/rpc/v25/Asset */
export interface AssetResource {
  readonly name: string;
  readonly imageAsset: { readonly data: string; readonly mimeType: 'IMAGE_JPEG' | 'IMAGE_PNG' };
}

/** The kinds of operations AdFlux sends in one `googleAds:mutate`. */
export type MutateOperation =
  | { readonly campaignBudgetOperation: Operation<CampaignBudgetResource> }
  | { readonly campaignOperation: Operation<CampaignResource> }
  | { readonly campaignCriterionOperation: Operation<CampaignCriterionResource> }
  | { readonly adGroupOperation: Operation<AdGroupResource> }
  | { readonly adGroupCriterionOperation: Operation<KeywordResource | UserListCriterionResource> }
  | { readonly userListOperation: Operation<UserListResource> }
  | { readonly adGroupAdOperation: Operation<AdGroupAdResource> }
  | { readonly adOperation: { readonly update: UpdatedResource; readonly updateMask: string } };
