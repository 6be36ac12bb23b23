import { describe, expect, it } from 'vitest';
import { platformSuite } from '@adflux/core/testing';
import { openGoogleAdsHarness } from './__fixtures__/google-ads-harness.js';

platformSuite(
  { describe, it, expect },
  { name: 'google-ads', faults: ['throttle', 'unavailable', 'lost_answer'], open: () => openGoogleAdsHarness() },
);

platformSuite(
  { describe, it, expect },
  { name: 'google-ads v26', faults: [], open: () => openGoogleAdsHarness({ apiVersion: 'v26' }) },
);
