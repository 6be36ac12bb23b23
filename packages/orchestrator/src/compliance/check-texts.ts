import { lintOpening, lintText, toTextFindings } from '@adflux/compliance';
import type { LintFinding, LintTextOptions } from '@adflux/compliance';
import type { Campaign, Finding, JobOpening } from '@adflux/core';
import type { Context } from '../context.js';
import { countriesOf } from './countries-of.js';

const todayOf = ({ clock }: Context): string => clock.now().toISOString().slice(0, 10);

const unaccepted = (
  { compliance }: Context,
  found: readonly LintFinding[],
  openingIds: readonly string[],
): readonly LintFinding[] => found.filter((finding) => compliance.acceptsText?.(finding, openingIds) !== true);

/** The texts of a creative that people read, by field. */
const textsOf = ({ headlines, descriptions, primaryText }: Campaign['creatives'][number]) => [
  ...headlines.map((text, index) => ({ field: `headlines[${String(index)}]`, kind: 'title' as const, text })),
  ...descriptions.map((text, index) => ({
    field: `descriptions[${String(index)}]`,
    kind: 'description' as const,
    text,
  })),
  ...(primaryText === undefined ? [] : [{ field: 'primaryText', kind: 'description' as const, text: primaryText }]),
];

/** What the law and the house say about the words of a campaign's ads, whatever the platform. */
export function checkCopy(context: Context, campaign: Campaign): readonly Finding[] {
  const common: LintTextOptions = { countries: countriesOf(campaign), date: todayOf(context) };
  const found = campaign.creatives.flatMap((creative) => {
    const language = creative.language.startsWith('en') ? 'en' : 'es';
    return textsOf(creative).flatMap(({ field, kind, text }) =>
      lintText(text, { ...common, language, kind, field: `creatives[${creative.id}].${field}` }),
    );
  });
  return toTextFindings(unaccepted(context, found, campaign.openingIds), { localId: campaign.id });
}

/** The same about everything an opening says. Facts it merely should name are not looked for. */
export function checkOpening(context: Context, opening: JobOpening): readonly Finding[] {
  const found = lintOpening(opening, { date: todayOf(context) });
  return toTextFindings(unaccepted(context, found, [opening.id]), { localId: opening.id });
}
