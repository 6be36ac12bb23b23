import type { Simulator } from '../simulator.js';

/** One error inside Google's envelope. */
export interface GoogleAdsErrorBody {
  readonly errorCode: Readonly<Record<string, string>>;
  readonly message: string;
  readonly trigger?: { readonly stringValue?: string };
  readonly location?: {
    readonly fieldPathElements: readonly { readonly fieldName: string; readonly index?: number }[];
  };
  readonly details?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A google.rpc status as it stands in answers. */
export interface StatusBody {
  readonly code: number;
  readonly message: string;
  readonly status?: string;
  readonly details?: readonly {
    readonly '@type': string;
    readonly errors?: readonly GoogleAdsErrorBody[];
    readonly requestId?: string;
    readonly fieldViolations?: readonly { readonly field: string; readonly description: string }[];
  }[];
}

/** One row of a search, as far as the tests look at rows. */
export type SearchRow = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The parts of Google's answers that the tests look at. */
export interface GoogleAdsBody {
  readonly error?: StatusBody;
  readonly mutateOperationResponses?: readonly Readonly<
    Record<string, { readonly resourceName: string } | undefined>
  >[];
  readonly results?: readonly SearchRow[];
  readonly partialFailureError?: StatusBody;
  readonly nextPageToken?: string;
  readonly fieldMask?: string;
  readonly [field: string]: unknown;
}

/** What a client of the simulated Google Ads gets back. */
export interface GoogleAdsAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: GoogleAdsBody;
}

/** A client as plain as can be: no retries, no checks. */
export interface GoogleAdsClient {
  /** `customers/1234567890` */
  readonly customer: string;
  /** POSTs to a path below the version. */
  readonly call: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<GoogleAdsAnswer>;
  /** `googleAds:mutate` with these operations. */
  readonly mutate: (
    operations: readonly unknown[],
    options?: Readonly<Record<string, unknown>>,
  ) => Promise<GoogleAdsAnswer>;
  /** The same, for operations that must succeed: the resource names in order. */
  readonly create: (operations: readonly unknown[]) => Promise<readonly string[]>;
  /** Rows of a search that must succeed. */
  readonly search: (query: string) => Promise<readonly SearchRow[]>;
}

/** `campaignError.DUPLICATE_CAMPAIGN_NAME` for each error of a refusal, in order. */
export const codesOf = (status: StatusBody | undefined): readonly string[] =>
  (status?.details?.[0]?.errors ?? []).map(({ errorCode }) => Object.entries(errorCode).flat().join('.'));

/** `mutate_operations[0].campaign_operation.create.name` for each error of a refusal, in order. */
export const pathsOf = (status: StatusBody | undefined): readonly string[] =>
  (status?.details?.[0]?.errors ?? []).map(({ location }) =>
    (location?.fieldPathElements ?? [])
      .map(({ fieldName, index }) => (index === undefined ? fieldName : `${fieldName}[${String(index)}]`))
      .join('.'),
  );

/** Asks the token endpoint; given fields replace the right ones. */
export const requestToken = (
  simulator: Simulator,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const { clientId, clientSecret, refreshToken } = simulator.credentials['google-ads'];
  return fetch(`${simulator.url('google-ads')}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
      ...fields,
    }),
  });
};

/** Opens a client that is logged in. */
export const openGoogleAdsClient = async (simulator: Simulator, version = 'v25'): Promise<GoogleAdsClient> => {
  const { access_token: token } = (await (await requestToken(simulator)).json()) as { readonly access_token: string };
  const customer = `customers/${simulator.credentials['google-ads'].customerId}`;
  const call: GoogleAdsClient['call'] = async (path, body, headers = {}) => {
    const answer = await fetch(`${simulator.url('google-ads')}/${version}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson ? (JSON.parse(text) as GoogleAdsBody) : {},
    };
  };
  const mutate: GoogleAdsClient['mutate'] = (mutateOperations, options = {}) =>
    call(`${customer}/googleAds:mutate`, { mutateOperations, ...options });
  return {
    customer,
    call,
    mutate,
    create: async (operations) => {
      const { body, text } = await mutate(operations);
      if (!body.mutateOperationResponses) throw new Error(text);
      return body.mutateOperationResponses.map((response) => Object.values(response)[0]?.resourceName ?? '');
    },
    search: async (query) => {
      const { body, status, text } = await call(`${customer}/googleAds:search`, { query });
      if (status !== 200) throw new Error(text);
      return body.results ?? [];
    },
  };
};
