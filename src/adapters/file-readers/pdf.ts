/** PDF text, by unpdf (PDF.js without a browser). */

export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // PDF.js takes the buffer for itself; the caller's stays whole.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: false });
    return text;
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Error(locked ? 'is locked with a password' : 'is no PDF, or a damaged one', { cause: error });
  }
}
