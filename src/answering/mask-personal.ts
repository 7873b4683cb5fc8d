/** Takes out of a question what names one person or one order: a language model needs none of it to phrase an answer. */
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Order, tracking, phone and card numbers: seven digits and more, spaces and hyphens between, letters before. */
const LONG_NUMBER = /[A-Za-z]{0,4}\+?\d(?:[ -]?\d){6,}/g;

export function maskPersonal(text: string): string {
  return text.replace(EMAIL, '(e-mail)').replace(LONG_NUMBER, '(number)');
}
