import { AdFluxError, type Storage } from '@adflux/core';
import { z } from 'zod';

const moneyByPlatform = z.record(z.string(), z.strictObject({ micros: z.bigint(), currency: z.string() }));

/** What a feed published for one group of openings. */
const groupStateSchema = z.strictObject({
  groupId: z.string(),
  campaignId: z.string(),
  /** Counts campaigns of this group: one that was ended never comes back, the next has another id. */
  generation: z.int().positive(),
  clientId: z.string(),
  name: z.string(),
  openingIds: z.array(z.string()),
  /** Of the campaign as it was last applied; of one that failed half-way a word that no hash is. */
  campaignHash: z.string(),
  startsAt: z.string(),
  createdOn: z.string(),
  status: z.enum(['on', 'paused', 'ended']),
  /** What somebody changed by hand and was made ours. */
  adopted: z.strictObject({
    name: z.string().optional(),
    budgets: moneyByPlatform.optional(),
    off: z.boolean().optional(),
  }),
});
export type GroupState = Readonly<z.infer<typeof groupStateSchema>>;

/** A state with the version it stands at. */
export interface VersionedState {
  readonly state: GroupState;
  readonly version: number;
}

const collectionOf = (feedId: string): string => `feed/${feedId}`;
const pageSize = 1_000;

/** Everything a feed published, by group. */
export async function readStates(
  { documents }: Pick<Storage, 'documents'>,
  feedId: string,
): Promise<ReadonlyMap<string, VersionedState>> {
  const states = new Map<string, VersionedState>();
  for (let after: string | undefined; ;) {
    const page = await documents.list(collectionOf(feedId), {
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id, value, version } of page) {
      const parsed = groupStateSchema.safeParse(value);
      if (!parsed.success)
        throw new AdFluxError(
          `What is kept of ${id} in feed ${feedId} cannot be read. Was it written by a newer version?`,
          {
            code: 'config',
            cause: parsed.error,
          },
        );
      states.set(parsed.data.groupId, { state: parsed.data, version });
    }
    after = page.at(-1)?.id;
    if (page.length < pageSize) return states;
  }
}

/** Writes what was published for a group. */
export async function writeState(
  { documents }: Pick<Storage, 'documents'>,
  feedId: string,
  state: GroupState,
): Promise<void> {
  await documents.put({ collection: collectionOf(feedId), id: state.groupId, value: state });
}
