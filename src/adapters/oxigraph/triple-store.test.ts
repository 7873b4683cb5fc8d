import { describe, expect, it } from 'vitest';
import { oxigraphStore } from './triple-store.ts';

const quad = (object: string, graph: string) => ({
  subject: 'urn:p',
  predicate: 'urn:q',
  object: { text: object, lang: 'zh' },
  graph,
});

describe('the triple store', () => {
  it('answers SPARQL with the graph a triple is from', () => {
    const store = oxigraphStore([quad('一年', 'urn:a'), quad('两年', 'urn:b')]);
    const rows = store.select('SELECT ?v ?g WHERE { GRAPH ?g { <urn:p> <urn:q> ?v } } ORDER BY ?g');
    expect(rows).toEqual([
      { v: '一年', g: 'urn:a' },
      { v: '两年', g: 'urn:b' },
    ]);
    expect(() => store.select('SELECT nothing')).toThrow();
  });

  it('writes Turtle that reads back as the same triples, quotes and line ends included', () => {
    const odd = 'say "7 days"\n\\ and 云杉';
    const turtle = oxigraphStore([quad(odd, 'urn:a'), quad(odd, 'urn:b')]).turtle();
    expect(turtle).toContain('<urn:p> <urn:q>');
    expect(turtle.match(/@zh/g)).toHaveLength(1);
    expect(turtle).toContain(JSON.stringify(odd));
  });
});
