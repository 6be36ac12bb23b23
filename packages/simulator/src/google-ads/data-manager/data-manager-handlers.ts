import type { DialectContext, SimulatedRequest } from '../../dialect.js';
import type { Reply } from '../../reply.js';
import type { Entity } from '../../world-store.js';
import { fieldPath, type FieldPath } from '../field-path.js';
import type { GoogleAdsAccount, GoogleAdsAccountSettings } from '../google-ads-account.js';
import type { BodyReader } from '../google-ads-body.js';
import { toRequestId } from '../google-ads-problem.js';
import { messageIn, messagesIn, textIn, type Message } from '../message.js';
import { refuseDataManager } from './data-manager-problem.js';
import { createListMembers } from './list-members.js';
import { readMembers } from './read-members.js';

const mostDestinations = 10;

/** What became of a request, for `requestStatus:retrieve`. */
interface Taken {
  readonly destinations: readonly Message[];
  readonly doneAtMs: number;
  readonly failure: string | undefined;
  readonly status: (destination: Message) => Message;
}

/** The endpoints of the Data Manager API that concern audiences. */
export interface DataManagerHandlers {
  readonly ingest: (request: SimulatedRequest) => Reply;
  readonly remove: (request: SimulatedRequest) => Reply;
  readonly removeAll: (request: SimulatedRequest) => Reply;
  readonly retrieve: (request: SimulatedRequest) => Reply;
}

