import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openGoogleAdsSdkHarness } from './google-ads-harness.js';

// nock replaces agents and sockets; this is about the SDK's own, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

platformSuite(
  { describe, it, expect },
  {
    name: 'google-ads over a Customer of google-ads-api',
    faults: ['throttle', 'unavailable', 'lost_answer'],
    open: openGoogleAdsSdkHarness,
  },
);
