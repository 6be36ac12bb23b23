import type { CreativeLimits, TextLimit } from '../contracts/capabilities.js';
import type { Asset } from '../domain/asset.js';
import type { Creative } from '../domain/creative.js';
import { checkImage } from './check-image.js';
import type { CreativeFinding } from './creative-finding.js';
import { textWidth } from './text-width.js';

function checkTexts(field: string, texts: readonly string[], limit: TextLimit): CreativeFinding[] {
  const findings: CreativeFinding[] = [];
  const error = (code: string, message: string, at: string): void => {
    findings.push({ severity: 'error', code, message, field: at });
  };
  if (texts.length < limit.minimumCount)
    error(
      'creative.too_few',
      `${field} has ${String(texts.length)} texts; at least ${String(limit.minimumCount)} are needed.`,
      field,
    );
  if (texts.length > limit.maximumCount)
    findings.push({
      severity: 'warning',
      code: 'creative.not_all_shown',
      message: `${field} has ${String(texts.length)} texts; only the first ${String(limit.maximumCount)} are shown here.`,
      field,
    });
  texts.slice(0, limit.maximumCount).forEach((text, index) => {
    const width = textWidth(text, limit.fullWidthCountsTwice);
    if (width > limit.maximumLength)
      error(
        'creative.too_long',
        `"${text}" is ${String(width)} characters long; at most ${String(limit.maximumLength)} fit. Shorten it.`,
        `${field}[${String(index)}]`,
      );
  });
  return findings;
}

function checkLandingUrl(url: string, limits: CreativeLimits['landingUrl']): CreativeFinding[] {
  const findings: CreativeFinding[] = [];
  if (url.length > limits.maximumLength)
    findings.push({
      severity: 'error',
      code: 'creative.url_too_long',
      message: `The landing URL is ${String(url.length)} characters long; at most ${String(limits.maximumLength)} are allowed.`,
      field: 'landingUrl',
    });
  if (limits.httpsOnly && !url.startsWith('https:'))
    findings.push({
      severity: 'error',
      code: 'creative.url_not_https',
      message: 'The landing URL must begin with https://.',
      field: 'landingUrl',
    });
  return findings;
}

/**
 * Holds a creative against the limits of one format. Fields the format does not show are not checked. Pure.
 *
 * @param images The creative's images, in its order.
 */
export function checkCreative(creative: Creative, images: readonly Asset[], limits: CreativeLimits): CreativeFinding[] {
  const findings = checkTexts('headlines', creative.headlines, limits.headlines);
  if (limits.descriptions) findings.push(...checkTexts('descriptions', creative.descriptions, limits.descriptions));
  if (limits.primaryText)
    findings.push(
      ...checkTexts(
        'primaryText',
        creative.primaryText === undefined ? [] : [creative.primaryText],
        limits.primaryText,
      ),
    );
  if (limits.displayPath) findings.push(...checkTexts('displayPath', creative.displayPath, limits.displayPath));
  if (!limits.callsToAction.includes(creative.callToAction))
    findings.push({
      severity: 'error',
      code: 'creative.call_to_action',
      message: `The call to action "${creative.callToAction}" is not offered here. Use one of: ${limits.callsToAction.join(', ')}.`,
      field: 'callToAction',
    });
  findings.push(...checkLandingUrl(creative.landingUrl, limits.landingUrl));
  if (limits.images) {
    const { minimumCount, maximumCount, limit } = limits.images;
    if (images.length < minimumCount)
      findings.push({
        severity: 'error',
        code: 'creative.too_few',
        message: `This format needs at least ${String(minimumCount)} image(s); the creative names ${String(images.length)}.`,
        field: 'imageIds',
      });
    images.slice(0, maximumCount).forEach((image, index) => {
      findings.push(...checkImage(image, limit, `imageIds[${String(index)}]`));
    });
  }
  return findings;
}
