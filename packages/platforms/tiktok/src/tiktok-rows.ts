import { AdFluxError, type Call } from '@adflux/core';
import { tiktokIdOf, tiktokRowSchema, type TiktokKind, type TiktokRow } from './from-tiktok-status.js';
import type { TiktokClient } from './tiktok-client.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { tiktokWords } from './tiktok-kinds.js';
import { TIKTOK_IDS_PER_READ, TIKTOK_PAGE_SIZE } from './tiktok-limits.js';
import type { TiktokFlow } from './tiktok-objectives.js';
import { listTiktok } from './tiktok-page.js';

/** Reads campaigns, ad groups or ads as TikTok describes them, and notes which endpoints they belong to. */
export interface TiktokRows {
  /** Rows that fit a filter, without deleted ones. */
  list(filter: Readonly<Record<string, unknown>>, flow: TiktokFlow, call: Call): AsyncIterable<TiktokRow>;
  /** Rows by id; what is gone is missing. */
  read(ids: readonly string[], call: Call): Promise<ReadonlyMap<string, TiktokRow>>;
  readOne(id: string, call: Call): Promise<TiktokRow | null>;
  /** Which endpoints change an entity, or null when it is gone. */
  flowOf(id: string, call: Call): Promise<TiktokFlow | null>;
}

/** Most Smart+ ads of one page (https://business-api.tiktok.com/portal/docs?id=1854112742370306, November 2026). */
const SMART_PLUS_PAGE_SIZE = 100;

// Accounts that may not use Smart+ have no Smart+ ads.
const hasNoSmartPlus = (error: unknown): boolean => AdFluxError.isInstance(error) && error.code === 'permission_denied';

/**
 * Makes the reads of one kind. Campaigns and ad groups of both flows are in the same lists, which say what they are
 * (`campaign_automation_type`); ads are in two lists.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739315828649986 ("Get campaigns", read November 2026)
 */
export function createTiktokRows(kind: TiktokKind, client: TiktokClient, flows: TiktokFlows): TiktokRows {
  const note = (row: TiktokRow, listed: TiktokFlow): void => {
    const id = tiktokIdOf(row, kind);
    const automation = row.campaign_automation_type;
    const isSmartPlus = kind === 'ad' ? listed === 'smart-plus' : (automation ?? '').startsWith('UPGRADED_SMART_PLUS');
    if (id !== null) flows.remember(kind, id, isSmartPlus ? 'smart-plus' : 'manual');
  };

  async function* list(
    filter: Readonly<Record<string, unknown>>,
    flow: TiktokFlow,
    call: Call,
  ): AsyncGenerator<TiktokRow> {
    const inSmartPlus = kind === 'ad' && flow === 'smart-plus';
    const path = tiktokWords(kind, inSmartPlus ? 'smart-plus' : 'manual').path('get');
    const rows = listTiktok(
      client,
      {
        operation: `${kind}.read`,
        path,
        query: { filtering: { ...filter, ...(inSmartPlus ? {} : { primary_status: 'STATUS_NOT_DELETE' }) } },
        item: tiktokRowSchema,
        pageSize: inSmartPlus ? SMART_PLUS_PAGE_SIZE : TIKTOK_PAGE_SIZE,
      },
      call,
    );
    for await (const row of rows) {
      note(row, flow);
      yield row;
    }
  }

  const readFrom = async (ids: readonly string[], flow: TiktokFlow, call: Call): Promise<Map<string, TiktokRow>> => {
    const seen = new Map<string, TiktokRow>();
    for (let from = 0; from < ids.length; from += TIKTOK_IDS_PER_READ) {
      const filter = { [tiktokWords(kind, flow).ids]: ids.slice(from, from + TIKTOK_IDS_PER_READ) };
      for await (const row of list(filter, flow, call)) {
        const id = tiktokIdOf(row, kind);
        if (id !== null) seen.set(id, row);
      }
    }
    return seen;
  };

  const read: TiktokRows['read'] = async (ids, call) => {
    if (kind !== 'ad') return readFrom(ids, 'manual', call);
    const manual = await readFrom(
      ids.filter((id) => flows.get(kind, id) !== 'smart-plus'),
      'manual',
      call,
    );
    const rest = ids.filter((id) => !manual.has(id) && flows.get(kind, id) !== 'manual');
    try {
      return new Map([...manual, ...(await readFrom(rest, 'smart-plus', call))]);
    } catch (error) {
      if (!hasNoSmartPlus(error)) throw error;
      return manual;
    }
  };

  const readOne: TiktokRows['readOne'] = async (id, call) => (await read([id], call)).get(id) ?? null;

  return {
    list,
    read,
    readOne,
    async flowOf(id, call) {
      const known = flows.get(kind, id);
      if (known !== undefined) return known;
      await readOne(id, call);
      return flows.get(kind, id) ?? null;
    },
  };
}
