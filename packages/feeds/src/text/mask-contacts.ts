/** One line of text without e-mail addresses and long numbers (telephones, identity cards), at most so long. */
export const maskContacts = (text: string, maximumLength: number): string =>
  text
    .slice(0, 1_000)
    .replace(/\s+/g, ' ')
    .replace(/\S{1,100}@\S{1,100}/g, '[e-mail]')
    .replace(/\+?\d(?:[ ().-]?\d){6,20}/g, '[number]')
    .slice(0, maximumLength)
    .trim();
