import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openTiktokHarness } from './__fixtures__/tiktok-harness.js';

platformSuite(
  { describe, it, expect },
  { name: 'tiktok', faults: ['throttle', 'unavailable', 'lost_answer'], open: openTiktokHarness },
);
