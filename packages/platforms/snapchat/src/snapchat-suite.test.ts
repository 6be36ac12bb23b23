import { platformSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openSnapchatHarness } from './__fixtures__/snapchat-harness.js';

platformSuite(
  { describe, it, expect },
  { name: 'snapchat', faults: ['throttle', 'unavailable', 'lost_answer'], open: () => openSnapchatHarness() },
);
