import {
  deriveCreationKey,
  moneyFromDecimal,
  type AdGroupSpec,
  type AdPlatform,
  type AdSpec,
  type AssetSpec,
  type CampaignSpec,
  type EntityKind,
  type Objective,
  type Place,
} from '@adflux/core';
import { aCampaign, createTestCall } from '@adflux/core/testing';

const wanted = aCampaign();
const [creative] = wanted.creatives;
const [photo] = wanted.assets;
if (!creative || !photo) throw new Error('the campaign builder makes a creative and an asset');

const budgets = {
  campaign: { period: 'daily', level: 'campaign', amount: moneyFromDecimal('20000', 'COP') },
  adGroup: { period: 'lifetime', level: 'adGroup', amount: moneyFromDecimal('900000', 'COP') },
} as const;
const places: Place[] = [
  { country: 'CO', city: 'Cali', radiusKilometers: 20 },
  { country: 'CO', region: 'Antioquia' },
  { country: 'ES', city: 'Madrid', radiusKilometers: 20 },
  { country: 'PE' },
];
const options = { urlTags: 'utm_source=meta' };

/** One campaign for the objective; that for traffic has its budget on the ad group, with a highest bid. */
function specsFor(objective: Objective) {
  const delivery = {
    objective,
    category: 'employment',
    schedule: wanted.schedule,
    targeting: { ...wanted.targeting, places },
    audiences: [],
    options,
    declarations: { dsa_beneficiary: 'Andina', dsa_payor: 'Magneto' },
  } as const;
  const onAdGroup = objective === 'traffic';
  const campaign: CampaignSpec = {
    ...delivery,
    kind: 'campaign',
    localId: objective,
    name: 'Contable',
    budget: onAdGroup ? null : budgets.campaign,
  };
  const adGroup: AdGroupSpec = {
    ...delivery,
    kind: 'adGroup',
    localId: `${objective}/g`,
    name: 'Cali',
    budget: onAdGroup ? budgets.adGroup : null,
    keywords: [],
    maximumBid: onAdGroup ? moneyFromDecimal('350', 'COP') : null,
  };
  return { campaign, adGroup };
}

/** Publishes, changes, launches, reads and removes: everything the adapter can be asked to send for one objective. */
export async function exercise(meta: AdPlatform, objective: Objective): Promise<void> {
  if (!creative || !photo) return;
  const call = createTestCall();
  const keyOf = (kind: EntityKind) =>
    deriveCreationKey({ runKey: 'shapes', platform: 'meta', accountId: '42', kind, localId: objective });
  const { campaign, adGroup } = specsFor(objective);
  const asset: AssetSpec = { kind: 'asset', localId: `${objective}/p`, name: 'Foto', asset: photo };
  const ad: AdSpec = {
    kind: 'ad',
    localId: `${objective}/g/a`,
    name: 'Anuncio',
    creative,
    assetLocalIds: [asset.localId],
    options,
  };

  const image = await meta.assets.create({ key: keyOf('asset'), spec: asset, parent: null, refs: {} }, call);
  const refs = { [asset.localId]: image };
  const top = await meta.campaigns.create({ key: keyOf('campaign'), spec: campaign, parent: null, refs }, call);
  const group = await meta.adGroups.create({ key: keyOf('adGroup'), spec: adGroup, parent: top, refs }, call);
  const shown = await meta.ads.create({ key: keyOf('ad'), spec: ad, parent: group, refs }, call);

  const endless = { startsAt: adGroup.schedule.startsAt };
  const changedGroup: AdGroupSpec = {
    ...adGroup,
    name: 'Otro',
    targeting: { ...adGroup.targeting, languages: [] },
    schedule: adGroup.budget?.period === 'lifetime' ? adGroup.schedule : endless,
  };
  const changedAd: AdSpec = { ...ad, creative: { ...creative, callToAction: 'learn_more' } };
  const update = { key: keyOf('campaign'), refs };
  await meta.campaigns.update({ ...update, ref: top, previous: campaign, spec: { ...campaign, name: 'Otra' } }, call);
  await meta.adGroups.update(
    { ...update, key: keyOf('adGroup'), ref: group, previous: adGroup, spec: changedGroup },
    call,
  );
  await meta.ads.update({ ...update, key: keyOf('ad'), ref: shown, previous: ad, spec: changedAd }, call);

  for (const [port, ref] of [
    [meta.ads, shown],
    [meta.adGroups, group],
    [meta.campaigns, top],
    [meta.assets, image],
  ] as const) {
    await port.setDelivery(ref, 'on', call);
    await port.find(keyOf(ref.kind), null, call);
    await port.read([ref], call);
  }
  for (const level of ['campaign', 'adGroup', 'ad'] as const)
    await meta.insights?.query({ level, from: '2027-03-01', to: '2027-03-02' }, call)[Symbol.asyncIterator]().next();
  await meta.campaigns.remove(top, call);
}
