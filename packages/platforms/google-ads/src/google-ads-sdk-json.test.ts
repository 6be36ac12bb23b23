import { describe, expect, it } from 'vitest';
import { fromProto, toProto } from './google-ads-sdk-json.js';

describe('JSON of the REST interface', () => {
  it('has the names of the protocol buffers, and masks as messages', () => {
    const update = { resourceName: 'customers/1/campaigns/2', networkSettings: { targetSearchNetwork: true } };
    const updateMask = 'name,networkSettings.targetSearchNetwork';
    expect(toProto({ mutateOperations: [{ campaignOperation: { update, updateMask } }], validateOnly: false })).toEqual(
      {
        mutate_operations: [
          {
            campaign_operation: {
              update: { resource_name: 'customers/1/campaigns/2', network_settings: { target_search_network: true } },
              update_mask: { paths: ['name', 'network_settings.target_search_network'] },
            },
          },
        ],
        validate_only: false,
      },
    );
  });

  it('comes back from messages with its own names, and durations as text', () => {
    const details = {
      quota_error_details: { rate_scope: 'ACCOUNT', retry_delay: { seconds: '30', nanos: 500_000_000 } },
    };
    expect(fromProto([{ error_code: { quota_error: 'RESOURCE_EXHAUSTED' }, details }])).toEqual([
      {
        errorCode: { quotaError: 'RESOURCE_EXHAUSTED' },
        details: { quotaErrorDetails: { rateScope: 'ACCOUNT', retryDelay: '30.5s' } },
      },
    ]);
  });
});
