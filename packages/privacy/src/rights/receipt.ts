import { z } from 'zod';

/** The collection of documents that holds receipts of erasures, by pseudonym. */
export const receiptCollection = 'privacy-receipts';
