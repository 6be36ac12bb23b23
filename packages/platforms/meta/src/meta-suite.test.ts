import { describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openMetaHarness } from './__fixtures__/meta-harness.js';

platformSuite(
  { describe, it, expect },
  { name: 'meta', faults: ['throttle', 'unavailable', 'lost_answer'], open: () => openMetaHarness() },
);
