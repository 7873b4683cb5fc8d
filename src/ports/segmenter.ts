/** Splits Chinese text into words. */
export interface Segmenter {
  /** Words in order; joined they give the text back. */
  cut(text: string): readonly string[];
}
