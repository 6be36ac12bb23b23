/** What the rules of Meta rest on. Read in October and November 2026 unless a text has a date of its own. */
export const metaSources = {
  M1: 'https://developers.facebook.com/documentation/ads-commerce/marketing-api/audiences/special-ad-category (updated 2026-04-06)',
  M2: 'https://www.facebook.com/business/help/2220749868045706',
  M3: 'Help pages of agencies and publishers that agree with each other, among them https://support.socialnewsdesk.com (360050989014) and https://mediaincanada.com; Europe since 2021-12-07',
  M4: 'https://www.npmjs.com/package/facebook-nodejs-business-sdk/v/24.0.1 (enums of campaigns and ad sets)',
  M5: 'https://github.com/ChatbotXIO/ChatbotX/issues/1061 (2026-08-29)',
  M6: 'https://www.jonloomer.com, "Special Ad Categories and Algorithmic Targeting" (2025-12-14), summary only',
  M7: 'https://www.jonloomer.com, limits on sharing customer lists for employment (2024-12-09)',
  M8: 'https://developers.facebook.com/docs/marketing-api/reference/ad-account/dsa_recommendations and the blog of 2023-05-16',
  M9: 'Behaviour of the Marketing API v25.0 that advertisers measured (2026-10-10)',
  HOUSE: 'A rule of AdFlux, or a fact that no published text confirmed',
} as const;
