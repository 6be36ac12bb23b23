import type { FaultRule } from './fault-rule.js';
import type { Dice } from './random.js';

/** What the book needs to know about a request. */
interface FaultQuestion {
  readonly platform: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** The route's pattern: equal for requests of one sort, whatever ids they carry. */
  readonly route: string;
  readonly kind: string | undefined;
  readonly write: boolean;
}

/** The rules in force, and their memory of how often they struck. */
export interface FaultBook {
  readonly add: (rule: FaultRule) => void;
  readonly clear: () => void;
  /** The rule that strikes this request, if one does. Asking counts as a request. */
  readonly decide: (question: FaultQuestion) => FaultRule | undefined;
}

interface RuleState {
  readonly rule: FaultRule;
  readonly number: number;
  seen: number;
  struck: number;
}

const matches = ({ platform, match }: FaultRule, question: FaultQuestion): boolean => {
  if (platform !== undefined && platform !== question.platform) return false;
  if (!match) return true;
  if (match.method !== undefined && match.method.toUpperCase() !== question.method) return false;
  if (match.kind !== undefined && match.kind !== question.kind) return false;
  if (match.write !== undefined && match.write !== question.write) return false;
  const { pathPattern } = match;
  if (pathPattern === undefined) return true;
  // A global RegExp keeps its place between calls; search() ignores that place.
  return typeof pathPattern === 'string' ? question.path.includes(pathPattern) : question.path.search(pathPattern) >= 0;
};

/**
 * Opens a fault book. Whether a request is struck depends on the seed and on how many requests of its sort came before
 * it, so that requests in parallel may swap places without changing how many of them go wrong.
 */
export const createFaultBook = (dice: Dice, initialRules: readonly FaultRule[] = []): FaultBook => {
  let states: RuleState[] = [];
  let rulesEver = 0;
  const requestsOfSort = new Map<string, number>();
  const add = (rule: FaultRule) => {
    states.push({ rule, number: rulesEver, seen: 0, struck: 0 });
    rulesEver += 1;
  };
  for (const rule of initialRules) add(rule);

  return {
    add,
    clear: () => {
      states = [];
    },
    decide: (question) => {
      const sort = `${question.platform} ${question.method} ${question.route}`;
      const ordinal = (requestsOfSort.get(sort) ?? 0) + 1;
      requestsOfSort.set(sort, ordinal);
      for (const state of states) {
        if (!matches(state.rule, question)) continue;
        state.seen += 1;
        const { skip = 0, times = Infinity, probability = 1 } = state.rule;
        if (state.seen <= skip || state.struck >= times) continue;
        if (probability < 1 && dice('fault', state.number, sort, ordinal) >= probability) continue;
        state.struck += 1;
        return state.rule;
      }
      return undefined;
    },
  };
};
