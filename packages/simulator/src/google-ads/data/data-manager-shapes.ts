/**
 * The messages of the Data Manager API, in the notation of the request shapes.
 *
 * Source: https://developers.google.com/data-manager/api/reference/rest/v1/audienceMembers/ingest and its protos
 * (github.com/googleapis/googleapis, google/ads/datamanager/v1), read 2026-11.
 */
export const dataManagerShapes = {
  IngestAudienceMembersRequest: `
    destinations:Destination[] audienceMembers:AudienceMember[] consent:Consent validateOnly:bool encoding:Encoding
    encryptionInfo:object termsOfService:TermsOfService
  `,
  RemoveAudienceMembersRequest: `
    destinations:Destination[] audienceMembers:AudienceMember[] validateOnly:bool encoding:Encoding
    encryptionInfo:object
  `,
  RemoveAllAudienceMembersRequest: 'destinations:Destination[] removeAsOfTime:string validateOnly:bool',
  Destination: `
    reference:string loginAccount:ProductAccount linkedAccount:ProductAccount operatingAccount:ProductAccount
    productDestinationId:string
  `,
  ProductAccount: 'accountId:string product:DestinationProduct accountType:DestinationProduct',
  AudienceMember: `
    destinationReferences:string[] consent:Consent
    | userData:AudienceUserData mobileData:object pairData:object ppidData:object userIdData:object ipData:object
      compositeData:object
  `,
  AudienceUserData: 'userIdentifiers:AudienceUserIdentifier[]',
  AudienceUserIdentifier: '| emailAddress:string phoneNumber:string address:object',
  Consent: 'adUserData:ConsentStatus adPersonalization:ConsentStatus',
  TermsOfService: 'customerMatchTermsOfServiceStatus:TermsOfServiceStatus',
} as const;

/** The enums of these messages, without the values that no request may set. */
export const dataManagerEnums = {
  Encoding: 'HEX BASE64',
  ConsentStatus: 'CONSENT_GRANTED CONSENT_DENIED CONSENT_STATUS_UNSPECIFIED',
  TermsOfServiceStatus: 'ACCEPTED REJECTED TERMS_OF_SERVICE_STATUS_UNSPECIFIED',
  DestinationProduct: `
    GOOGLE_ADS DISPLAY_VIDEO_PARTNER DISPLAY_VIDEO_ADVERTISER DATA_PARTNER GOOGLE_ANALYTICS_PROPERTY
    GOOGLE_AD_MANAGER_AUDIENCE_LINK
  `,
} as const;
