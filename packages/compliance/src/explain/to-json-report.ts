import { canonicalJson } from '@adflux/core';
import type { Decision } from '../compile/decision.js';
import { ruleTableVersion } from '../rules/rule-table.js';

/**
 * Decisions as JSON for machines: `{ ruleTableVersion, isRefused, decisions }`, with sorted keys, so that two reports can be
 * compared as text.
 */
export const toJsonReport = (decisions: readonly Decision[]): string =>
  canonicalJson({
    ruleTableVersion,
    isRefused: decisions.some(({ severity }) => severity === 'error'),
    decisions,
  });
