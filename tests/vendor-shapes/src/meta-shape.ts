import { fieldsOf, valuesOf } from './meta-vendor-names.js';

/** What the vendor publishes about an object: its fields, the values of some, and what is inside others. */
export interface MetaShape {
  readonly fields: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly inside?: Readonly<Record<string, MetaShape>>;
}

const shape = (node: string, more: Omit<MetaShape, 'fields'> = {}): MetaShape => ({ fields: fieldsOf(node), ...more });

const callToAction = shape('AdCreativeLinkDataCallToAction', {
  values: { type: valuesOf('AdCreative', 'CallToActionType') },
  inside: { value: shape('AdCreativeLinkDataCallToActionValue') },
});
const linkData = shape('AdCreativeLinkData', { inside: { call_to_action: callToAction } });
const creative = shape('AdCreative', {
  inside: { object_story_spec: shape('AdCreativeObjectStorySpec', { inside: { link_data: linkData } }) },
});
const targeting = shape('Targeting', {
  inside: {
    geo_locations: shape('TargetingGeoLocation', {
      inside: { cities: shape('TargetingGeoLocationCity'), regions: shape('TargetingGeoLocationRegion') },
    }),
    targeting_automation: shape('TargetingAutomation'),
  },
});

/** The bodies of Meta's nodes, by the edge they are posted to. */
export const metaShapes = {
  campaigns: shape('Campaign', {
    values: {
      objective: valuesOf('Campaign', 'Objective'),
      status: valuesOf('Campaign', 'Status'),
      bid_strategy: valuesOf('Campaign', 'BidStrategy'),
      special_ad_categories: valuesOf('Campaign', 'SpecialAdCategories'),
      special_ad_category_country: valuesOf('Campaign', 'SpecialAdCategoryCountry'),
    },
  }),
  adsets: shape('AdSet', {
    values: {
      status: valuesOf('AdSet', 'Status'),
      bid_strategy: valuesOf('AdSet', 'BidStrategy'),
      billing_event: valuesOf('AdSet', 'BillingEvent'),
      optimization_goal: valuesOf('AdSet', 'OptimizationGoal'),
      destination_type: valuesOf('AdSet', 'DestinationType'),
    },
    inside: {
      targeting,
      promoted_object: shape('AdPromotedObject', {
        values: { custom_event_type: valuesOf('AdPromotedObject', 'CustomEventType') },
      }),
    },
  }),
  ads: shape('Ad', { values: { status: valuesOf('Ad', 'Status') }, inside: { creative } }),
  // `bytes` is a parameter of the upload and no field of the image
  // (https://developers.facebook.com/docs/marketing-api/reference/ad-account/adimages, read November 2026).
  adimages: { fields: [...fieldsOf('AdImage'), 'bytes'] },
} satisfies Readonly<Record<string, MetaShape>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything in a body that the vendor does not know, by path. */
export function shapeProblems(body: unknown, of: MetaShape, path = ''): readonly string[] {
  if (Array.isArray(body)) return body.flatMap((item, index) => shapeProblems(item, of, `${path}[${index}]`));
  if (!isObject(body)) return [`${path}: not an object`];
  return Object.entries(body).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (!of.fields.includes(name)) return [`${at}: no such field`];
    const [values, inside] = [of.values?.[name], of.inside?.[name]];
    const unknown = values ? [value].flat().filter((each) => !values.includes(String(each))) : [];
    return [
      ...unknown.map((each) => `${at}: no such value ${String(each)}`),
      ...(inside ? shapeProblems(value, inside, at) : []),
    ];
  });
}
