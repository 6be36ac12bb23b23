import { fieldPath } from '../field-path.js';
import { languages } from '../data/google-ads-languages.js';
import { messageIn, textIn, type Message } from '../message.js';
import { places } from '../place-book.js';
import { shapeOf, toProtoName } from '../shape.js';
import { checkKeyword, keywordIdOf } from './keyword-rules.js';
import { checkProximity } from './proximity-rules.js';
import type { RuleContext } from './rule-context.js';

/** Which criterion a message holds. */
export interface ChosenCriterion {
  /** `location`, `keyword`… */
  readonly field: string;
  /** `LOCATION`, `KEYWORD`… */
  readonly type: string;
  readonly criterionId: string;
}

const fieldsOf = (shape: string): readonly string[] =>
  [...(shapeOf(shape)?.fields.values() ?? [])].filter(({ alternative }) => alternative).map(({ name }) => name);
const alternatives: Readonly<Record<string, readonly string[]>> = {
  CampaignCriterion: fieldsOf('CampaignCriterion'),
  AdGroupCriterion: fieldsOf('AdGroupCriterion'),
};

/** Where a constant's id stands: field of the criterion, prefix of the name, and who knows the id. */
const constants: Readonly<
  Record<string, readonly [field: string, prefix: string, known: ReadonlyMap<string, unknown>]>
> = {
  location: ['geoTargetConstant', 'geoTargetConstants', places],
  language: ['languageConstant', 'languageConstants', languages],
};

const checkConstant = (field: string, inside: Message, context: RuleContext): string | undefined => {
  const [name = '', prefix = '', known] = constants[field] ?? [];
  const path = fieldPath(field, toProtoName(name));
  const text = textIn(inside, name);
  if (text === undefined) {
    context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
    return undefined;
  }
  const id = new RegExp(`^${prefix}/(\\d+)$`).exec(text)?.[1];
  if (id === undefined) {
    const message = `Resource name '${text}' is malformed: expected '${prefix}/{criterion_id}'.`;
    context.report({ code: 'requestError.RESOURCE_NAME_MALFORMED', message, path, trigger: text });
    return undefined;
  }
  if (!known?.has(id)) {
    const message = 'The criterion id does not exist or is of the incorrect type.';
    context.report({ code: 'criterionError.INVALID_CRITERION_ID', message, path, trigger: id });
    return undefined;
  }
  return id;
};

/** A list that can be aimed at: it is there, and open. Its id serves as the criterion's. */
const checkUserList = (inside: Message, context: RuleContext): string | undefined => {
  const path = fieldPath('user_list', 'user_list');
  const list = context.refer('audience', textIn(inside, 'userList'), path);
  if (!list) return undefined;
  inside['userList'] = context.resourceName(list);
  if (!list.removed && list.fields['membershipStatus'] !== 'CLOSED') return list.id;
  context.report({
    code: list.removed ? 'criterionError.INVALID_USER_LIST' : 'criterionError.CANNOT_ADD_CLOSED_USER_LIST',
    message: list.removed ? 'The user list is not valid.' : 'The user list is closed.',
    path,
  });
  return undefined;
};

/** Finds and judges the criterion in a `CampaignCriterion` or `AdGroupCriterion`. */
export const checkCriterion = (
  shape: 'CampaignCriterion' | 'AdGroupCriterion',
  message: Message,
  context: RuleContext,
): ChosenCriterion | undefined => {
  const field = alternatives[shape]?.find((name) => message[name] !== undefined);
  if (field === undefined) {
    const errors = shape === 'CampaignCriterion' ? 'campaignCriterionError' : 'adGroupCriterionError';
    context.report({
      code: `${errors}.CONCRETE_TYPE_REQUIRED`,
      message: 'Concrete type of criterion is required.',
      path: [],
    });
    return undefined;
  }
  const inside = messageIn(message, field);
  let criterionId: string | undefined;
  if (field in constants) criterionId = checkConstant(field, inside, context);
  else if (field === 'keyword') {
    checkKeyword(inside, fieldPath('keyword'), context);
    criterionId = keywordIdOf(inside);
  } else if (field === 'userList') criterionId = checkUserList(inside, context);
  else {
    if (field === 'proximity') checkProximity(inside, context);
    criterionId = context.draft.nextId();
  }
  if (field === 'language' && message['negative'] === true) {
    const errors = shape === 'CampaignCriterion' ? 'campaignCriterionError' : 'criterionError';
    const text = 'Criteria of this type cannot be excluded.';
    context.report({ code: `${errors}.CANNOT_EXCLUDE_CRITERIA_TYPE`, message: text, path: fieldPath('negative') });
  }
  if (criterionId === undefined) return undefined;
  return { field, type: toProtoName(field).toUpperCase(), criterionId };
};
