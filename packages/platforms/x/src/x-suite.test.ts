import { describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openWithCredentials, openXHarness } from './__fixtures__/x-harness.js';

platformSuite(
  { describe, it, expect },
  {
    name: 'x',
    faults: ['throttle', 'unavailable', 'lost_answer'],
    open: () => openXHarness(openWithCredentials),
  },
);
