import type { SpecTree } from '@adflux/core';
import { TIKTOK_MANUAL_CREATION_ENDS } from './tiktok-api-version.js';
import type { TiktokFinding } from './tiktok-finding.js';
import { tiktokObjectives } from './tiktok-objectives.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** So long before the end of manual creation its warning begins. */
const NOTICE_DAYS = 90;
const dayMs = 86_400_000;

/** Where job ads have to be declared, which TikTok takes only from advertisers who are registered there. */
const declaringCountries = ['US', 'CA'];

function checkStrategy(
  { campaign }: SpecTree,
  { strategy, clock }: Pick<ResolvedTiktokSettings, 'strategy' | 'clock'>,
): readonly TiktokFinding[] {
  const endsAt = Date.parse(TIKTOK_MANUAL_CREATION_ENDS) + dayMs;
  const now = clock.now().getTime();
  const isAffected = tiktokObjectives[campaign.objective].objective === 'LEAD_GENERATION';
  if (strategy === 'smart-plus' || !isAffected || now < endsAt - NOTICE_DAYS * dayMs) return [];
  const when = now < endsAt ? 'TikTok stops' : 'TikTok may have stopped';
  return [
    {
      severity: 'warning',
      code: 'strategy.manual_ends',
      message: `${when} creating manual campaigns for this objective after ${TIKTOK_MANUAL_CREATION_ENDS}. Ask TikTok for Smart+ over the API and set strategy to "smart-plus".`,
      localId: campaign.localId,
      field: 'objective',
    },
  ];
}

function checkCountries({ adGroups }: SpecTree): readonly TiktokFinding[] {
  return adGroups.flatMap(({ spec }) =>
    spec.targeting.places.flatMap((place, index): readonly TiktokFinding[] =>
      declaringCountries.includes(place.country)
        ? [
            {
              severity: 'warning',
              code: 'targeting.declaration',
              message: `Job ads in ${place.country} must be declared. TikTok takes the declaration only from advertisers registered in the United States or Canada, and may refuse the ad group otherwise.`,
              localId: spec.localId,
              field: `targeting.places[${index}]`,
            },
          ]
        : [],
    ),
  );
}

/** Checks what depends on the account: the strategy, the identity, and where job ads must be declared. */
export function checkTiktokAccount(
  tree: SpecTree,
  settings: Pick<ResolvedTiktokSettings, 'strategy' | 'clock' | 'identity'>,
): readonly TiktokFinding[] {
  const identity: readonly TiktokFinding[] =
    settings.identity.type === 'CUSTOMIZED_USER'
      ? [
          {
            severity: 'warning',
            code: 'identity.custom',
            message:
              'TikTok no longer shows new ads in its feed from custom identities. Connect a TikTok account and set identityType to TT_USER or BC_AUTH_TT.',
            localId: tree.campaign.localId,
          },
        ]
      : [];
  return [...checkStrategy(tree, settings), ...checkCountries(tree), ...identity];
}
