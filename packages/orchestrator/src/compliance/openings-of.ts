import type { Campaign, Finding, JobOpening, Storage } from '@adflux/core';

/** The openings that a campaign advertises, as far as the storage knows them, and a warning for each other one. */
export async function openingsOf(
  campaign: Campaign,
  { openings }: Pick<Storage, 'openings'>,
): Promise<{ readonly openings: readonly JobOpening[]; readonly findings: readonly Finding[] }> {
  const found = await Promise.all(campaign.openingIds.map(async (id) => ({ id, opening: await openings.get(id) })));
  return {
    openings: found.flatMap(({ opening }) => opening ?? []),
    findings: found
      .filter(({ opening }) => opening === null)
      .map(({ id }) => ({
        severity: 'warning',
        code: 'opening.unknown',
        message: `The storage does not hold the opening ${id}, so rules about what it says were not checked. Put it into storage.openings.`,
        localId: campaign.id,
        field: 'openingIds',
      })),
  };
}
