import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openWithClient, openXHarness } from './__fixtures__/x-harness.js';

// A client of the caller sends `http:` through `https.request` with its own agent. Node takes that, nock replaces the agent.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

platformSuite(
  { describe, it, expect },
  {
    name: 'x over a client of twitter-api-v2',
    faults: ['throttle', 'unavailable', 'lost_answer'],
    open: () => openXHarness(openWithClient),
  },
);
