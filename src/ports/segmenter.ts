/** Splits Chinese text into words. */
export interface Segmenter {
  /** Words in order; joined they give the text back. */
  cut(text: string): readonly string[];
  /** As `cut`, by the dictionary alone: what is no word of it falls into single characters. */
  cutKnown(text: string): readonly string[];
}
