/** A reranker's folder: a sequence classifier over pairs of texts, of one label (how well they fit) or of two (no, yes). */
import { FolderReader, type ModelFolder } from './model-folder.ts';

/** transformers leaves `id2label` away when there are two labels of no name. */
const UNNAMED_LABELS = 2;

/**
 * Throws KefuError `model_refused`, naming what is missing, cannot be read, or is no such classifier. What the configuration
 * leaves open, the model's own output decides when it is tried.
 */
export function readRerankerFolder(folder: string): ModelFolder {
  const reader = new FolderReader(folder, 'reranker');
  const config = reader.json('config.json');
  const model = reader.model(config);
  const architectures = Array.isArray(config.architectures) ? config.architectures.map(String) : [];
  if (architectures.length > 0 && !architectures.some((name) => name.endsWith('ForSequenceClassification'))) {
    throw reader.refused(`config.json names ${architectures.join(', ')}, no sequence classification`);
  }
  const { id2label, num_labels: told } = config;
  const named = typeof id2label === 'object' && id2label !== null ? Object.keys(id2label).length : UNNAMED_LABELS;
  const labels = typeof told === 'number' ? told : named;
  if (labels !== 1 && labels !== 2) throw reader.refused(`it has ${labels} labels, a reranker has one or two`);
  return model;
}
