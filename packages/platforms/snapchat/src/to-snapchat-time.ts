/** An instant as Snapchat writes it: UTC, with milliseconds. */
export const toSnapchatTime = (timestamp: string): string => new Date(timestamp).toISOString();
