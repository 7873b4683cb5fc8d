/** What phrasing answers does and costs. Labels are closed lists; prices are the operator's own, in whatever currency they are. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { AnswerReport } from '../answering/answer-report.ts';
import type { LlmConfig } from '../config.ts';

export function answerMetrics(
  registry: Registry,
  llm: LlmConfig | undefined,
): ((report: AnswerReport) => void) | undefined {
  if (llm === undefined) return undefined;
  const registers = [registry];
  const answers = new Counter({
    name: 'kefu_llm_answers_total',
    help: 'Answers the language model was to phrase, by what was given and why',
    labelNames: ['outcome', 'reason'],
    registers,
  });
  const seconds = new Histogram({
    name: 'kefu_llm_seconds',
    help: 'Time a phrased answer took, given or not',
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 30],
    registers,
  });
  const tokens = new Counter({
    name: 'kefu_llm_tokens_total',
    help: 'Tokens as the endpoint counted them',
    labelNames: ['kind'],
    registers,
  });
  const uncounted = new Counter({
    name: 'kefu_llm_uncounted_answers_total',
    help: 'Requests for which the endpoint told no count of tokens: cut short, failed, or it never does',
    registers,
  });
  const cost = new Counter({
    name: 'kefu_llm_cost_total',
    help: 'Cost of the counted tokens at the configured prices',
    registers,
  });
  const dropped = new Counter({
    name: 'kefu_llm_dropped_sentences_total',
    help: 'Sentences kept from visitors, by reason',
    labelNames: ['reason'],
    registers,
  });
  return (report) => {
    answers.inc({ outcome: report.outcome, reason: report.reason ?? '' });
    for (const { reason } of report.dropped) dropped.inc({ reason });
    if (report.latencyMs === 0) return; // never asked
    seconds.observe(report.latencyMs / 1000);
    if (report.usage === null) {
      uncounted.inc();
      return;
    }
    const { promptTokens, completionTokens } = report.usage;
    tokens.inc({ kind: 'prompt' }, promptTokens);
    tokens.inc({ kind: 'completion' }, completionTokens);
    cost.inc((promptTokens * llm.promptPrice + completionTokens * llm.completionPrice) / 1e6);
  };
}
