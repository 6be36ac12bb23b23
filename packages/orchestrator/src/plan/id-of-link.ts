import type { Link, LinkId } from '@adflux/core';

/** The part of a link that tells it from every other. */
export const idOfLink = ({ platform, accountId, kind, remoteId }: Link): LinkId => ({
  platform,
  accountId,
  kind,
  remoteId,
});
