export { createMemoryStorage } from './create-memory-storage.js';
export type { MemoryStorageOptions } from './create-memory-storage.js';
