import type { Route, SimulatedRequest } from '../dialect.js';
import type { TikTokInput } from './tiktok-input.js';
import { problemIn, refuse, toTikTokErrorReply } from './tiktok-problem.js';
import type { ReviewDesk } from './tiktok-review.js';
import type { TikTokCall, TikTokHandler, TikTokState } from './tiktok-state.js';

/** What the routes need besides the state. */
export interface TikTokServices {
  readonly desk: ReviewDesk;
  readonly inputOf: (request: SimulatedRequest) => TikTokInput;
}

const prefix = '/open_api/v1.3';

/** Whether a call names the advertiser whom the token is for; `/advertiser/info/` names a list. */
const checkAdvertiser = (state: TikTokState, { input }: TikTokCall): void => {
  const wanted = input['advertiser_id'];
  if (wanted === undefined || wanted === '') refuse(40002, 'Missing required field(s): advertiser_id.');
  if (wanted !== state.account.id) refuse(40001, `No permission to operate advertiser ${String(wanted)}.`);
};

/** Makes the routes of some endpoints: one handler each, in TikTok's envelope. */
export const openTikTokRoutes = (state: TikTokState, { inputOf }: TikTokServices) => {
  const route = (
    method: Route['method'],
    path: string,
    kind: string,
    handle: TikTokHandler,
    write = method === 'POST',
  ): Route => ({
    method,
    path: `${prefix}${path}`,
    kind,
    write,
    handle: (request) => {
      try {
        const call = { request, ...inputOf(request) };
        if (path !== '/advertiser/info/') checkAdvertiser(state, call);
        return handle(call);
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toTikTokErrorReply(request, problem);
      }
    },
  });
  return {
    get: (path: string, kind: string, handle: TikTokHandler) => route('GET', path, kind, handle),
    post: (path: string, kind: string, handle: TikTokHandler) => route('POST', path, kind, handle),
    /** A POST that changes nothing which anybody can see. */
    reading: (path: string, kind: string, handle: TikTokHandler) => route('POST', path, kind, handle, false),
  };
};
