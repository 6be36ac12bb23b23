/**
 * The request messages, without `customerId`, which travels in the path.
 *
 * One string a message: `name:type`, `[]` for a list, `!` immutable after creation, `^` set by Google alone. Fields after
 * `|` exclude each other. `object` is a message that exists but whose inside is not simulated: anything goes there.
 *
 * Source: the protos of v25 (github.com/googleapis/googleapis, google/ads/googleads/v25), read 2026-11.
 */
export const requestShapes = {
  MutateGoogleAdsRequest: `
    mutateOperations:MutateOperation[] partialFailure:bool validateOnly:bool responseContentType:ResponseContentType
  `,
  MutateOperation: `
    | adGroupAdLabelOperation:object adGroupAdOperation:AdGroupAdOperation adGroupAssetOperation:object
      adGroupBidModifierOperation:object adGroupCriterionCustomizerOperation:object
      adGroupCriterionLabelOperation:object adGroupCriterionOperation:AdGroupCriterionOperation
      adGroupCustomizerOperation:object adGroupLabelOperation:object adGroupOperation:AdGroupOperation
      adOperation:AdOperation adParameterOperation:object assetOperation:AssetOperation assetGroupAssetOperation:object
      assetGroupListingGroupFilterOperation:object assetGroupSignalOperation:object assetGroupOperation:object
      assetSetAssetOperation:object assetSetOperation:object audienceOperation:object
      biddingDataExclusionOperation:object biddingSeasonalityAdjustmentOperation:object
      biddingStrategyOperation:object bookCampaignsOperation:object campaignAssetOperation:object
      campaignAssetSetOperation:object campaignBidModifierOperation:object
      campaignBudgetOperation:CampaignBudgetOperation campaignConversionGoalOperation:object
      campaignCriterionOperation:CampaignCriterionOperation campaignCustomizerOperation:object
      campaignDraftOperation:object campaignGroupOperation:object campaignLabelOperation:object
      campaignOperation:CampaignOperation campaignSharedSetOperation:object conversionActionOperation:object
      conversionCustomVariableOperation:object conversionGoalCampaignConfigOperation:object
      conversionValueRuleOperation:object conversionValueRuleSetOperation:object
      customConversionGoalOperation:object customerAssetOperation:object customerConversionGoalOperation:object
      customerCustomizerOperation:object customerLabelOperation:object customerNegativeCriterionOperation:object
      customerOperation:object customizerAttributeOperation:object experimentOperation:object
      experimentArmOperation:object keywordPlanAdGroupOperation:object keywordPlanAdGroupKeywordOperation:object
      keywordPlanCampaignKeywordOperation:object keywordPlanCampaignOperation:object keywordPlanOperation:object
      labelOperation:object quoteCampaignsOperation:object recommendationSubscriptionOperation:object
      remarketingActionOperation:object sharedCriterionOperation:object sharedSetOperation:object
      smartCampaignSettingOperation:object userListOperation:UserListOperation
  `,
  CampaignBudgetOperation: `
    updateMask:FieldMask
    | create:CampaignBudget update:CampaignBudget remove:string
  `,
  CampaignOperation: `
    updateMask:FieldMask
    | create:Campaign update:Campaign remove:string
  `,
  CampaignCriterionOperation: `
    updateMask:FieldMask
    | create:CampaignCriterion update:CampaignCriterion remove:string
  `,
  AdGroupOperation: `
    updateMask:FieldMask
    | create:AdGroup update:AdGroup remove:string
  `,
  AdGroupAdOperation: `
    updateMask:FieldMask policyValidationParameter:PolicyValidationParameter
    | create:AdGroupAd update:AdGroupAd remove:string
  `,
  AdOperation: `
    updateMask:FieldMask policyValidationParameter:PolicyValidationParameter
    | update:Ad
  `,
  AdGroupCriterionOperation: `
    updateMask:FieldMask exemptPolicyViolationKeys:object[]
    | create:AdGroupCriterion update:AdGroupCriterion remove:string
  `,
  AssetOperation: `
    updateMask:FieldMask
    | create:Asset update:Asset
  `,
  UserListOperation: `
    updateMask:FieldMask
    | create:UserList update:UserList remove:string
  `,
  MutateUserListRequest: 'operations:UserListOperation[] partialFailure:bool validateOnly:bool',
  SearchGoogleAdsRequest: `
    query:string pageToken:string pageSize:int32 validateOnly:bool searchSettings:SearchSettings
  `,
  SearchSettings: 'omitResults:bool returnSummaryRow:bool returnTotalResultsCount:bool',
  SearchGoogleAdsStreamRequest: 'query:string summaryRowSetting:SummaryRowSetting',
  SuggestGeoTargetConstantsRequest: `
    locale:string countryCode:string
    | locationNames:LocationNames geoTargets:GeoTargets
  `,
  LocationNames: 'names:string[]',
  GeoTargets: 'geoTargetConstants:string[]',
} as const;
