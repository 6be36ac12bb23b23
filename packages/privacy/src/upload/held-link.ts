import { audienceLinkCollection, audienceLinkId, deriveCreationKey } from '@adflux/core';
import type { AudienceLink, CreationKey, PlatformId } from '@adflux/core';
import { z } from 'zod';
import type { Context } from '../context.js';

/** A link with what uploading has to remember besides. */
export interface HeldLink extends AudienceLink {
  /** When the last create was sent. With `remoteId` null, nobody knows whether it took effect. */
  readonly createStartedAt: string | null;
  /** Whether this generation once held everybody it should. */
  readonly isFilled: boolean;
  /** Sum of exactly the members that the platform holds; null while that is not known. */
  readonly heldSum: string | null;
  /** Sum of those of them who were settled members then. Another one later means that somebody's contact changed. */
  readonly baseSum: string | null;
  /** Sum of the leavers taken out while others still wait to join. */
  readonly takenOutSum: string | null;
}

const textOrNull = z.string().nullable();
const checkpointSchema = z.object({
  members: z.number(),
  batches: z.number(),
  state: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
const linkSchema = z.object({
  audienceId: z.string(),
  platform: z.string(),
  accountId: z.string(),
  key: z.custom<CreationKey>((value) => typeof value === 'string'),
  generation: z.number(),
  remoteId: textOrNull,
  replacedRemoteIds: z.array(z.string()),
  state: z.enum(['processing', 'ready', 'too_small', 'unusable', 'removed']),
  reasons: z.array(z.string()),
  upload: z
    .object({
      operation: z.enum(['add', 'remove', 'replace']),
      membersHash: z.string(),
      checkpoint: checkpointSchema.nullable(),
    })
    .nullable(),
  members: z.number(),
  updatedAt: z.string(),
  createStartedAt: textOrNull.default(null),
  isFilled: z.boolean().default(false),
  heldSum: textOrNull.default(null),
  baseSum: textOrNull.default(null),
  takenOutSum: textOrNull.default(null),
});

/** Whether a platform may hold anybody by this link. */
export const holdsAnything = (link: HeldLink): boolean =>
  link.remoteId !== null || link.createStartedAt !== null || link.replacedRemoteIds.length > 0;

/** A link that is being changed; every change is fenced by the version that was read. */
export interface OpenLink {
  readonly value: HeldLink;
  /** @throws AdFluxError `conflict` when somebody else changed it: the lease was lost. */
  save(changes: Partial<HeldLink>): Promise<void>;
}

/** An audience in one account. */
interface LinkPlace {
  readonly audienceId: string;
  readonly platform: PlatformId;
  readonly accountId: string;
}

/** The creation key of one generation: the same on every machine, and another one each time the audience is built anew. */
const keyOf = ({ audienceId, platform, accountId }: LinkPlace, generation: number): CreationKey =>
  deriveCreationKey({
    ...{ platform, accountId, kind: 'audience', localId: audienceId },
    runKey: `audience generation ${String(generation)}`,
  });

/** What a link says before anything was built, or after it was given up. */
export function emptyGeneration(
  place: LinkPlace,
  generation: number,
): Omit<HeldLink, keyof LinkPlace | 'updatedAt' | 'replacedRemoteIds' | 'state' | 'reasons'> {
  const nothing = { remoteId: null, createStartedAt: null, upload: null, heldSum: null, baseSum: null };
  return { ...nothing, takenOutSum: null, isFilled: false, members: 0, generation, key: keyOf(place, generation) };
}

/** Opens the link of an audience to an account; a new one is stored by its first change. */
export async function openLink(context: Context, { audienceId, platform, accountId }: LinkPlace): Promise<OpenLink> {
  const { documents } = context.storage;
  const place = { audienceId, platform, accountId };
  const id = audienceLinkId(audienceId, platform, accountId);
  const stored = await documents.get(audienceLinkCollection, id);
  let version = stored?.version ?? 0;
  let value: HeldLink =
    stored === null
      ? {
          ...{ ...place, ...emptyGeneration(place, 1), replacedRemoteIds: [] },
          ...{ state: 'processing', reasons: [], updatedAt: context.now() },
        }
      : linkSchema.parse(stored.value);
  return {
    get value() {
      return value;
    },
    async save(changes) {
      const next = { ...value, ...changes, updatedAt: context.now() };
      version = await documents.put({ collection: audienceLinkCollection, id, value: next, expectedVersion: version });
      value = next;
    },
  };
}

/** All links of one audience. */
export async function linksOf({ storage: { documents } }: Context, audienceId: string): Promise<readonly HeldLink[]> {
  const prefix = `${encodeURIComponent(audienceId)}/`;
  const links: HeldLink[] = [];
  for (let after = prefix; ;) {
    const page = await documents.list(audienceLinkCollection, { after, limit: 100 });
    const own = page.filter(({ id }) => id.startsWith(prefix));
    links.push(...own.map(({ value }) => linkSchema.parse(value)));
    const last = own.at(-1);
    if (own.length < 100 || last === undefined) return links;
    after = last.id;
  }
}
