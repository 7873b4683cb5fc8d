/** @xenova/transformers, loaded when a hub encoder is used and not before: it costs every thread some 60 MB. */
export async function openLibrary() {
  const library = await import('@xenova/transformers');
  // Its remarks go to stdout, which belongs to the command line; what matters it throws.
  library.env.logLevel = library.LogLevel.ERROR;
  return library;
}
