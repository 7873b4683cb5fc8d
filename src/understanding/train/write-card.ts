/** The page that says what a head is, saw and scores. */
import { HIDDEN } from '../head/net.ts';
import { USUAL_ODDS } from '../head/top-odds.ts';
import type { TrainedHead } from './train-intents.ts';
import type { VersionFacts } from './write-version.ts';

const percent = (value: number | null) => (value === null ? '—' : `${(100 * value).toFixed(1)} %`);

/** Model names that say what a label is; anything else is an intent. */
const TOLD: Readonly<Record<string, { readonly what: string; readonly command: string }>> = {
  'tickets-category': { what: 'categories a ticket has, by what the visitor wrote', command: 'kefu train tickets' },
  'tickets-priority': { what: 'priorities a ticket has, by what the visitor wrote', command: 'kefu train tickets' },
};
const INTENTS = { what: 'intents an utterance has', command: 'kefu train intents' };

export function writeCard(trained: TrainedHead, facts: VersionFacts): string {
  const m = trained.metrics;
  const { what, command } = TOLD[facts.name] ?? INTENTS;
  const encoder = facts.encoder === null ? 'none' : `${facts.encoder.name} ${facts.encoder.version}`;
  const net =
    m.netWeight > 0
      ? `
  Added to its margins, ${m.netWeight.toFixed(2)} times: the logits of a network with ${HIDDEN} rectified units over the same features
  (softmax, dropout, n-gram vectors in int8), which errs on other utterances.`
      : '';
  return `# ${facts.name} ${facts.version}

Says which of ${m.labels} ${what}, with calibrated confidence, and whether it belongs to none of them.

- **Reads** the normal form of an utterance and its sentence embedding. Encoder: ${encoder}${facts.encoder === null ? '' : ` (${facts.encoder.fingerprint})`};
  on another one the head is refused, or fitted again where its examples were kept.
- **Method** linear, one label against the rest (squared hinge, dual coordinate descent), over TF-IDF of hashed word 1–2-grams,
  pairs of words and character 2–5-grams beside the embedding; regularisation C = ${m.cost}; the embedding's weight
  (${m.encoderWeight}) chosen on held-out examples; weights in int8.${net}
  To each label's margin is added how near the embedding is to the label's centroid.
  A member on embeddings alone takes over where hardly an n-gram is known. Confidence is a softmax with a fitted temperature
  (1/${trained.calibration.sharpness.toFixed(2)}), the best label's odds to the power ${USUAL_ODDS.power}, times ${USUAL_ODDS.factor}.
- **Data** ${facts.about} ${m.examples} distinct examples, ${m.oosExamples} of them out of scope. sha256 ${facts.data}.
- **Made by** \`${command}\`, seed ${facts.seed}; the same data, encoder and seed give the same files.

| figure on ${m.heldOutRows} held-out examples | |
| --- | --- |
| accuracy (best label, nothing rejected) | ${percent(m.heldOutAccuracy)} |
| expected calibration error, 15 bins | ${percent(m.heldOutEce)} |
| out-of-scope AUROC | ${percent(m.oosAuroc)} |
| out-of-scope recall at the threshold (rejection score above ${trained.calibration.threshold.toFixed(2)}) | ${percent(m.oosRecall)} |
| in-scope accuracy at the threshold | ${percent(m.inScopeAccuracyAtThreshold)} |

The held-out figures come from the folds that chose the settings, by members that had not seen them, so they flatter slightly; what
ships was fitted on them too. Confidence is about the labels above; what to do below which confidence is the dialogue's matter.
`;
}
