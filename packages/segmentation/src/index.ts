export type { CategoricalColumn, EncodedTable, MultiLabelColumn } from './encoded-table.js';
export type { Embedding } from './embedding.js';
