import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openMetaSdkHarness } from './meta-harness.js';

// nock replaces agents and sockets; this is about the SDK's own, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

platformSuite(
  { describe, it, expect },
  {
    name: 'meta over a FacebookAdsApi',
    faults: ['throttle', 'unavailable', 'lost_answer'],
    open: openMetaSdkHarness,
  },
);
