import { z } from 'zod';
import type { Context } from '../context.js';

/** The collection of documents that holds receipts of erasures, by pseudonym. */
export const receiptCollection = 'privacy-receipts';

const receiptSchema = z.object({
  pseudonym: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  actor: z.string(),
  reason: z.string().optional(),
  calls: z.number(),
  had: z.object({ record: z.boolean(), assignments: z.number(), consents: z.number() }),
  audiences: z.array(
    z.object({
      audienceId: z.string(),
      isLeft: z.boolean(),
      platforms: z.array(z.object({ platform: z.string(), accountId: z.string(), outcome: z.string() })),
    }),
  ),
  unfinished: z.array(
    z.object({
      audienceId: z.string(),
      platform: z.string().optional(),
      accountId: z.string().optional(),
      code: z.string(),
      message: z.string(),
    }),
  ),
});

/** One audience that an erased person was in. */
export interface LeftAudience {
  readonly audienceId: string;
  /** Whether she is out of it on every platform. */
  readonly isLeft: boolean;
  /** What was done where: a `PlatformOutcome`, or `pending`; `done` where a call did it that died before it could say how. */
  readonly platforms: readonly { readonly platform: string; readonly accountId: string; readonly outcome: string }[];
}

/** Something that an erasure could not do yet. */
export interface Unfinished {
  readonly audienceId: string;
  /** Absent where it is not about one platform: somebody else works on the audience. */
  readonly platform?: string | undefined;
  readonly accountId?: string | undefined;
  readonly code: string;
  /** What is in the way, without personal data. */
  readonly message: string;
}

/** Proof of an erasure. Holds nothing about the person but a pseudonym, which her id and the key lead to and nothing else. */
export interface ErasureReceipt {
  /** Under which the ledger keeps what was consented to, and when. */
  readonly pseudonym: string;
  readonly requestedAt: string;
  /** Null while something is unfinished. */
  readonly finishedAt: string | null;
  /** Who asked for the first call, and why. */
  readonly actor: string;
  readonly reason?: string | undefined;
  /** How many calls it took so far. */
  readonly calls: number;
  /** What there was: her record, her segments by how many models, consent events that a pseudonym now stands in. */
  readonly had: { readonly record: boolean; readonly assignments: number; readonly consents: number };
  readonly audiences: readonly LeftAudience[];
  /** Empty when everything is done. Otherwise her record, reduced to contact and country, stays until the next call: it says whom to take out. */
  readonly unfinished: readonly Unfinished[];
}

/** A receipt that is being written; every change is fenced by the version that was read. */
export interface OpenReceipt {
  readonly value: ErasureReceipt;
  save(changes: Partial<ErasureReceipt>): Promise<void>;
}

interface FoundReceipt {
  readonly id: string;
  readonly version: number;
  readonly receipt: ErasureReceipt;
}

/** All erasures of one person, oldest first; a person who came back may have several. */
async function findReceipts({ storage, pseudonyms }: Context, candidateId: string): Promise<readonly FoundReceipt[]> {
  const found: FoundReceipt[] = [];
  for (const pseudonym of pseudonyms?.allOf(candidateId) ?? []) {
    const page = await storage.documents.list(receiptCollection, { after: `${pseudonym}/`, limit: 1_000 });
    for (const { id, version, value } of page)
      if (id.startsWith(`${pseudonym}/`)) found.push({ id, version, receipt: receiptSchema.parse(value) });
  }
  return found.sort((left, right) => Date.parse(left.receipt.requestedAt) - Date.parse(right.receipt.requestedAt));
}

/** All erasures of one person, oldest first. */
export const receiptsOf = async (context: Context, candidateId: string): Promise<readonly ErasureReceipt[]> =>
  (await findReceipts(context, candidateId)).map(({ receipt }) => receipt);

/** The erasure that is unfinished, or the last one, or a new one, which its first change stores. */
export async function openReceipt(
  context: Context,
  candidateId: string,
  isBack: boolean,
  begin: (pseudonym: string) => ErasureReceipt,
): Promise<OpenReceipt> {
  const receipts = await findReceipts(context, candidateId);
  const last = receipts.at(-1);
  const pseudonym = context.pseudonyms?.of(candidateId) ?? '';
  const goesOn = last !== undefined && (last.receipt.finishedAt === null || !isBack);
  const id = goesOn ? last.id : `${pseudonym}/${String(receipts.length + 1).padStart(4, '0')}`;
  let version = goesOn ? last.version : 0;
  let value = goesOn ? last.receipt : begin(pseudonym);
  return {
    get value() {
      return value;
    },
    async save(changes) {
      const next = { ...value, ...changes };
      version = await context.storage.documents.put({
        ...{ collection: receiptCollection, id, value: next, expectedVersion: version },
      });
      value = next;
    },
  };
}
