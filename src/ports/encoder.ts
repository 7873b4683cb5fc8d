/**
 * What a text is to be compared as: something said or asked, or something known that may answer it. Some models want another
 * prompt before each; most, the shipped one among them, make no difference.
 */
export type TextRole = 'query' | 'passage';

/** Turns texts into vectors whose inner product says how alike the texts are. */
export interface SentenceEncoder {
  readonly name: string;
  readonly version: string;
  /** Tells apart two encoders that would give other vectors; models fitted on one are refused on another. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Unit vectors, one a text, each with memory of its own. Texts are in normal form; an empty one has a vector too. Queries unless said. */
  embed(texts: readonly string[], as?: TextRole): Promise<Float32Array[]>;
  /**
   * Whether the encoder's own training saw this text under a label. Its vector then looks better than a new text's would, so
   * such texts must not choose how much the encoder counts.
   */
  trainedOn(text: string): boolean;
  close(): Promise<void>;
}
