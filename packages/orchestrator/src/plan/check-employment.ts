import type { Campaign, Finding, Targeting } from '@adflux/core';

const asked = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0;

const rules: readonly {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  readonly breaks: (targeting: Targeting) => boolean;
}[] = [
  {
    code: 'employment.age',
    field: 'targeting.ageRange',
    message: 'Job ads may not be aimed by age. Remove ageRange.',
    breaks: (targeting) => targeting.ageRange !== undefined,
  },
  {
    code: 'employment.gender',
    field: 'targeting.genders',
    message: 'Job ads may not be aimed by gender. Remove genders.',
    breaks: (targeting) => asked(targeting.genders),
  },
  {
    code: 'employment.postal_codes',
    field: 'targeting.postalCodes',
    message: 'Job ads may not be aimed by postal code. Name cities or regions instead.',
    breaks: (targeting) => asked(targeting.postalCodes),
  },
  {
    code: 'employment.exclusions',
    field: 'targeting.excludedPlaces',
    message: 'Job ads may not shut out places. Remove excludedPlaces and name the places that are meant.',
    breaks: (targeting) => asked(targeting.excludedPlaces),
  },
  {
    code: 'employment.exclusions',
    field: 'targeting.excludedAudienceIds',
    message: 'Job ads may not shut out audiences. Remove excludedAudienceIds.',
    breaks: (targeting) => asked(targeting.excludedAudienceIds),
  },
  {
    code: 'employment.lookalikes',
    field: 'targeting.lookalikeAudienceIds',
    message: 'Job ads may not be aimed at lookalikes. Remove lookalikeAudienceIds.',
    breaks: (targeting) => asked(targeting.lookalikeAudienceIds),
  },
  {
    code: 'audience.unsupported',
    field: 'targeting.audienceIds',
    message: 'Audiences are not supported yet. Remove audienceIds and aim by place and language.',
    breaks: (targeting) => asked(targeting.audienceIds),
  },
];

/** What a job ad may not ask for, on any platform. Until rules by country exist, it is refused everywhere. */
export function checkEmployment(campaign: Campaign): readonly Finding[] {
  const aims = [
    { localId: campaign.id, targeting: campaign.targeting },
    ...campaign.adGroups.flatMap((group) =>
      group.targeting === undefined ? [] : [{ localId: `${campaign.id}/${group.id}`, targeting: group.targeting }],
    ),
  ];
  return aims.flatMap(({ localId, targeting }) =>
    rules
      .filter((rule) => rule.breaks(targeting))
      .map(({ code, field, message }): Finding => ({ severity: 'error', code, message, field, localId })),
  );
}
