/** One step of the schema. Never edited once released: databases remember its checksum. */
export interface Migration {
  /** Rises by one; decides the order. */
  readonly number: number;
  readonly name: string;
  /** Plain SQL with unqualified names: it runs with the storage's schema as its search path. */
  readonly sql: string;
}
