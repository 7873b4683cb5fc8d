/** Delimited records to cells, by csv-parse. */
import { parse } from 'csv-parse/sync';

/** Lenient about quotes inside of an unquoted cell and about rows of uneven length. */
export function splitRecords(records: string, delimiter: string): readonly (readonly string[])[] {
  return parse(records, {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    ltrim: false,
    skip_empty_lines: false,
  });
}
