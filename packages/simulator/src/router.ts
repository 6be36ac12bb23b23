import type { Route } from './dialect.js';

/** A route that fits a request, with the values of its placeholders. */
export interface MatchedRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const compile = (route: Route): CompiledRoute => {
  const names: string[] = [];
  const source = route.path
    .split(/(\{\w+\})/)
    .map((part) => {
      const placeholder = /^\{(\w+)\}$/.exec(part)?.[1];
      if (placeholder === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(placeholder);
      return '([^/:]+)';
    })
    .join('');
  return { route, names, pattern: new RegExp(`^${source}$`) };
};

/** Makes a look-up over routes; the first that fits wins, so specific ones come first. */
export const createRouter = (
  routes: readonly Route[],
): ((method: string, path: string) => MatchedRoute | undefined) => {
  const compiled = routes.map(compile);
  return (method, path) => {
    for (const { route, names, pattern } of compiled) {
      if (route.method !== method) continue;
      const found = pattern.exec(path);
      if (found)
        return { route, params: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) };
    }
    return undefined;
  };
};
