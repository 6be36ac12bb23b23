import type { Migration } from './migration.js';

/** Budgets of what is on are read with each plan where there are spend limits: few links among all. */
export const liveBudgets: Migration = {
  number: 6,
  name: 'live budgets',
  sql: `
create index links_with_live_budget on links (campaign_id)
  where wanted = 'on' and jsonb_typeof(spec -> 'budget') = 'object';
`,
};
