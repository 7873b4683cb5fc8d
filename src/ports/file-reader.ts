/** Files that knowledge comes in, and the formats whose inside only a library can read. */

/** A file to import, wherever it lies; `read` may be called again and starts over. */
export interface SourceFile {
  /** As the user named it; its ending says the format. */
  readonly name: string;
  /**
   * Tells documents apart and stays the same on another machine: the path from the folder that was named, that folder's own
   * name first (`guides/shipping/eu.md`); an archive counts as a folder, and a file that was named as one in the folder it lies in.
   */
  readonly path: string;
  readonly sizeBytes: number;
  read(): AsyncIterable<Uint8Array>;
}

export interface Sheet {
  readonly name: string;
  /** Not shown by the program that made it, until somebody asks for it. */
  readonly isHidden: boolean;
  /** Positions of rows that are not shown (by hand or by a filter), from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** First row first; each as text, dates as ISO 8601. */
  readonly rows: readonly (readonly string[])[];
}

/** A file inside an archive; sizes are as the archive says, and reading more than that throws. */
export interface ArchivedFile {
  /** Path inside of the archive, as it is written there. */
  readonly name: string;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** Packed by a method that can be unpacked. */
  readonly isReadable: boolean;
  /** May be called again and starts over, until the archive's next file is asked for. */
  read(): AsyncIterable<Uint8Array>;
}

/** Rejects with an Error whose message a user may read when the bytes are not what the format promises. */
export interface FileReader {
  /** Records (complete, each ended by a line break) into cells; one row each. */
  splitRecords(records: string, delimiter: string): readonly (readonly string[])[];
  /** Merged cells hold their value in every cell they cover. */
  readSheets(bytes: Uint8Array): Promise<readonly Sheet[]>;
  /** The document as HTML, headings as h1 to h6. */
  readDocx(bytes: Uint8Array): Promise<string>;
  /** The files of a zip archive, in its order. */
  readZip(bytes: Uint8Array): AsyncIterable<ArchivedFile>;
  /** Text of each page, lines ended by a line break; empty for a page that is a picture. */
  readPdf(bytes: Uint8Array): Promise<readonly string[]>;
}
