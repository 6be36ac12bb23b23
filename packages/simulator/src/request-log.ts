import type { FaultKind } from './fault-rule.js';

/** One request as `simulator.requests()` shows it. */
export interface LoggedRequest {
  readonly platform: string;
  /** 1 for the platform's first request. */
  readonly ordinal: number;
  readonly method: string;
  /** Path with query; credentials in it are replaced by `***`. */
  readonly path: string;
  readonly kind: string | undefined;
  readonly write: boolean;
  /** Status that was sent, or would have been; `null` if the connection was reset before the request was looked at. */
  readonly status: number | null;
  readonly fault: FaultKind | null;
  /** True if it was refused as one call too many, by a fault rule or by the real quota. */
  readonly throttled: boolean;
  /** True if it changed the world. */
  readonly applied: boolean;
  /** False if the client never got to read a whole answer. */
  readonly answered: boolean;
  /** Simulated time of arrival, ISO 8601. */
  readonly at: string;
  /** Set if the simulator itself failed on the request: a defect to report, not a fault that was injected. */
  readonly defect?: string;
  /** Raw request body, unless `recordBodies` is false. */
  readonly body?: string;
}

/** What happened on one platform so far. */
export interface RequestCounts {
  readonly requests: number;
  readonly writes: number;
  readonly throttled: number;
  readonly faultsInjected: number;
  /** Writes that took effect although the client was never told so: what exactly-once publishing is about. */
  readonly writesAppliedWithoutAnswer: number;
}

/** The log of all platforms, in order of arrival of the answers. */
export interface RequestLog {
  readonly add: (request: LoggedRequest) => void;
  readonly all: () => readonly LoggedRequest[];
  readonly counts: (platform: string) => RequestCounts;
}

/** Opens an empty log. */
export const createRequestLog = (): RequestLog => {
  const requests: LoggedRequest[] = [];
  return {
    add: (request) => {
      requests.push(request);
    },
    all: () => [...requests],
    counts: (platform) => {
      const own = requests.filter((request) => request.platform === platform);
      const count = (is: (request: LoggedRequest) => boolean) => own.filter(is).length;
      return {
        requests: own.length,
        writes: count((request) => request.write),
        throttled: count((request) => request.throttled),
        faultsInjected: count((request) => request.fault !== null),
        writesAppliedWithoutAnswer: count((request) => request.write && request.applied && !request.answered),
      };
    },
  };
};
