import type { FeedApproval, FeedPlanItem } from '@adflux/reconciler';
import type { CheckState } from '../commands/doctor/check.js';
import { counted } from './counted.js';

const actions: Record<FeedPlanItem['action'] | 'untouched', string> = {
  create: 'create',
  update: 'update',
  restore: 'restore',
  adopt: 'adopt',
  pause: 'pause',
  end: 'end',
  drift: 'drift',
  held: 'held',
  refused: 'refused',
  untouched: 'untouched',
};

const approvalStates: Record<FeedApproval['state'], string> = {
  not_needed: 'needs no approval',
  pending: 'waits for approval',
  approved: 'approved',
  rejected: 'rejected',
};

const states: Record<CheckState, string> = { ok: 'ok', warning: 'warning', failed: 'failed', skipped: 'skipped' };

/** What commands answer, in English. */
export const englishResults = {
  init: {
    written: (file: string) => `Wrote ${file}.`,
    exists: (file: string) => `${file} exists already. Say --force to overwrite it.`,
    next: 'Next:',
    install: 'install what the configuration imports',
    simulate: 'in another terminal: the simulated platform',
    plan: 'review',
    apply: 'carry out what you reviewed',
    template: {
      practice: 'Without META_ACCESS_TOKEN you practise on the simulator. Start it in another terminal:',
      live: 'The real account. The access token is read from META_ACCESS_TOKEN and never stands here.',
      budget: 'What a campaign may spend in a day.',
      storage: 'What was published, in a folder. A server: createPostgresStorage({ connectionString }).',
      rules: 'How openings become campaigns: one each, or groupBy: by-city, by-occupation.',
      lifecycles: 'adflux doctor warns before these API versions end.',
      feed: 'Where the openings are: XML (Indeed, LinkedIn), JSON-LD, CSV or NDJSON.',
    },
  },
  plan: {
    reading: 'Reading',
    planning: 'Planning',
    title: (hash: string, feed: string, openings: number) =>
      `Plan ${hash} of the feed ${feed}, ${counted(openings, 'opening', 'openings')}`,
    actions,
    reasons: {
      missing: 'missing from the feed',
      refused: 'its words are refused',
      expired: 'past its closing date',
      closed: 'closed',
    },
    resumes: 'goes on',
    nothing: 'Nothing to do: the ads are what the feed says.',
    hold: 'Held back',
    warnings: (counts: string) => `Warnings: ${counts} (--verbose lists them)`,
    feed: (read: number, accepted: number, quarantined: number, duplicates: number) =>
      `Feed: ${counted(read, 'record', 'records')}, ${counted(accepted, 'opening', 'openings')}, ${quarantined} in quarantine, ${counted(duplicates, 'duplicate', 'duplicates')}`,
    quarantined: (line: number, field: string, reason: string) =>
      `line ${line}, ${field || 'record'}: expected ${reason}`,
    more: (count: number) => `and ${count} more; --json has them all`,
    lint: (count: number, feed: string) =>
      `${counted(count, 'opening says', 'openings say')} what a job ad should not say. See: adflux lint ${feed}`,
    wrote: (file: string) => `Wrote ${file}.`,
    apply: (file: string, hash: string) => `To carry it out: adflux apply ${file} --hash ${hash}`,
    approve: (hash: string) => `It needs approval first, by somebody else: adflux approve ${hash}`,
    confirmDrop: 'If they are really gone, plan again with --confirm-drop.',
  },
  approve: {
    title: (hash: string, author: string, madeAt: string) => `Plan ${hash}, made by ${author} on ${madeAt}`,
    question: 'Approve all of it? [y/N] ',
    confirmNeeded: 'Nobody can be asked here. Say --yes, or give the hash that was reviewed instead of a file.',
    notAsked:
      'No plan waits for approval, because the configuration asks for none. To switch approvals on, set neededApprovals.',
    unknown: (hash: string) =>
      `No plan ${hash} waits for approval. It was never put up, or was carried out, or another one was. Plan again.`,
    states: approvalStates,
    notNeeded: 'It needs no approval.',
    pending: (hash: string, given: number, needed: number) =>
      `${given} of ${needed} approvals. Somebody who may, and did not make the plan, says: adflux approve ${hash}`,
    approved: (hash: string) => `Approved. To carry it out: adflux apply <file> --hash ${hash}`,
    rejected: (hash: string, rejected: number, campaigns: number, people: string) =>
      `Plan ${hash} is rejected, ${rejected} of ${counted(campaigns, 'campaign', 'campaigns')}. Change what was wrong and plan again; or, if ${people} thinks again: adflux approve ${hash}`,
  },
  reject: {
    question: 'Reject all of it? [y/N] ',
    reasonNeeded: 'Say why with --reason "...", so that whoever made the plan knows what to change.',
  },
  apply: {
    applying: 'Applying',
    question: (count: number) => `Carry out ${counted(count, 'change', 'changes')}? [y/N] `,
    unreadable: (file: string) => `${file} is no plan. Write one with: adflux plan --out ${file}`,
    otherHash: (actual: string, expected: string) =>
      `This plan is ${actual}, and ${expected} was reviewed. Nothing was done.`,
    shortHash: 'A hash has 8 to 64 digits of 0-9 and a-f.',
    done: (counts: string) => `Done: ${counts}.`,
    alreadyDone: (count: number) => `${counted(count, 'was', 'were')} done before.`,
    failed: (count: number) => `${count} failed. Once the cause is gone, the same command goes on:`,
    nothing: 'There was nothing to do.',
  },
  status: {
    none: 'No campaign stands on any platform.',
    unknown: (campaign: string) => `Nothing is known about a campaign ${campaign}.`,
    headings: { campaign: 'CAMPAIGN', platform: 'PLATFORM', wanted: 'WANTED', delivery: 'DELIVERY', note: 'NOTE' },
    drift: 'edited by hand',
    runs: 'Runs, newest first:',
    approvals: 'Plans, newest first:',
    plan: (author: string, campaigns: number) => `by ${author}, ${counted(campaigns, 'campaign', 'campaigns')}`,
    wake: (instant: string) => `goes on at ${instant}`,
  },
  delivery: {
    pause: (campaign: string) => `${campaign} is paused.`,
    resume: (campaign: string) => `${campaign} is on again.`,
    end: (campaign: string) => `${campaign} has ended for good.`,
    endQuestion: (campaign: string) => `End ${campaign} for good? It cannot be switched on again. [y/N] `,
  },
  sync: {
    asking: 'Asking the platforms',
    done: (links: number, changed: number, rows: number) =>
      `${counted(links, 'entity', 'entities')} compared, ${changed} changed, ${counted(rows, 'row', 'rows')} of figures.`,
  },
  lint: {
    reading: 'Reading',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    suggestion: (text: string) => (text === '' ? 'Leave it out.' : `Write instead: ${text}`),
    unknownRule: (rule: string) => `The lint has no rule ${rule}.`,
    quarantined: (count: number) =>
      `${counted(count, 'record is no opening', 'records are no openings')}; plan says why.`,
    sum: (openings: number, errors: number, warnings: number, notes: number) =>
      `${counted(openings, 'opening', 'openings')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${counted(notes, 'note', 'notes')}`,
  },
  privacy: {
    question: 'Erase this person everywhere? It cannot be taken back. [y/N] ',
    erased: 'Erased. The receipt:',
    unfinished: 'Begun, and not finished yet. The receipt so far:',
    again: 'Call it again once the cause is gone: it goes on.',
    pseudonym: 'pseudonym',
    requested: 'requested',
    finished: 'finished',
    record: 'record',
    assignments: 'segments',
    consents: 'consent events',
    audiences: 'audiences',
    erasures: 'earlier erasures',
    accessHint: 'Everything that is held, word for word: adflux privacy export.',
    wrote: (file: string) => `Wrote ${file}. It is personal data: give it to that person and to nobody else.`,
  },
  doctor: {
    states,
    node: (version: string) => `Node ${version}`,
    oldNode: (version: string) => `Node ${version}: AdFlux needs 20.19 or later.`,
    config: (file: string) => `Configuration ${file}`,
    storage: 'Storage opens and answers',
    clock: 'The clock of the configuration agrees with the machine',
    clockOff: (seconds: number) => `The clock of the configuration is ${seconds} s off the machine's.`,
    account: (platform: string, account: string) => `${platform}: account ${account} answers`,
    offline: (platform: string) => `${platform}: not asked`,
    currency: (platform: string, currency: string) => `${platform}: budgets in ${currency}, as the account`,
    otherCurrency: (platform: string, budget: string, account: string) =>
      `${platform}: the rules have a budget in ${budget}, and the account pays in ${account}.`,
    noAdapter: (platform: string) => `${platform}: the rules name it, and no adapter is configured.`,
    unused: (platform: string) => `${platform}: an adapter is configured, and the rules do not name it.`,
    version: (platform: string, version: string) => `${platform}: API ${version}, no end announced`,
    versionUntil: (platform: string, version: string, day: string, days: number) =>
      `${platform}: API ${version} is answered until ${day}, ${counted(days, 'day', 'days')} from now`,
    versionSoon: (platform: string, version: string, day: string, days: number) =>
      `${platform}: API ${version} ends on ${day}, in ${counted(days, 'day', 'days')}. Upgrade the adapter before.`,
    versionOver: (platform: string, version: string, day: string, days: number) =>
      `${platform}: API ${version} ended on ${day}, ${counted(days, 'day', 'days')} ago. Upgrade the adapter; requests may be refused any day.`,
    noVersions: 'No API versions are listed in apiLifecycles of the configuration.',
    sum: (ok: number, warnings: number, failed: number) =>
      `${ok} ok, ${counted(warnings, 'warning', 'warnings')}, ${failed} failed`,
  },
};
