/** A value, or what makes it when it is first needed. */
export type Made<Value> = Value | (() => Value | Promise<Value>);

/** The value, made where it has to be. */
export const make = async <Value extends object>(made: Made<Value>): Promise<Value> =>
  typeof made === 'function' ? made() : made;
