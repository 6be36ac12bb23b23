import type { Clock } from '../contracts/clock.js';
import type { Storage } from '../contracts/storage.js';
import { assignmentSuite } from './storage-suite-assignments.js';
import { audienceSuite } from './storage-suite-audiences.js';
import { auditSuite } from './storage-suite-audit.js';
import { consentSuite } from './storage-suite-consents.js';
import { documentSuite } from './storage-suite-documents.js';
import { importSuite } from './storage-suite-import.js';
import { insightSuite } from './storage-suite-insights.js';
import { leaseSuite } from './storage-suite-leases.js';
import { linkSuite } from './storage-suite-links.js';
import { modelSuite } from './storage-suite-models.js';
import { recordSuite } from './storage-suite-records.js';
import { runSuite } from './storage-suite-runs.js';
import { stepSuite } from './storage-suite-steps.js';
import type { WithStorage } from './storage-suite-context.js';
import { createTestClock } from './test-clock.js';
import type { TestRunner } from './test-runner.js';

/** The storage under test. */
export interface StorageSuiteOptions {
  /** Whose contract is tested: stands in the names of the tests. */
  readonly name: string;
  /** Opens a storage that holds nothing and tells the time by `clock`. Called once for each test; the suite closes it. */
  readonly open: (options: { readonly clock: Clock }) => Promise<Storage>;
}

/**
 * The storage contract as tests: order and pages, imports, runs, leases and fences, journal and links, insights, audit
 * log, models, assignments, audiences, consents, documents, exact money. Every storage runs it; third-party ones can run it too.
 *
 * @example
 * ```ts
 * import { storageSuite, type StorageSuiteOptions, type TestRunner } from '@adflux/core/testing';
 *
 * declare const runner: TestRunner; // { describe, it, expect } of vitest, for example
 * declare const open: StorageSuiteOptions['open'];
 * storageSuite(runner, { name: 'my storage', open });
 * ```
 */
export function storageSuite(runner: TestRunner, options: StorageSuiteOptions): void {
  const withStorage: WithStorage = (body) => async () => {
    const clock = createTestClock();
    const storage = await options.open({ clock });
    try {
      await body(storage, clock);
    } finally {
      await storage.close();
    }
  };

  runner.describe(`${options.name}: the storage contract`, () => {
    recordSuite(runner, withStorage);
    importSuite(runner, withStorage);
    runSuite(runner, withStorage);
    leaseSuite(runner, withStorage);
    stepSuite(runner, withStorage);
    linkSuite(runner, withStorage);
    insightSuite(runner, withStorage);
    auditSuite(runner, withStorage);
    modelSuite(runner, withStorage);
    assignmentSuite(runner, withStorage);
    audienceSuite(runner, withStorage);
    consentSuite(runner, withStorage);
    documentSuite(runner, withStorage);
  });
}
