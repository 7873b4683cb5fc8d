/** Lets the parts of the knowledge page know that another part changed something. */
const listeners = new Set<() => void>();

export function knowledgeChanged(): void {
  for (const listener of listeners) listener();
}

export function onKnowledgeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
