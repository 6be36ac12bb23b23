export { aCampaign, aCandidate, anOpening } from './builders.js';
export type { PlatformFault, PlatformHarness, PlatformSuiteOptions } from './platform-harness.js';
export { platformSuite } from './platform-suite.js';
export { createTestCall } from './test-call.js';
export type { TestCall } from './test-call.js';
export { createTestClock } from './test-clock.js';
export type { TestClock } from './test-clock.js';
export { testImageUrl } from './test-image.js';
export type { TestExpectation, TestRunner } from './test-runner.js';
