/**
 * Takes out of a normalised text what names one thing and says nothing about the kind of request: order and tracking
 * numbers, phones, e-mail addresses. A model that saw them in training would learn them by heart ("kf202611010001" = where
 * is my order), so it sees a sign in their place, in training as well as when it is asked.
 */
/** From the first letter only: begun anywhere, a long word without an @ would be read over and over. */
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Five digits and more, with the letters written before them. Four may be a price, a year or the end of a phone number. */
const NUMBER = /[a-z]{0,4}\d{5,}/g;

export function maskSpecifics(normalized: string): string {
  if (!/\d{5}|@/.test(normalized)) return normalized;
  return normalized.replace(EMAIL, '@').replace(NUMBER, '#').trim();
}
