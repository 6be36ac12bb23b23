/** How a feed is written. `xml` is Indeed's, LinkedIn's and what looks like them; `json-ld` is schema.org's JobPosting. */
export type FeedFormat = 'xml' | 'json-ld' | 'csv' | 'ndjson';
