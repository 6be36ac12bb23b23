import type { TikTokProblem } from './tiktok-problem.js';

/**
 * The codes with which TikTok says "too many calls" or "not now" (https://business-api.tiktok.com/portal/docs?id=1737172488964097,
 * read November 2026). All of them come with HTTP 200, and none says how long to wait.
 */
export const tiktokThrottles: Readonly<Record<string, TikTokProblem>> = {
  '40100': { code: 40100, message: 'Too many requests. Please try again later.' },
  '40133': { code: 40133, message: 'Too many requests with the same parameters. Please try again later.' },
  '40016': {
    code: 40016,
    message: 'The request frequency exceeds the limit of this endpoint. Please retry in 5 minutes.',
  },
};

/** The codes of failures that pass. */
export const tiktokServiceErrors: Readonly<Record<string, TikTokProblem>> = {
  '50000': { code: 50000, message: 'System error, please try again later.' },
  '50002': { code: 50002, message: 'Service error: timeout.' },
  '51305': { code: 51305, message: 'There are too many requests to this service. Please try again later.' },
  '40202-conflict': {
    code: 40202,
    message: 'Task conflict: another operation is being carried out. Please try again later.',
  },
};

/** A fault whose code is not in a table is a defect of the table. */
export const faultOf = (table: Readonly<Record<string, TikTokProblem>>, variant: string): TikTokProblem => {
  const fault = table[variant];
  if (!fault) throw new Error(`Unknown fault variant "${variant}"`);
  return fault;
};
