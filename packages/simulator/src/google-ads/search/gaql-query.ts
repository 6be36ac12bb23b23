/** A value in a condition. Words without quotes are enum constants or numbers. */
export interface Literal {
  readonly text: string;
  readonly quoted: boolean;
}

/** How a condition compares. */
export type Operator =
  | '='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'IN'
  | 'NOT IN'
  | 'LIKE'
  | 'NOT LIKE'
  | 'CONTAINS ANY'
  | 'CONTAINS ALL'
  | 'CONTAINS NONE'
  | 'BETWEEN'
  | 'DURING'
  | 'IS NULL'
  | 'IS NOT NULL';

/** One condition; all conditions of a query must hold. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly Literal[];
}

/** One field to sort by. */
export interface SortOrder {
  readonly field: string;
  readonly descending: boolean;
}

/** A query, taken apart but not yet checked against what exists. */
export interface GaqlQuery {
  readonly select: readonly string[];
  readonly from: string;
  readonly where: readonly Condition[];
  readonly orderBy: readonly SortOrder[];
  readonly limit: number | undefined;
}
