import type { ErrorCode } from '@adflux/core';
import { englishResults } from './english-results.js';

/** What each kind of error means, before the error's own message. */
const errors: Record<ErrorCode | 'usage' | 'unexpected', string> = {
  invalid_request: 'Invalid',
  unauthenticated: 'Not signed in',
  permission_denied: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Conflict',
  policy_rejected: 'Refused by a rule',
  rate_limited: 'Asked to slow down',
  unavailable: 'Cannot be reached',
  unsupported: 'Not supported',
  bad_response: 'An answer that cannot be read',
  config: 'Configuration',
  aborted: 'Stopped',
  usage: 'Usage',
  unexpected: 'Unexpected error',
};

/** The command line in English. */
export const english = {
  help: {
    about: 'Keeps job ads in step with a job feed: review what would change, carry out exactly that.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global options:',
    commands: 'Commands:',
    usageOptions: '[options]',
    usageCommand: '[command]',
    helpOption: 'show help',
    helpCommand: 'show help for a command',
    version: 'show the version',
    config: 'the configuration (default: adflux.config.ts)',
    json: 'print one JSON document on standard output',
    lang: 'es or en (default: from ADFLUX_LANG, LC_ALL, LC_MESSAGES, LANG)',
    actor: 'who asks, for the audit log (default: ADFLUX_ACTOR, else the user of the machine)',
    reason: 'why, for the audit log; reject needs it',
    quiet: 'show no progress',
    verbose: 'show warnings one by one, and where an error came from',
    exitCodes: `Exit codes:
  0  done, or nothing to do; warnings do not change it
  1  something failed
  2  the command was written wrongly; nothing was done
  3  something a person has to look at: a refused or held campaign, a plan that
     is not approved, an error of lint, a failed check of doctor
  4  conflict: the world changed, or somebody else is at work; plan again
  5  stopped by Ctrl-C or by a "no"; what was done stays, and the same command
     goes on from there
  6  plan --exit-code: there is something to do

Environment: NO_COLOR, FORCE_COLOR, ADFLUX_LANG, ADFLUX_ACTOR. Secrets come from
the environment alone, under the names that each adapter documents.
`,
  },
  commands: {
    init: {
      summary: 'write adflux.config.ts, ready for the simulator',
      '-f, --force': 'overwrite what is there',
    },
    plan: {
      summary: 'compare a job feed with what stands; nothing is sent',
      '--feed <file>': 'the feed, or - for standard input (default: feed.path of the configuration)',
      '--format <format>': 'auto, xml, json-ld, csv or ndjson (default: told by the content)',
      '-o, --out <file>': 'write the plan to a file, for review and for apply',
      '--confirm-drop': 'many openings are missing, and that is right: pause them',
      '--exit-code': 'end with 6 when there is something to do',
    },
    approve: {
      summary: 'approve a plan that waits for it, where neededApprovals asks for it',
      '<plan>': 'its hash, or the first 8 digits at least; the file that plan wrote; or - for standard input',
      '-y, --yes': 'do not ask',
    },
    reject: {
      summary: 'reject a plan that waits for approval; --reason has to say why',
      '<plan>': 'its hash, or the first 8 digits at least; the file that plan wrote; or - for standard input',
      '-y, --yes': 'do not ask',
    },
    apply: {
      summary: 'carry out exactly the plan that was reviewed',
      '<plan>': 'the file that plan wrote, or - for standard input',
      '--hash <hash>': 'the hash that was reviewed, or its first 8 digits at least; another plan is a conflict',
      '-y, --yes': 'do not ask',
    },
    status: {
      summary: 'what is known about campaigns, and what waits for approval, without asking a platform',
      '[campaign]': 'one campaign, with all its entities and runs',
    },
    pause: { summary: 'switch a campaign off everywhere', '<campaign>': 'its id' },
    resume: { summary: 'switch a paused campaign on again', '<campaign>': 'its id' },
    end: {
      summary: 'switch a campaign off everywhere, for good',
      '<campaign>': 'its id',
      '-y, --yes': 'do not ask',
    },
    sync: {
      summary: 'ask the platforms how everything stands',
      '[campaign]': 'only this campaign',
      '--from <day>': 'also fetch figures by day, from this day (YYYY-MM-DD)',
      '--to <day>': 'to this day (default: the same day)',
    },
    lint: {
      summary: 'find what a job ad should not say, and what is missing; needs no configuration',
      '<feed>': 'the feed, or - for standard input',
      '--format <format>': 'auto, xml, json-ld, csv or ndjson (default: told by the content)',
      '--rule <ids>': 'only these rules, by id, with commas between them',
      '--limits': 'also the text limits of the configured platforms',
      '--sarif': 'print SARIF 2.1.0, for editors and code hosts',
    },
    privacy: {
      summary: 'what a candidate may ask for: erase, access or export',
      '<request>': 'erase, access or export',
      '<candidate>': 'the id of the candidate',
      '-o, --out <file>': 'export: write to a file that only you may read',
      '-y, --yes': 'erase: do not ask',
    },
    doctor: {
      summary: 'check the configuration, the storage, the accounts and the API versions',
      '--offline': 'ask no platform',
    },
  },
  errors,
  usage: {
    unknownOption: (option: string) => `There is no option ${option}.`,
    unknownCommand: (command: string) => `There is no command ${command}.`,
    missingArgument: (name: string) => `The argument <${name}> is missing.`,
    missingValue: (option: string) => `A value is missing behind ${option}.`,
    excessArguments: 'There are too many arguments.',
    noCommand: 'Name a command.',
    oneOf: (option: string, words: string) => `${option} must be one of ${words}.`,
    day: (option: string) => `${option} must be a day such as 2027-03-31.`,
    noFeed: 'Name the feed: --feed jobs.xml, or feed.path in the configuration.',
    confirmNeeded: 'Nobody can be asked here. Say --yes, or --hash with the hash that was reviewed.',
    yesNeeded: 'Nobody can be asked here. Say --yes.',
    hint: 'Try "adflux help".',
  },
  stopping: 'Stopping after the step at hand. Press Ctrl-C again to stop at once.',
  goOn: 'What was done stays. The same command goes on from here.',
  unwritable: (file: string) => `${file} cannot be written. Name another place with --out.`,
  nothingDone: 'Nothing was done.',
  yes: /^(y|yes)$/i,
  ...englishResults,
};
