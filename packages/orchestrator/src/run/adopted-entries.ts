import type { JournalEntry, Link, RemoteRef, Step } from '@adflux/core';
import { untouchedEntry } from './journal-entry.js';
import { deliverySpecsOf } from '../plan/specs-of.js';

/** What stands on one platform, by local id. */
type Standing = ReadonlyMap<string, Link>;

const adopted = (links: readonly Link[]): JournalEntry => ({
  ...untouchedEntry,
  state: 'succeeded',
  refs: Object.fromEntries(
    links.map((link): [string, RemoteRef] => [link.localId, { kind: link.kind, id: link.remoteId }]),
  ),
});

function adopt(step: Step, standing: Standing): JournalEntry | null {
  const linksOf = (localIds: readonly string[]): readonly Link[] =>
    localIds.flatMap((localId) => standing.get(localId) ?? []);
  switch (step.action) {
    case 'create': {
      const links = linksOf([step.localId]);
      return links.length === 0 ? null : adopted(links);
    }
    case 'create_tree':
      return standing.has(step.localId)
        ? adopted(linksOf(deliverySpecsOf(step.tree).map((spec) => spec.localId)))
        : null;
    case 'launch': {
      const links = linksOf(step.targets.map((target) => target.localId));
      const isOn = links.length === step.targets.length && links.every((link) => link.wanted === 'on');
      return isOn ? adopted([]) : null;
    }
    case 'update':
    case 'remove':
      return null;
  }
}

/**
 * Journal entries of the steps whose entity already stands, from whichever run: what exists is adopted, never created
 * again. Zero attempts mark them, so that compensation leaves them alone.
 */
export function adoptedEntries(
  steps: readonly Step[],
  standingOn: (step: Step) => Standing,
): Readonly<Record<string, JournalEntry>> {
  const entries: Record<string, JournalEntry> = {};
  for (const step of steps) {
    const entry = adopt(step, standingOn(step));
    if (entry !== null) entries[step.id] = entry;
  }
  return entries;
}
