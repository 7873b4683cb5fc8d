/** Brings the intents that start a flow from one intents.yaml into another, whose other lines and comments stay as they are. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { FlowError } from './yaml-source.ts';

export interface Adopted {
  readonly text: string;
  /** Ids of intents that were not there. */
  readonly added: readonly string[];
  /** Ids of intents that are there and mean something else; replaced only when asked to. */
  readonly different: readonly string[];
}

/** Errors: FlowError for a table whose intents are no list of one entry a `-`. */
export function adoptIntents(
  own: string,
  shipped: string,
  flow: string,
  options: { readonly replace: boolean },
): Adopted {
  let text = own;
  const added: string[] = [];
  const different: string[] = [];
  for (const intent of entries(shipped).entries) {
    if (intent.get('flow') !== flow) continue;
    const id = String(intent.get('id'));
    const source = shipped.slice(...rangeOf(shipped, intent));
    // Read again each time: what was put in before has moved the rest.
    const table = entries(text);
    const present = table.entries.find((entry) => entry.get('id') === intent.get('id'));
    if (present === undefined) {
      const [, end] = rangeOf(text, table.entries.at(-1) as YAMLMap);
      text = `${text.slice(0, end)}\n${table.indent}- ${source}${text.slice(end)}`;
      added.push(id);
    } else if (present.get('flow') !== flow) {
      different.push(id);
      const [start, end] = rangeOf(text, present);
      if (options.replace) text = text.slice(0, start) + source + text.slice(end);
    }
  }
  return { text, added, different };
}

function entries(text: string): { readonly entries: readonly YAMLMap[]; readonly indent: string } {
  const list = parseDocument(text).get('intents');
  const maps = isSeq(list) ? (list as YAMLSeq).items.filter((item) => isMap(item)) : [];
  const [first] = maps;
  const upTo = first === undefined ? '' : text.slice(0, rangeOf(text, first)[0]);
  const indent = /(?:^|\n)([ ]*)-[ ]+$/.exec(upTo)?.[1];
  if (indent === undefined) throw new FlowError('intents.yaml', 1, 'the intents are no list with a line for each');
  return { entries: maps, indent };
}

/** Of the entry as it is written, lines that follow its first one included; not what comes behind it. */
function rangeOf(text: string, entry: YAMLMap): readonly [start: number, end: number] {
  const [start, end] = entry.range ?? [0, 0];
  return [start, start + text.slice(start, end).trimEnd().length];
}
