import type { DialectContext, SimulatedRequest } from '../../dialect.js';
import type { Reply } from '../../reply.js';
import type { BodyReader } from '../google-ads-body.js';
import type { GoogleAdsAccount, GoogleAdsAccountSettings } from '../google-ads-account.js';
import { toFailureReply, toPartialFailure, type GoogleAdsProblem } from '../google-ads-problem.js';
import { versionNumberOf } from '../google-ads-login.js';
import { isMessage, messageIn, messagesIn, type Message } from '../message.js';
import { resourceNameOf } from '../resource-name.js';
import { shapeOf, toProtoName } from '../shape.js';
import { collections, type Collection } from './collections.js';
import { createDraft } from './draft.js';
import { undeclaredProblem } from './undeclared-campaigns.js';
import { mutateOperations, type Operation, type OperationOutcome } from './mutate-operations.js';

/** Most operations in one request (https://developers.google.com/google-ads/api/docs/best-practices/quotas, 2026-11). */
const operationLimit = 10_000;

/** How one kind of mutate request is written. */
export interface MutateStyle {
  readonly requestShape: string;
  readonly listField: 'mutateOperations' | 'operations';
  readonly answerField: 'mutateOperationResponses' | 'results';
  readonly toOperation: (message: Message, index: number) => Operation | GoogleAdsProblem;
  readonly toResult: (collection: Collection, result: Message) => Message;
}

/** `googleAds:mutate`: any resources, in one transaction. */
export const anyResource: MutateStyle = {
  requestShape: 'MutateGoogleAdsRequest',
  listField: 'mutateOperations',
  answerField: 'mutateOperationResponses',
  toOperation: (message, index) => {
    const start = { fieldName: 'mutate_operations', index };
    const [name] = Object.keys(message);
    if (name === undefined) {
      return { code: 'requestError.OPERATION_REQUIRED', message: 'Operation is required.', path: [start] };
    }
    const path = [start, { fieldName: toProtoName(name) }];
    const collection = collections.find(({ jsonName }) => name === `${jsonName}Operation`);
    const inside = message[name];
    if (!collection || !isMessage(inside)) {
      return { code: 'mutateError.MUTATE_NOT_ALLOWED', message: `The simulator does not serve ${name}.`, path };
    }
    return { collection, message: inside, path };
  },
  toResult: ({ jsonName }, result) => ({ [`${jsonName}Result`]: result }),
};

/** `campaigns:mutate` and its like: one kind of resource. */
export const oneResource = (collection: Collection): MutateStyle => ({
  requestShape: `Mutate${collection.shape}Request`,
  listField: 'operations',
  answerField: 'results',
  toOperation: (message, index) => ({ collection, message, path: [{ fieldName: 'operations', index }] }),
  toResult: (_collection, result) => result,
});

const isProblem = (read: Operation | GoogleAdsProblem): read is GoogleAdsProblem => 'code' in read;

/** Handles mutate requests: reads, judges on a draft, then commits all, some or nothing. */
export const createMutateHandler = (
  { world, clock }: DialectContext<GoogleAdsAccountSettings>,
  account: GoogleAdsAccount,
  bodies: BodyReader,
): ((request: SimulatedRequest, style: MutateStyle) => Reply) => {
  /** Up to v25 one undeclared campaign blocks all campaign management; setting the declaration itself stays possible. */
  const undeclaredAccountProblem = (operations: readonly Operation[]): GoogleAdsProblem | undefined => {
    const onlyDeclares = operations.every(({ message }) => {
      const mask = message['updateMask'];
      return Array.isArray(mask) && mask.every((path) => /^contains_?eu_?political_?advertising$/i.test(String(path)));
    });
    if (onlyDeclares || operations.every(({ collection }) => collection.name === 'assets')) return undefined;
    const undeclared = world
      .ofKind('campaign')
      .some((campaign) => !campaign.removed && campaign.fields['containsEuPoliticalAdvertising'] === undefined);
    if (!undeclared) return undefined;
    return {
      code: 'mutateError.EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED',
      message: 'The account has campaigns that do not declare whether they contain EU political advertising.',
      path: [],
    };
  };

  const toAnswer = (message: Message, style: MutateStyle, outcomes: readonly OperationOutcome[]): readonly Message[] =>
    outcomes.map(({ operation: { collection }, entity }) => {
      if (!entity) return {};
      const { customerId } = account.credentials;
      const { name, inside } = collection;
      const resourceName =
        inside === undefined ? resourceNameOf(customerId, entity) : `customers/${customerId}/${name}/${entity.id}`;
      const fields = inside === undefined ? entity.fields : messageIn(entity.fields, inside);
      const whole = message['responseContentType'] === 'MUTABLE_RESOURCE';
      const mutable = Object.entries(fields).filter(
        ([field]) => shapeOf(collection.shape)?.fields.get(field)?.outputOnly !== true,
      );
      const resource = whole ? { [collection.jsonName]: { resourceName, ...Object.fromEntries(mutable) } } : {};
      return style.toResult(collection, { resourceName, ...resource });
    });

  return (request, style) => {
    const message = bodies.message(request, style.requestShape);
    const given = messagesIn(message, style.listField);
    const refuse = (code: `requestError.${string}`, text: string) => toFailureReply(request, [{ code, message: text }]);
    if (given.length === 0) return refuse('requestError.REQUIRED_FIELD_MISSING', 'Required field is missing.');
    if (given.length > operationLimit) {
      return refuse(
        'requestError.TOO_MANY_MUTATE_OPERATIONS',
        `Too many operations: at most ${String(operationLimit)} are allowed.`,
      );
    }
    const read = given.map(style.toOperation);
    const unreadable = read.find(isProblem);
    if (unreadable) return toFailureReply(request, [unreadable]);
    const operations = read.filter((operation): operation is Operation => !isProblem(operation));

    const version = versionNumberOf(request);
    const blocked = version < 26 ? undeclaredAccountProblem(operations) : undefined;
    if (blocked) return toFailureReply(request, [blocked]);

    const draft = createDraft(world);
    const nowText = account.localTime(clock.nowMs()).text;
    const outcomes = mutateOperations(operations, { draft, account, version, nowText });
    const [first, ...others] = outcomes.flatMap(({ problems }) => problems);
    const partial = message['partialFailure'] === true;
    if (first && !partial) return toFailureReply(request, [first, ...others]);
    const undeclared = version < 26 ? undefined : undeclaredProblem(outcomes, draft);
    if (undeclared) return toFailureReply(request, [undeclared]);

    const dryRun = message['validateOnly'] === true;
    if (!dryRun) draft.commit(account.credentials.customerId, request.ordinal);
    return {
      status: 200,
      applied: !dryRun && outcomes.some(({ entity }) => entity !== undefined),
      body: {
        ...(first ? { partialFailureError: toPartialFailure(request, [first, ...others]) } : {}),
        ...(dryRun ? {} : { [style.answerField]: toAnswer(message, style, outcomes) }),
      },
    };
  };
};
