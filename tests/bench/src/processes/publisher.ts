import { answerQuestions } from '../answer-questions.js';
import { forEachAtOnce } from '../for-each-at-once.js';
import { makeCampaigns, type CampaignsByPlatform } from '../publish/make-campaigns.js';
import type { PublishOrder, PublishTimes } from '../publish/publish-order.js';
import { createPublisher, type Publisher } from '../publish/publishers.js';

/** The same for everybody, and what the adapters' own limits are: more would only queue in the process. */
const atOnce = { meta: 8, 'google-ads': 4 } as const;

async function publishAll(publisher: Publisher, campaigns: CampaignsByPlatform): Promise<void> {
  await Promise.all(
    (['meta', 'google-ads'] as const).map((platform) =>
      forEachAtOnce(campaigns[platform], atOnce[platform], (campaign) => publisher.publish(platform, campaign)),
    ),
  );
}

const part = (campaigns: CampaignsByPlatform, from: number, to?: number): CampaignsByPlatform => ({
  meta: campaigns.meta.slice(from, to),
  'google-ads': campaigns['google-ads'].slice(from, to),
});

answerQuestions({
  publish: async ({ count, warmUp, startsAt, ...options }: PublishOrder): Promise<PublishTimes> => {
    const campaigns = makeCampaigns(warmUp + count, startsAt);
    const publisher = await createPublisher(options);
    await publishAll(publisher, part(campaigns, 0, warmUp / 2));
    const cpu = process.cpuUsage();
    const began = performance.now();
    await publishAll(publisher, part(campaigns, warmUp / 2));
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    await publisher.close();
    return { seconds, cpuSeconds: (user + system) / 1e6 };
  },
});
