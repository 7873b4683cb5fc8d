/**
 * What KEFU_ENCODER and KEFU_ENCODER_PROMPTS say together, as one text: it is what a server remembers having served with and what
 * its threads are opened by, and the same model with other prompts is another encoder.
 */

export interface PromptSetting {
  readonly query: string;
  readonly passage: string;
}

export interface EncoderSetting {
  /** A folder, or `<org>/<name>`. */
  readonly model: string;
  /** null: what the model's own files say. */
  readonly prompts: PromptSetting | null;
}

export function encoderSetting({ model, prompts }: EncoderSetting): string {
  return prompts === null ? model : `${model}#${JSON.stringify([prompts.query, prompts.passage])}`;
}

export function readEncoderSetting(setting: string): EncoderSetting {
  const at = setting.endsWith('"]') ? setting.lastIndexOf('#["') : -1;
  if (at < 0) return { model: setting, prompts: null };
  const [query, passage] = JSON.parse(setting.slice(at + 1)) as [string, string];
  return { model: setting.slice(0, at), prompts: { query, passage } };
}
