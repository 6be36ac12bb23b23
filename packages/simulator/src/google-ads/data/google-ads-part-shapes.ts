/**
 * The messages inside resources.
 *
 * One string a message: `name:type`, `[]` for a list, `!` immutable after creation, `^` set by Google alone. Fields after
 * `|` exclude each other. `object` is a message that exists but whose inside is not simulated: anything goes there.
 *
 * Source: the protos of v25 (github.com/googleapis/googleapis, google/ads/googleads/v25), read 2026-11.
 */
export const partShapes = {
  NetworkSettings: `
    targetGoogleSearch:bool targetSearchNetwork:bool targetContentNetwork:bool targetPartnerSearchNetwork:bool
    targetYoutube:bool targetGoogleTvNetwork:bool
  `,
  GeoTargetTypeSetting: 'positiveGeoTargetType:PositiveGeoTargetType negativeGeoTargetType:NegativeGeoTargetType',
  DynamicSearchAdsSetting: 'domainName:string languageCode:string useSuppliedUrlsOnly:bool',
  AssetAutomationSetting: 'assetAutomationType:AssetAutomationType assetAutomationStatus:AssetAutomationStatus',
  AiMaxSetting: 'enableAiMax:bool bundlingRequired^:AiMaxBundlingRequired',
  OptimizationGoalSetting: 'optimizationGoalTypes:OptimizationGoalType[]',
  SelectiveOptimization: 'conversionActions:string[]',
  ManualCpc: 'enhancedCpcEnabled:bool',
  ManualCpm: '',
  MaximizeConversions: 'cpcBidCeilingMicros:int64 cpcBidFloorMicros:int64 targetCpaMicros:int64',
  MaximizeConversionValue: `
    targetRoas:double cpcBidCeilingMicros:int64 cpcBidFloorMicros:int64 targetRoasTolerancePercentMillis:int64
  `,
  TargetCpa: 'targetCpaMicros:int64 cpcBidCeilingMicros:int64 cpcBidFloorMicros:int64',
  TargetSpend: 'targetSpendMicros:int64 cpcBidCeilingMicros:int64',
  TargetRoas: `
    targetRoas:double cpcBidCeilingMicros:int64 cpcBidFloorMicros:int64 targetRoasTolerancePercentMillis:int64
  `,
  TargetImpressionShare: `
    location:TargetImpressionShareLocation locationFractionMicros:int64 cpcBidCeilingMicros:int64
  `,
  CustomParameter: 'key:string value:string',
  TargetingSetting: 'targetRestrictions:TargetRestriction[] targetRestrictionOperations:object[]',
  TargetRestriction: 'targetingDimension:TargetingDimension bidOnly:bool',
  KeywordInfo: 'text:string matchType:KeywordMatchType',
  LocationInfo: 'geoTargetConstant:string',
  LanguageInfo: 'languageConstant:string',
  ProximityInfo: 'geoPoint:GeoPointInfo radius:double radiusUnits:ProximityRadiusUnits address:AddressInfo',
  GeoPointInfo: 'longitudeInMicroDegrees:int32 latitudeInMicroDegrees:int32',
  AddressInfo: `
    postalCode:string provinceCode:string countryCode:string provinceName:string streetAddress:string
    streetAddress2:string cityName:string
  `,
  DeviceInfo: 'type:Device',
  AdScheduleInfo: 'startMinute:MinuteOfHour endMinute:MinuteOfHour startHour:int32 endHour:int32 dayOfWeek:DayOfWeek',
  AgeRangeInfo: 'type:AgeRangeType',
  GenderInfo: 'type:GenderType',
  ParentalStatusInfo: 'type:ParentalStatusType',
  UserListInfo: 'userList:string',
  CrmBasedUserListInfo: `
    appId:string uploadKeyType:CustomerMatchUploadKeyType dataSourceType:UserListCrmDataSourceType
  `,
  IpBlockInfo: 'ipAddress:string',
  ResponsiveSearchAdInfo: 'headlines:AdTextAsset[] descriptions:AdTextAsset[] path1:string path2:string',
  AdTextAsset: `
    text:string pinnedField:ServedAssetFieldType assetPerformanceLabel:AssetPerformanceLabel
    policySummaryInfo:object
  `,
  AdGroupAdPolicySummary: `
    policyTopicEntries^:PolicyTopicEntry[] reviewStatus^:PolicyReviewStatus approvalStatus^:PolicyApprovalStatus
  `,
  PolicyTopicEntry: 'topic:string type:PolicyTopicEntryType evidences:object[] constraints:object[]',
  TextAsset: 'text:string',
  ImageAsset: 'data:bytes fileSize:int64 mimeType:MimeType fullSize:ImageDimension',
  ImageDimension: 'heightPixels:int64 widthPixels:int64 url:string',
  CalloutAsset: 'calloutText:string startDate:string endDate:string adScheduleTargets:AdScheduleInfo[]',
  SitelinkAsset: `
    linkText:string description1:string description2:string startDate:string endDate:string
    adScheduleTargets:AdScheduleInfo[]
  `,
  PolicyValidationParameter: 'ignorablePolicyTopics:string[] exemptPolicyViolationKeys:object[]',
  QualityInfo: `
    qualityScore^:int32 creativeQualityScore^:QualityScoreBucket postClickQualityScore^:QualityScoreBucket
    searchPredictedCtr^:QualityScoreBucket
  `,
} as const;
