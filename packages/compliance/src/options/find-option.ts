import type { RawOptions } from './prune-options.js';
import { foldName } from './fold-name.js';

/** The values that options give to a wire name, at any depth and however it is spelt. */
export function findOption(options: RawOptions, name: string): readonly unknown[] {
  const wanted = foldName(name);
  const found: unknown[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      if (key.split('.').some((part) => foldName(part) === wanted)) found.push(field);
      visit(field);
    }
  };
  visit(options);
  return found;
}
