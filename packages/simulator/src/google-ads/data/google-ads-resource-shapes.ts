/**
 * The resources that the simulator keeps or reports.
 *
 * One string a message: `name:type`, `[]` for a list, `!` immutable after creation, `^` set by Google alone. Fields after
 * `|` exclude each other. `object` is a message that exists but whose inside is not simulated: anything goes there.
 *
 * Source: the protos of v25 (github.com/googleapis/googleapis, google/ads/googleads/v25), read 2026-11.
 */
export const resourceShapes = {
  Campaign: `
    resourceName!:string id^:int64 name:string primaryStatus^:CampaignPrimaryStatus
    primaryStatusReasons^:CampaignPrimaryStatusReason[] status:CampaignStatus servingStatus^:CampaignServingStatus
    biddingStrategySystemStatus^:BiddingStrategySystemStatus adServingOptimizationStatus:AdServingOptimizationStatus
    advertisingChannelType!:AdvertisingChannelType advertisingChannelSubType!:AdvertisingChannelSubType
    trackingUrlTemplate:string urlCustomParameters:CustomParameter[] localServicesCampaignSettings:object
    travelCampaignSettings:object demandGenCampaignSettings:object videoCampaignSettings:object
    pmaxCampaignSettings:object realTimeBiddingSetting:object networkSettings:NetworkSettings hotelSetting:object
    dynamicSearchAdsSetting:DynamicSearchAdsSetting shoppingSetting:object targetingSetting:TargetingSetting
    audienceSetting!:object geoTargetTypeSetting:GeoTargetTypeSetting localCampaignSetting:object
    appCampaignSetting:object labels^:string[] experimentType^:CampaignExperimentType baseCampaign^:string
    campaignBudget:string biddingStrategyType^:BiddingStrategyType accessibleBiddingStrategy^:string
    campaignGroup:string startDateTime:string endDateTime:string finalUrlSuffix:string frequencyCaps:object[]
    vanityPharma:object selectiveOptimization:SelectiveOptimization optimizationGoalSetting:OptimizationGoalSetting
    trackingSetting^:object paymentMode:PaymentMode optimizationScore^:double
    excludedParentAssetFieldTypes:AssetFieldType[] excludedParentAssetSetTypes:AssetSetType[]
    performanceMaxUpgrade^:object hotelPropertyAssetSet!:string listingType!:ListingType
    assetAutomationSettings:AssetAutomationSetting[] keywordMatchType:CampaignKeywordMatchType
    brandGuidelinesEnabled!:bool brandGuidelines:object textGuidelines:object thirdPartyIntegrationPartners:object
    aiMaxSetting:AiMaxSetting containsEuPoliticalAdvertising:EuPoliticalAdvertisingStatus feedTypes^:AssetSetType[]
    viewThroughConversionOptimizationEnabled:bool missingEuPoliticalAdvertisingDeclaration^:bool
    acaMigrationDateTime^:string broadMatchMigrationDateTime^:string
    | biddingStrategy:string commission:object manualCpa:object manualCpc:ManualCpc manualCpm:ManualCpm
      manualCpv:object maximizeConversions:MaximizeConversions maximizeConversionValue:MaximizeConversionValue
      targetCpa:TargetCpa targetImpressionShare:TargetImpressionShare targetRoas:TargetRoas targetSpend:TargetSpend
      percentCpc:object targetCpm:object fixedCpm:object targetCpv:object targetCpc:object
  `,
  CampaignBudget: `
    resourceName!:string id^:int64 name:string amountMicros:int64 totalAmountMicros:int64 status^:BudgetStatus
    deliveryMethod:BudgetDeliveryMethod explicitlyShared:bool referenceCount^:int64 hasRecommendedBudget^:bool
    recommendedBudgetAmountMicros^:int64 period!:BudgetPeriod recommendedBudgetEstimatedChangeWeeklyClicks^:int64
    recommendedBudgetEstimatedChangeWeeklyCostMicros^:int64
    recommendedBudgetEstimatedChangeWeeklyInteractions^:int64 recommendedBudgetEstimatedChangeWeeklyViews^:int64
    type!:BudgetType alignedBiddingStrategyId:int64
  `,
  CampaignCriterion: `
    resourceName!:string campaign!:string criterionId^:int64 displayName^:string bidModifier:float negative!:bool
    type^:CriterionType status:CampaignCriterionStatus
    | keyword!:KeywordInfo placement!:object mobileAppCategory!:object mobileApplication!:object
      location!:LocationInfo device!:DeviceInfo adSchedule!:AdScheduleInfo ageRange!:AgeRangeInfo gender!:GenderInfo
      incomeRange!:object parentalStatus!:ParentalStatusInfo userList!:UserListInfo youtubeVideo!:object
      youtubeChannel!:object proximity!:ProximityInfo topic!:object listingScope!:object language!:LanguageInfo
      ipBlock!:IpBlockInfo contentLabel!:object carrier!:object userInterest!:object webpage!:object
      operatingSystemVersion!:object mobileDevice!:object locationGroup!:object customAffinity!:object
      customAudience!:object combinedAudience!:object keywordTheme!:object localServiceId!:object brandList!:object
      lifeEvent!:object webpageList!:object videoLineup!:object extendedDemographic!:object
  `,
  AdGroup: `
    resourceName!:string id^:int64 name:string status:AdGroupStatus type!:AdGroupType
    adRotationMode:AdGroupAdRotationMode baseAdGroup^:string trackingUrlTemplate:string
    urlCustomParameters:CustomParameter[] campaign!:string cpcBidMicros:int64 effectiveCpcBidMicros^:int64
    cpmBidMicros:int64 targetCpaMicros:int64 cpvBidMicros:int64 targetCpmMicros:int64 targetRoas:double
    percentCpcBidMicros:int64 fixedCpmMicros:int64 targetCpvMicros:int64 targetCpcMicros:int64
    optimizedTargetingEnabled:bool excludeDemographicExpansion:bool displayCustomBidDimension:TargetingDimension
    finalUrlSuffix:string targetingSetting:TargetingSetting audienceSetting!:object effectiveTargetCpaMicros^:int64
    effectiveTargetCpaSource^:BiddingSource effectiveTargetRoas^:double effectiveTargetRoasSource^:BiddingSource
    effectiveTargetCpc^:int64 effectiveTargetCpcSource^:BiddingSource labels^:string[]
    excludedParentAssetFieldTypes:AssetFieldType[] excludedParentAssetSetTypes:AssetSetType[]
    primaryStatus^:AdGroupPrimaryStatus primaryStatusReasons^:AdGroupPrimaryStatusReason[]
    demandGenAdGroupSettings:object videoAdGroupSettings:object aiMaxAdGroupSetting:object
    verticalAdsFormatSetting:object
  `,
  AdGroupAd: `
    resourceName!:string status:AdGroupAdStatus adGroup!:string ad!:Ad startDateTime:string endDateTime:string
    policySummary^:AdGroupAdPolicySummary adStrength^:AdStrength actionItems^:string[] labels^:string[]
    primaryStatus^:AdGroupAdPrimaryStatus primaryStatusReasons^:AdGroupAdPrimaryStatusReason[]
    adGroupAdAssetAutomationSettings:object[]
  `,
  Ad: `
    resourceName!:string id^:int64 finalUrls:string[] finalAppUrls:object[] finalMobileUrls:string[]
    trackingUrlTemplate:string finalUrlSuffix:string urlCustomParameters:CustomParameter[] displayUrl:string
    type^:AdType addedByGoogleAds^:bool devicePreference:Device urlCollections:object[] name!:string
    systemManagedResourceSource^:SystemManagedResourceSource syntheticContentInfo:object
    | textAd!:object expandedTextAd:object expandedDynamicSearchAd!:object hotelAd:object shoppingSmartAd:object
      shoppingProductAd:object imageAd!:object videoAd:object videoResponsiveAd:object
      responsiveSearchAd:ResponsiveSearchAdInfo legacyResponsiveDisplayAd:object appAd:object
      legacyAppInstallAd!:object responsiveDisplayAd:object localAd:object displayUploadAd:object
      appEngagementAd:object shoppingComparisonListingAd:object smartCampaignAd:object appPreRegistrationAd:object
      demandGenMultiAssetAd:object demandGenCarouselAd:object demandGenVideoResponsiveAd:object
      demandGenProductAd:object travelAd:object
  `,
  AdGroupCriterion: `
    resourceName!:string criterionId^:int64 displayName^:string status:AdGroupCriterionStatus
    qualityInfo^:QualityInfo adGroup!:string type^:CriterionType negative!:bool
    systemServingStatus^:CriterionSystemServingStatus approvalStatus^:AdGroupCriterionApprovalStatus
    disapprovalReasons^:string[] labels^:string[] bidModifier:double cpcBidMicros:int64 cpmBidMicros:int64
    cpvBidMicros:int64 percentCpcBidMicros:int64 effectiveCpcBidMicros^:int64 effectiveCpmBidMicros^:int64
    effectiveCpvBidMicros^:int64 effectivePercentCpcBidMicros^:int64 effectiveCpcBidSource^:BiddingSource
    effectiveCpmBidSource^:BiddingSource effectiveCpvBidSource^:BiddingSource
    effectivePercentCpcBidSource^:BiddingSource positionEstimates^:object finalUrls:string[]
    finalMobileUrls:string[] finalUrlSuffix:string trackingUrlTemplate:string urlCustomParameters:CustomParameter[]
    primaryStatus^:AdGroupCriterionPrimaryStatus primaryStatusReasons^:AdGroupCriterionPrimaryStatusReason[]
    | keyword!:KeywordInfo placement!:object mobileAppCategory!:object mobileApplication!:object
      listingGroup!:object ageRange!:AgeRangeInfo gender!:GenderInfo incomeRange!:object
      parentalStatus!:ParentalStatusInfo userList!:UserListInfo youtubeVideo!:object youtubeChannel!:object
      topic!:object userInterest!:object webpage!:object appPaymentModel!:object customAffinity!:object
      customIntent!:object customAudience!:object combinedAudience!:object audience!:object location!:LocationInfo
      language!:LanguageInfo lifeEvent!:object videoLineup!:object extendedDemographic!:object brandList!:object
      verticalAdsItemGroupRuleList!:object retailFilterBundle!:object entityBid!:object
  `,
  Asset: `
    resourceName!:string id^:int64 name:string type^:AssetType finalUrls:string[] finalMobileUrls:string[]
    trackingUrlTemplate:string urlCustomParameters:CustomParameter[] finalUrlSuffix:string source^:AssetSource
    policySummary^:object fieldTypePolicySummaries^:object[] orientation^:AssetOrientation
    syntheticContentInfo:object
    | youtubeVideoAsset!:object mediaBundleAsset!:object imageAsset^:ImageAsset textAsset!:TextAsset
      leadFormAsset:object bookOnGoogleAsset:object promotionAsset:object calloutAsset:CalloutAsset
      structuredSnippetAsset:object sitelinkAsset:SitelinkAsset pageFeedAsset:object dynamicEducationAsset:object
      mobileAppAsset:object hotelCalloutAsset:object callAsset:object priceAsset:object callToActionAsset!:object
      dynamicRealEstateAsset:object dynamicCustomAsset:object dynamicHotelsAndRentalsAsset:object
      dynamicFlightsAsset:object demandGenCarouselCardAsset!:object dynamicTravelAsset:object
      dynamicLocalAsset:object dynamicJobsAsset:object locationAsset^:object hotelPropertyAsset!:object
      businessMessageAsset:object appDeepLinkAsset!:object youtubeVideoListAsset!:object
  `,
  UserList: `
    resourceName!:string id^:int64 readOnly^:bool name:string description:string
    membershipStatus:UserListMembershipStatus integrationCode:string membershipLifeSpan:int64 sizeForDisplay^:int64
    sizeRangeForDisplay^:UserListSizeRange sizeForSearch^:int64 sizeRangeForSearch^:UserListSizeRange
    type^:UserListType closingReason:UserListClosingReason accessReason^:AccessReason
    accountUserListStatus:UserListAccessStatus eligibleForSearch:bool eligibleForDisplay^:bool
    matchRatePercentage^:int32
    | crmBasedUserList:CrmBasedUserListInfo similarUserList^:object ruleBasedUserList:object logicalUserList:object
      basicUserList:object lookalikeUserList!:object
  `,
  Customer: `
    resourceName!:string id^:int64 descriptiveName:string currencyCode!:string timeZone!:string
    trackingUrlTemplate:string finalUrlSuffix:string autoTaggingEnabled:bool hasPartnersBadge^:bool manager^:bool
    testAccount^:bool callReportingSetting:object conversionTrackingSetting:object remarketingSetting^:object
    payPerConversionEligibilityFailureReasons^:CustomerPayPerConversionEligibilityFailureReason[]
    optimizationScore^:double optimizationScoreWeight^:double status^:CustomerStatus
    locationAssetAutoMigrationDone^:bool imageAssetAutoMigrationDone^:bool
    locationAssetAutoMigrationDoneDateTime^:string imageAssetAutoMigrationDoneDateTime^:string
    customerAgreementSetting^:object localServicesSettings^:object
    videoBrandSafetySuitability:BrandSafetySuitability videoCustomer:object
    containsEuPoliticalAdvertising^:EuPoliticalAdvertisingStatus
  `,
  KeywordView: 'resourceName^:string',
  GeoTargetConstant: `
    resourceName^:string id^:int64 name^:string countryCode^:string targetType^:string status^:GeoTargetConstantStatus
    canonicalName^:string parentGeoTarget^:string requireEuPoliticalAdvertisingDeclaration^:bool
  `,
  LanguageConstant: 'resourceName^:string id^:int64 code^:string name^:string targetable^:bool',
  CurrencyConstant: 'resourceName^:string code^:string name^:string symbol^:string billableUnitMicros^:int64',
} as const;
