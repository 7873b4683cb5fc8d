/** The intents report: the table, learning curves and reliability diagrams, one HTML file without scripts. */
import { OUT_OF_SCOPE } from '../../src/understanding/train/examples.ts';
import { learningCurve } from '../charts/learning-curve.ts';
import { reliabilityDiagram } from '../charts/reliability.ts';
import { escapeMarkup } from '../charts/svg.ts';
import type { Curve, Line, Measured } from '../suites/intents.ts';

export interface ReportFacts {
  readonly split: string;
  readonly encoder: string;
  readonly seed: number;
}

const METHODS = [
  { name: 'Kefu', colour: '#1677ff' },
  { name: 'TF-IDF + linear', colour: '#737373' },
];

export function intentsReport(lines: readonly Line[], curves: readonly Curve[], facts: ReportFacts): string {
  const rows = lines
    .map(({ name, draws, baseline, kefu }) => {
      const cells = [
        escapeMarkup(name),
        String(draws),
        percent(baseline.accuracy),
        percent(kefu.accuracy),
        ((kefu.accuracy - baseline.accuracy) * 100).toFixed(1),
        percent(kefu.macroF1),
        percent(kefu.ece),
        percent(kefu.eceIfPerfect),
        percent(kefu.eceDebiased),
        percent(kefu.eceTogether),
        number(baseline.oosAuroc),
        number(kefu.oosAuroc),
        percent(kefu.oosRecallAt93),
        kefu.trainSeconds.toFixed(1),
      ];
      return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Kefu: intents, ${facts.split}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1f1f1f; }
table { border-collapse: collapse; } td, th { padding: .3rem .7rem; border-bottom: 1px solid #ddd; text-align: right; }
td:first-child, th:first-child { text-align: left; } figure { display: inline-block; margin: 1rem 1rem 1rem 0; }
figcaption { font-weight: 600; } svg { background: #fff; border: 1px solid #eee; } svg text { font: 11px system-ui, sans-serif; }
</style>
<h1>Intents, ${facts.split} splits</h1>
<p>Encoder ${facts.encoder}, seed ${facts.seed}. TF-IDF + linear: word 1–2-grams and character 2–5-grams, cost chosen on held-out
folds. Accuracy: in-scope rows, best label, nothing rejected. Recall: out-of-scope rows rejected where 93 % of in-scope rows are
right and let through. ECE: 15 bins, mean of the draws; "if perfect" is what a head that is right exactly as often as it says
would score on as many rows, because chance leaves gaps in bins; "debiased" is the ECE less what chance adds (Kumar, Liang &amp; Ma
2019); "draws together" is the ECE of all draws' rows at once.</p>
<table>
<tr><th>set</th><th>draws</th><th>TF-IDF + linear</th><th>Kefu</th><th>points</th><th>macro F1</th><th>ECE</th><th>if perfect</th><th>debiased</th><th>draws together</th>
<th>AUROC, TF-IDF</th><th>AUROC</th><th>recall at 93 %</th><th>train s</th></tr>
${rows}
</table>
<h2>Learning curves</h2>
${curves.map((curve) => figure(curvePicture(curve), `${curve.name}: accuracy by examples a label`)).join('\n')}
<h2>Reliability</h2>
${lines.map(({ name, kefu }) => figure(reliabilityPicture(name, kefu), name)).join('\n')}
</html>
`;
}

function figure(svg: string, caption: string): string {
  return `<figure>${svg}<figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
}

function curvePicture({ name, points }: Curve): string {
  const values = points.map(({ at, line }) => ({ at, accuracy: [line.kefu.accuracy, line.baseline.accuracy] }));
  return learningCurve(`Learning curve of ${name}`, METHODS, values);
}

function reliabilityPicture(name: string, { judged }: Measured): string {
  const inside = judged.filter((j) => j.label !== OUT_OF_SCOPE);
  const rows = inside.map((j) => ({ confidence: j.confidence, right: j.best === j.label }));
  return reliabilityDiagram(`Reliability on ${name}`, rows);
}

const percent = (value: number) => (Number.isNaN(value) ? '' : `${(100 * value).toFixed(1)}`);
const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : value.toFixed(3));
