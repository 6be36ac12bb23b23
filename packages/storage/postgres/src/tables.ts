import type { MembershipState } from '@adflux/core';
import type { ColumnType, Generated } from 'kysely';

/** JSON goes in as text and is read back as `column::text`, so that both drivers give the same and no digit is lost. */
type JsonText = ColumnType<never, string, string>;
/** An instant goes in as ISO 8601 and is only compared, never read: drivers differ in what they make of it. */
type Instant = ColumnType<never, string, string>;

interface RecordTable {
  id: string;
  document: JsonText;
}

interface RunTable {
  id: string;
  sequence: Generated<never>;
  key: string;
  campaign_id: string;
  state: string;
  document: JsonText;
  wake_at: string | null;
  updated_at: string;
  created_at: Instant;
  due_at: Instant;
  fence: Generated<number>;
  lease_owner: string | null;
  lease_until: ColumnType<never, string | null, string | null>;
}

interface LinkTable {
  platform: string;
  account_id: string;
  kind: string;
  remote_id: string;
  campaign_id: string;
  local_id: string;
  run_id: string;
  key: string;
  spec: JsonText;
  wanted: string;
  delivery: string;
  reasons: JsonText;
  drift: JsonText;
  created_at: string;
  synced_at: string | null;
}

interface InsightTable {
  platform: string;
  account_id: string;
  level: string;
  entity_id: string;
  date: string;
  document: JsonText;
}

interface AuditTable {
  id: string;
  sequence: Generated<never>;
  at: Instant;
  campaign_id: string | null;
  run_id: string | null;
  document: JsonText;
}

interface ModelTable {
  version: string;
  sequence: Generated<never>;
  name: string;
  created_at: Instant;
  entry: JsonText;
  document: string;
}

interface PromotionTable {
  name: string;
  sequence: number;
  document: JsonText;
}

interface AssignmentTable {
  model: string;
  candidate_id: string;
  model_version: string;
  segment_id: string;
  distance: number;
  confidence: number;
}

interface AudienceMemberTable {
  audience_id: string;
  candidate_id: string;
  state: MembershipState;
}

interface ConsentTable {
  id: string;
  candidate_id: string;
  at: Instant;
  document: JsonText;
}

interface DocumentTable {
  collection: string;
  id: string;
  version: number;
  document: JsonText;
}

/** The tables of the schema, as Kysely sees them. */
export interface Tables {
  openings: RecordTable;
  candidates: RecordTable;
  campaigns: RecordTable;
  runs: RunTable;
  links: LinkTable;
  insights: InsightTable;
  audit: AuditTable;
  models: ModelTable;
  promotions: PromotionTable;
  assignments: AssignmentTable;
  audiences: RecordTable;
  audience_members: AudienceMemberTable;
  consents: ConsentTable;
  documents: DocumentTable;
}
