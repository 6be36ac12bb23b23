import { aCampaign, anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';

const { creatives } = aCampaign();
const [creative] = creatives;
if (creative === undefined) throw new Error('the model campaign has a creative');
const saying = (words: Partial<typeof creative>) => aModelCampaign({ creatives: [{ ...creative, ...words }] });
const unlawful = 'Se requiere mujer soltera entre 20 y 35 años.';

describe('the words of an ad', () => {
  it.each([
    ['a headline', { headlines: ['Solo hombres', ...creative.headlines.slice(1)] }, 'headlines[0]', 'lint.co.sex_etc'],
    ['a description', { descriptions: [unlawful] }, 'descriptions[0]', 'lint.co.age'],
    ['the primary text', { primaryText: unlawful }, 'primaryText', 'lint.co.age'],
  ])('stop the campaign where %s is unlawful, and say what to write', async (_case, words, field, code) => {
    const { adflux, world } = aStage();
    const { findings } = await adflux.plan(saying(words));
    const finding = findings.find((each) => each.code === code);
    expect(finding).toMatchObject({ severity: 'error', localId: 'spring', field: `creatives[creative].${field}` });
    expect(finding?.message).toMatch(/«.+».*(Write|Leave it out)/);
    expect(finding?.translations?.['es']).toMatch(/«.+».*(Escriba|Quítelo)/);
    await expect(adflux.publish(saying(words), { key: 'key' })).rejects.toMatchObject({ code: 'invalid_request' });
    expect(world.requests.size).toBe(0);
  });

  it('only warn where they shout', async () => {
    const { adflux } = aStage();
    const { findings } = await adflux.plan(saying({ primaryText: 'ATENCIÓN MEDELLÍN BUSCAMOS PERSONAL PARA BODEGA' }));
    const severities = findings.filter(({ code }) => code.startsWith('lint.')).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(['warning']));
  });

  it('may stand where a person looked at them and accepts them', async () => {
    const asked: [string, readonly string[]][] = [];
    const acceptsText = ({ excerpt }: { excerpt: string }, openingIds: readonly string[]): boolean => {
      asked.push([excerpt, openingIds]);
      return true;
    };
    const { adflux } = aStage({ options: { compliance: { acceptsText } } });
    const { findings } = await adflux.plan(saying({ primaryText: unlawful }));
    expect(findings.filter(({ code }) => code.startsWith('lint.'))).toEqual([]);
    expect(asked).toContainEqual(['entre 20 y 35 años', saying({}).openingIds]);
  });
});

describe('the words of an opening', () => {
  it('can be checked before a campaign is made of it; facts that are missing are not unlawful', () => {
    const { adflux } = aStage();
    const { closesOn: _closesOn, ...open } = anOpening({ description: unlawful });
    const findings = adflux.checkOpening(open);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('lint.co.age');
    expect(findings[0]).toMatchObject({ localId: 'JOB-0001', field: 'description' });
    expect(adflux.checkOpening(anOpening())).toEqual([]);
  });
});
