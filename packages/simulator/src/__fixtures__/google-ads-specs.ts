/** Bogotá. */
const bogota = 'geoTargetConstants/1003659';

/** Bodies of the resources of one job ad, each with room for changes. */
export type Fields = Readonly<Record<string, unknown>>;

/** A budget of COP 50,000 a day that belongs to one campaign. */
export const budgetCreate = (customer: string, fields: Fields = {}) => ({
  campaignBudgetOperation: {
    create: {
      resourceName: `${customer}/campaignBudgets/-1`,
      amountMicros: '50000000000',
      deliveryMethod: 'STANDARD',
      explicitlyShared: false,
      ...fields,
    },
  },
});

/** A Search campaign on the budget above. */
export const campaignCreate = (customer: string, fields: Fields = {}) => ({
  campaignOperation: {
    create: {
      resourceName: `${customer}/campaigns/-2`,
      name: 'Desarrollador - Bogotá',
      status: 'PAUSED',
      advertisingChannelType: 'SEARCH',
      campaignBudget: `${customer}/campaignBudgets/-1`,
      maximizeConversions: {},
      networkSettings: { targetGoogleSearch: true, targetSearchNetwork: false, targetContentNetwork: false },
      geoTargetTypeSetting: { positiveGeoTargetType: 'PRESENCE' },
      containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
      ...fields,
    },
  },
});

/** A place for the campaign above. */
export const locationCreate = (customer: string, geoTargetConstant = bogota) => ({
  campaignCriterionOperation: { create: { campaign: `${customer}/campaigns/-2`, location: { geoTargetConstant } } },
});

/** Spanish, for the campaign above. */
export const languageCreate = (customer: string, languageConstant = 'languageConstants/1003') => ({
  campaignCriterionOperation: { create: { campaign: `${customer}/campaigns/-2`, language: { languageConstant } } },
});

/** An ad group in the campaign above. */
export const adGroupCreate = (customer: string, fields: Fields = {}) => ({
  adGroupOperation: {
    create: {
      resourceName: `${customer}/adGroups/-3`,
      name: 'Bogotá',
      campaign: `${customer}/campaigns/-2`,
      status: 'ENABLED',
      type: 'SEARCH_STANDARD',
      ...fields,
    },
  },
});

/** A keyword in the ad group above. */
export const keywordCreate = (customer: string, text = 'empleo desarrollador bogota', fields: Fields = {}) => ({
  adGroupCriterionOperation: {
    create: {
      adGroup: `${customer}/adGroups/-3`,
      status: 'ENABLED',
      keyword: { text, matchType: 'PHRASE' },
      ...fields,
    },
  },
});

const texts = (...lines: readonly string[]) => lines.map((text) => ({ text }));

/** The words of an ad that passes every check. */
export const searchAd = {
  headlines: texts('Empleo de desarrollador', 'Trabaja en Bogotá', 'Postúlate hoy'),
  descriptions: texts('Salario competitivo y contrato indefinido.', 'Conoce la vacante y envía tu hoja de vida.'),
  path1: 'empleos',
  path2: 'bogota',
};

/** A responsive search ad in the ad group above. */
export const adCreate = (
  customer: string,
  responsiveSearchAd: Fields = searchAd,
  ad: Fields = {},
  fields: Fields = {},
) => ({
  adGroupAdOperation: {
    create: {
      adGroup: `${customer}/adGroups/-3`,
      status: 'ENABLED',
      ad: { finalUrls: ['https://empleos.example.com/vacantes/1'], responsiveSearchAd, ...ad },
      ...fields,
    },
  },
});

/** Everything one opening needs, in an order that Google accepts. */
export const treeOf = (customer: string, name = 'Desarrollador - Bogotá', campaign: Fields = {}) => [
  budgetCreate(customer),
  campaignCreate(customer, { name, ...campaign }),
  locationCreate(customer),
  languageCreate(customer),
  adGroupCreate(customer),
  keywordCreate(customer),
  adCreate(customer),
];
