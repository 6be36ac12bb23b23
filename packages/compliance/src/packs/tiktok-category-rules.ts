import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';

/** Where the special category is on: advertisers registered in the United States or Canada, whomever they reach. */
const where: Rule['where'] = { advertiser: unitedStatesAndCanada };

const categoryRule = (
  rule: Pick<Rule, 'id' | 'field' | 'verdict' | 'checks' | 'message'> & Partial<Pick<Rule, 'note'>>,
  source: 'T2' | 'T4' = 'T2',
): Rule =>
  defineRule({
    ...rule,
    scope: ['audience'],
    where,
    sources: [source],
    confidence: source === 'T2' ? 'A' : 'A-',
  });

/** What TikTok's special category takes away. */
export const tiktokCategoryRules: readonly Rule[] = [
  categoryRule({
    id: 'tiktok.age',
    field: 'age_groups',
    verdict: 'forced',
    checks: [
      { kind: 'age', allows: 'adults', isAlwaysSet: true },
      { kind: 'options', names: ['age_groups'] },
    ],
    message: {
      es: 'Con la categoría especial, TikTok muestra a todos los grupos desde 18 años: quite el rango de edad.',
      en: 'With the special category, TikTok shows to every group from 18 on: remove the age range.',
    },
  }),
  categoryRule({
    id: 'tiktok.gender',
    field: 'gender',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'genders' },
      { kind: 'options', names: ['gender'], harmless: 'GENDER_UNLIMITED' },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite dirigir por género.',
      en: 'With the special category, TikTok takes no gender.',
    },
  }),
  categoryRule({
    id: 'tiktok.zip',
    field: 'zipcode_ids',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'postalCodes' },
      { kind: 'options', names: ['zipcode_ids', 'zip_codes'] },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite códigos postales: nombre ciudades o regiones.',
      en: 'With the special category, TikTok takes no postal codes: name cities or regions.',
    },
  }),
  categoryRule({
    id: 'tiktok.device_price',
    field: 'device_price_ranges',
    verdict: 'forbidden',
    checks: [{ kind: 'options', names: ['device_price_ranges', 'device_price'] }],
    message: {
      es: 'Con la categoría especial, TikTok no permite dirigir por el precio del teléfono.',
      en: 'With the special category, TikTok takes no device price.',
    },
  }),
  categoryRule({
    id: 'tiktok.lookalike',
    field: 'audience_ids[lookalike]',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'lookalikeAudienceIds' },
      { kind: 'audience_kind', list: 'audienceIds', kinds: ['lookalike'] },
      { kind: 'options', names: ['lookalike', 'lookalike_spec', 'audience_ids'] },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite audiencias similares; las audiencias van en targeting.audienceIds.',
      en: 'With the special category, TikTok takes no lookalikes; audiences belong in targeting.audienceIds.',
    },
    note: 'Of audiences given by raw id it cannot be told whether they are lookalikes.',
  }),
  categoryRule({
    id: 'tiktok.hashtag',
    field: 'hashtag targeting (actions)',
    verdict: 'forbidden',
    checks: [{ kind: 'options', names: ['actions', 'hashtag', 'hashtags', 'hashtag_ids', 'hashtag_related'] }],
    message: {
      es: 'Con la categoría especial, TikTok no permite dirigir por etiquetas (hashtags).',
      en: 'With the special category, TikTok takes no hashtags.',
    },
  }),
  categoryRule({
    id: 'tiktok.interest_kw',
    field: 'interest_keyword_ids',
    verdict: 'forbidden',
    checks: [{ kind: 'options', names: ['interest_keyword_ids'] }],
    message: {
      es: 'Con la categoría especial, TikTok no permite palabras clave de interés.',
      en: 'With the special category, TikTok takes no interest keywords.',
    },
  }),
  categoryRule({
    id: 'tiktok.expansion',
    field: 'targeting_expand / smart_audience',
    verdict: 'forbidden',
    checks: [
      {
        kind: 'options',
        names: ['targeting_expand', 'targeting_expansion', 'smart_audience', 'smart_audience_enabled'],
        harmless: false,
      },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite ampliar la audiencia por su cuenta.',
      en: 'With the special category, TikTok may not widen the audience by itself.',
    },
  }),
  categoryRule({
    id: 'tiktok.auto',
    field: 'automatic targeting',
    verdict: 'forbidden',
    checks: [
      {
        kind: 'options',
        names: ['auto_targeting', 'auto_targeting_enabled', 'automatic_targeting'],
        harmless: false,
      },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite la segmentación automática.',
      en: 'With the special category, TikTok takes no automatic targeting.',
    },
  }),
  categoryRule({
    id: 'tiktok.excl_hashtag_premium',
    field: 'excluded_audience_ids (hashtag, premium)',
    verdict: 'forbidden',
    checks: [
      { kind: 'audience_kind', list: 'excludedAudienceIds', kinds: ['hashtag', 'premium'] },
      { kind: 'options', names: ['excluded_audience_ids'] },
    ],
    message: {
      es: 'Con la categoría especial, TikTok no permite excluir audiencias de etiquetas ni premium; las demás van en targeting.excludedAudienceIds.',
      en: 'With the special category, TikTok does not let hashtag or premium audiences be shut out; others belong in targeting.excludedAudienceIds.',
    },
  }),
  categoryRule(
    {
      id: 'tiktok.income',
      field: 'household_income / spending_power',
      verdict: 'forbidden',
      checks: [{ kind: 'options', names: ['household_income', 'spending_power'] }],
      message: {
        es: 'Con special_industries, TikTok no permite dirigir por ingresos ni poder de gasto.',
        en: 'With special_industries, TikTok takes no household income and no spending power.',
      },
      note: 'The fields exist for the United States; they cannot be used where special_industries is set, so Canada counts too.',
    },
    'T4',
  ),
  {
    ...categoryRule({
      id: 'tiktok.interest',
      field: 'interest_category_ids',
      verdict: 'limited',
      checks: [{ kind: 'options', names: ['interest_category_ids'] }],
      message: {
        es: 'Con la categoría especial, TikTok solo admite intereses cuyas special_industries incluyen EMPLOYMENT: dé la lista en allowedOptions.',
        en: 'With the special category, TikTok only takes interests whose special_industries hold EMPLOYMENT: give that list as allowedOptions.',
      },
    }),
    sources: ['T2', 'T3'],
    confidence: 'A-',
  },
];