/** Members of user lists. Requests are taken at once and carried out `processingMs` later. */
export const createDataManagerHandlers = (
  { world }: DialectContext<GoogleAdsAccountSettings>,
  account: GoogleAdsAccount,
  bodies: BodyReader,
): DataManagerHandlers => {
  const { credentials, audienceProcessingMs: processingMs } = account;
  const members = createListMembers(world, processingMs);
  const taken = new Map<string, Taken>();

  const listsOf = (request: SimulatedRequest, message: Message): readonly Entity[] => {
    const destinations = messagesIn(message, 'destinations');
    const refuse = (reason: string, text: string, path: FieldPath): never =>
      refuseDataManager(request, { reason, message: text, path });
    if (destinations.length === 0)
      refuse('REQUIRED_FIELD_MISSING', 'Required field is missing.', fieldPath('destinations'));
    if (destinations.length > mostDestinations) {
      const text = 'Maximum number of destinations allowed per request is 10.';
      refuse('TOO_MANY_DESTINATIONS', text, fieldPath('destinations'));
    }
    return destinations.map((destination, index) => {
      const path = (field: string) => fieldPath(['destinations', index], field);
      const accountIn = (field: 'operatingAccount' | 'loginAccount', known: readonly string[], name: string): void => {
        const given = messageIn(destination, field);
        const type = given['accountType'] ?? given['product'];
        if (type !== 'GOOGLE_ADS' || textIn(given, 'accountId') === undefined)
          refuse('INVALID_DESTINATION', 'This Destination is not valid.', path(name));
        if (known.includes(textIn(given, 'accountId') ?? '')) return;
        refuseDataManager(request, {
          reason: 'PERMISSION_DENIED',
          message: 'The user does not have permission or the resource is not found.',
          status: 'PERMISSION_DENIED',
          path: path(name),
        });
      };
      accountIn('operatingAccount', [credentials.customerId], 'operating_account');
      if (destination['loginAccount'] !== undefined)
        accountIn('loginAccount', [credentials.customerId, credentials.loginCustomerId], 'login_account');
      const list = world.get('audience', textIn(destination, 'productDestinationId') ?? '');
      if (list && !list.removed) return list;
      return refuse('INVALID_USER_LIST_ID', 'User list is not valid.', path('product_destination_id'));
    });
  };

  const take = (
    request: SimulatedRequest,
    message: Message,
    apply: () => void,
    what: Omit<Taken, 'destinations' | 'doneAtMs'>,
  ): Reply => {
    if (message['validateOnly'] === true) return { status: 200, body: {}, applied: false };
    apply();
    const requestId = toRequestId(request);
    const destinations = messagesIn(message, 'destinations');
    taken.set(requestId, { ...what, destinations, doneAtMs: request.atMs + processingMs });
    return { status: 200, body: { requestId } };
  };
  const counts = (records: number, identifiers: number) => ({
    recordCount: String(records),
    userIdentifierCount: String(identifiers),
  });

  return {
    ingest: (request) => {
      const message = bodies.message(request, 'IngestAudienceMembersRequest');
      const lists = listsOf(request, message);
      const { keys, identifiers } = readMembers(request, message);
      const terms = textIn(messageIn(message, 'termsOfService'), 'customerMatchTermsOfServiceStatus');
      if (terms !== 'ACCEPTED') {
        refuseDataManager(request, {
          reason: 'TERMS_AND_CONDITIONS_NOT_SIGNED',
          message: 'Required terms and conditions are not accepted.',
          path: fieldPath('terms_of_service', 'customer_match_terms_of_service_status'),
        });
      }
      const isDenied = Object.values(messageIn(message, 'consent')).includes('CONSENT_DENIED');
      const add = (): void => {
        for (const list of isDenied ? [] : lists) members.add(list, keys, request.atMs);
      };
      return take(request, message, add, {
        failure: isDenied ? 'PROCESSING_ERROR_REASON_DENIED_CONSENT' : undefined,
        status: () => ({
          audienceMembersIngestionStatus: { userDataIngestionStatus: counts(keys.length, identifiers) },
        }),
      });
    },
    remove: (request) => {
      const message = bodies.message(request, 'RemoveAudienceMembersRequest');
      const lists = listsOf(request, message);
      const { keys, identifiers } = readMembers(request, message);
      const remove = (): void => {
        for (const list of lists) members.remove(list, keys, request.atMs);
      };
      return take(request, message, remove, {
        failure: undefined,
        status: () => ({ audienceMembersRemovalStatus: { userDataRemovalStatus: counts(keys.length, identifiers) } }),
      });
    },
    removeAll: (request) => {
      const message = bodies.message(request, 'RemoveAllAudienceMembersRequest');
      const lists = listsOf(request, message);
      const text = textIn(message, 'removeAsOfTime');
      const asOf = text === undefined ? request.atMs + 1 : Date.parse(text);
      const isInstant =
        text === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text);
      if (!isInstant || Number.isNaN(asOf) || (text !== undefined && asOf > request.atMs)) {
        const reason = isInstant ? 'INVALID_ARGUMENT' : 'INVALID_FORMAT';
        const path = fieldPath('remove_as_of_time');
        refuseDataManager(request, { reason, message: 'The time must be RFC 3339, and not in the future.', path });
      }
      const removeAll = (): void => {
        for (const list of lists) members.removeAll(list, asOf, request.atMs);
      };
      return take(request, message, removeAll, { failure: undefined, status: () => ({}) });
    },
    retrieve: (request) => {
      const found = taken.get(request.query.get('requestId') ?? request.query.get('request_id') ?? '');
      if (!found) {
        return refuseDataManager(request, {
          reason: 'INVALID_REQUEST_ID',
          message: 'The request ID used to retrieve the status of a request is not valid.',
          path: fieldPath('request_id'),
        });
      }
      const isDone = request.atMs >= found.doneAtMs;
      const word = !isDone ? 'PROCESSING' : found.failure ? 'FAILED' : 'SUCCESS';
      return {
        status: 200,
        body: {
          requestStatusPerDestination: found.destinations.map((destination) => ({
            destination,
            requestStatus: word,
            ...(isDone && found.failure ? { errorInfo: { errorCounts: [{ reason: found.failure }] } } : {}),
            ...(isDone ? found.status(destination) : {}),
          })),
        },
      };
    },
  };
};
