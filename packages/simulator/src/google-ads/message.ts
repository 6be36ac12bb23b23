/** A message after reading: camelCase names, int64 as text, enums by name. */
export type Message = Record<string, unknown>;

/** Whether a JSON value is an object with names. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field; undefined if unset. */
export const textIn = (message: Message, name: string): string | undefined => {
  const value = message[name];
  return typeof value === 'string' ? value : undefined;
};

/** An int64 field; undefined if unset. */
export const bigintIn = (message: Message, name: string): bigint | undefined => {
  const value = textIn(message, name);
  return value === undefined ? undefined : BigInt(value);
};

/** A message inside a message; empty if unset. */
export const messageIn = (message: Message, name: string): Message => {
  const value = message[name];
  return isMessage(value) ? value : {};
};

/** The messages of a list field. */
export const messagesIn = (message: Message, name: string): readonly Message[] => {
  const value = message[name];
  return Array.isArray(value) ? value.filter(isMessage) : [];
};

/** The texts of a list field. */
export const textsIn = (message: Message, name: string): readonly string[] => {
  const value = message[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};
