/** The page that says what a head is, saw and scores. */
import type { TrainedHead } from './train-intents.ts';
import type { VersionFacts } from './write-version.ts';

const percent = (value: number | null) => (value === null ? '—' : `${(100 * value).toFixed(1)} %`);

export function writeCard(trained: TrainedHead, facts: VersionFacts): string {
  const m = trained.metrics;
  const encoder = facts.encoder === null ? 'none' : `${facts.encoder.name} ${facts.encoder.version}`;
  return `# ${facts.name} ${facts.version}

An intent head: which of ${m.labels} intents an utterance has, with calibrated confidence, and whether it belongs to none of them.

- **Reads** the normal form of an utterance and its sentence embedding. Encoder: ${encoder}${facts.encoder === null ? '' : ` (${facts.encoder.fingerprint})`};
  on another one the head is refused and has to be trained again.
- **Method** linear, one label against the rest (squared hinge, dual coordinate descent), over TF-IDF of hashed word 1–2-grams
  and character 2–5-grams beside the embedding; regularisation (C = ${m.cost}) and the embedding's weight (${m.encoderWeight})
  chosen on held-out examples; softmax with a fitted temperature; weights in int8.
- **Data** ${facts.about} ${m.examples} distinct examples, ${m.oosExamples} of them out of scope. sha256 ${facts.data}.
- **Made by** \`kefu train intents\`, seed ${facts.seed}; the same data, encoder and seed give the same files.

| held-out figure | |
| --- | --- |
| accuracy (best label, nothing rejected) | ${percent(m.heldOutAccuracy)} |
| expected calibration error, 15 bins | ${percent(m.heldOutEce)} |
| out-of-scope AUROC | ${percent(m.oosAuroc)} |
| out-of-scope recall at the threshold | ${percent(m.oosRecall)} |
| in-scope accuracy at the threshold | ${percent(m.inScopeAccuracyAtThreshold)} |

The held-out figures come from the folds that chose the settings, so they flatter slightly. Confidence is about the labels
above; what to do below which confidence is the dialogue's matter.
`;
}
