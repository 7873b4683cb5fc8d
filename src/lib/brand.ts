/** A nominal type over a structural one, so that a score is never passed where a confidence is due. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
