/** The citations under an answer: one chip each, which opens the passage that supports the answer. */
import { button, el, textNodes, uid } from '../dom.ts';
import type { Texts } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { WireCitation } from '../wire.ts';

export function makeSources(citations: readonly WireCitation[], texts: Texts): HTMLElement {
  const chips: HTMLElement[] = [];
  const passages: HTMLElement[] = [];
  for (const citation of citations) {
    const id = uid('passage');
    const passage = el('div', { class: 'passage', id, hidden: true }, el('strong', {}, citation.title));
    passage.append(...textNodes(citation.passage));
    const chip = button(
      { class: 'source', 'aria-expanded': 'false', 'aria-controls': id, title: citation.title },
      () => {
        passage.hidden = !passage.hidden;
        chip.setAttribute('aria-expanded', String(!passage.hidden));
        if (!passage.hidden) passage.scrollIntoView({ block: 'nearest' });
      },
      icon('book'),
      el('span', {}, texts.source(citation.title)),
      icon('down'),
    );
    chips.push(chip);
    passages.push(passage);
  }
  return el('div', { class: 'sources' }, ...chips, ...passages);
}
