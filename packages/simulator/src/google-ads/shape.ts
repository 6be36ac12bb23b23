import { dataManagerEnums, dataManagerShapes } from './data/data-manager-shapes.js';
import { enumValues } from './data/google-ads-enums.js';
import { metricFields } from './data/google-ads-metric-shapes.js';
import { partShapes } from './data/google-ads-part-shapes.js';
import { requestShapes } from './data/google-ads-request-shapes.js';
import { resourceShapes } from './data/google-ads-resource-shapes.js';

/** One field of a message. */
export interface Field {
  /** As in JSON: camelCase. */
  readonly name: string;
  /** As in the proto, in field masks, queries and error paths: snake_case. */
  readonly protoName: string;
  /** A scalar, `FieldMask`, `object`, the name of an enum or of a message. */
  readonly type: string;
  readonly list: boolean;
  readonly immutable: boolean;
  readonly outputOnly: boolean;
  /** At most one field with this mark may be set in a message. */
  readonly alternative: boolean;
}

/** A message's fields, to be found by either of their names. */
export interface Shape {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
}

/** `campaignBudget` becomes `campaign_budget`. */
export const toProtoName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `campaign_budget` becomes `campaignBudget`. */
export const toJsonName = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const words = (text: string): string[] => text.trim().split(/\s+/);

const parseFields = (text: string): ReadonlyMap<string, Field> => {
  const fields = new Map<string, Field>();
  let alternative = false;
  for (const word of words(text)) {
    if (word === '|') {
      alternative = true;
      continue;
    }
    const [, name = '', mark, type = '', list] = /^(\w+)([!^]?):(\w+)(\[\])?$/.exec(word) ?? [];
    const field: Field = {
      name,
      protoName: toProtoName(name),
      type,
      list: list !== undefined,
      immutable: mark === '!',
      outputOnly: mark === '^',
      alternative,
    };
    fields.set(field.name, field);
    fields.set(field.protoName, field);
  }
  return fields;
};

const operations = [
  'CampaignBudget',
  'Campaign',
  'CampaignCriterion',
  'AdGroup',
  'AdGroupAd',
  'Ad',
  'AdGroupCriterion',
  'Asset',
] as const;

const texts: Readonly<Record<string, string>> = {
  ...resourceShapes,
  ...partShapes,
  ...requestShapes,
  ...dataManagerShapes,
  Metrics: metricFields,
  // The services for one resource each take the same request, with their own operation.
  ...Object.fromEntries(
    operations.map((name) => [
      `Mutate${name}Request`,
      `operations:${name}Operation[] partialFailure:bool validateOnly:bool responseContentType:ResponseContentType`,
    ]),
  ),
};

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(texts).map(([name, text]) => [name, { name, fields: parseFields(text) }]),
);
const enums: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ ...enumValues, ...dataManagerEnums }).map(([name, text]) => [name, new Set(words(text))]),
);

/** The shape of a message; undefined for scalars, enums and `object`. */
export const shapeOf = (type: string): Shape | undefined => shapes.get(type);

/** The values of an enum; undefined for other types. */
export const enumOf = (type: string): ReadonlySet<string> | undefined => enums.get(type);
