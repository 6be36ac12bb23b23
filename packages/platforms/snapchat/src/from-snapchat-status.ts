import type { Delivery } from '@adflux/core';

const deliveryByStatus: Readonly<Record<string, Delivery>> = {
  off: 'off',
  in_review: 'in_review',
  on: 'on',
  rejected: 'rejected',
  ended: 'ended',
  removed: 'removed',
};

/** Snapchat's status as a delivery. A status nobody knew of is `limited`: it exists, and is not certain to be shown. */
export const fromSnapchatStatus = (status: string): Delivery => deliveryByStatus[status] ?? 'limited';
