/** Why the assistant said what it said: the turn's trace, readable. */
import { Collapse, Descriptions, Drawer, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { conversationsApi } from '../../api/conversations.ts';
import { useResource } from '../../hooks/resource.ts';
import { type Translate, useI18n } from '../../i18n/i18n.tsx';
import { decisionText, reasonText, wordFor } from '../../i18n/reasons.ts';
import { technical } from '../../i18n/technical.ts';
import { type Names, useNames } from '../../names.tsx';
import { Fault } from '../../parts/fault.tsx';
import { GateWord } from '../../parts/gate-word.tsx';
import { Meter } from '../../parts/meter.tsx';
import { PassageTable } from '../../parts/passage-table.tsx';
import { useClient } from '../../session.tsx';
import type { Lang, Turn } from '../../types.ts';
import {
  type IntentRow,
  type OtherStep,
  type ReadTrace,
  readTrace,
  type SearchStep,
  type UnderstandStep,
} from './trace-steps.ts';

interface Props {
  readonly conversationId: string;
  readonly turnId: string | null;
  readonly onClose: () => void;
}

export function TraceDrawer({ conversationId, turnId, onClose }: Props) {
  const { t } = useI18n();
  const client = useClient();
  const turn = useResource<Turn>(turnId && `${conversationId}/${turnId}`, () =>
    conversationsApi(client).trace(conversationId, turnId ?? ''),
  );
  const shown = turn.data && turn.data.id === turnId ? turn.data : null;
  return (
    <Drawer title={t('trace.title')} open={turnId !== null} onClose={onClose} size={640} data-testid="trace">
      <Fault error={turn.error} retry={turn.reload} />
      {shown ? <TurnView turn={shown} /> : !turn.error && <Skeleton active paragraph={{ rows: 12 }} />}
    </Drawer>
  );
}

function TurnView({ turn }: { turn: Turn }) {
  const { t, lang } = useI18n();
  const trace = readTrace(turn.trace);
  const total = trace.timings.find(([name]) => name === 'total')?.[1];
  return (
    <div className="trace">
      <Descriptions
        size="small"
        column={2}
        items={[
          {
            key: 'decision',
            label: t('trace.decision'),
            children: <Tag color="cyan">{decisionText(t, turn.decision)}</Tag>,
          },
          {
            key: 'took',
            label: t('trace.took'),
            children: total === undefined ? '–' : t('trace.ms', { n: msText(total) }),
          },
        ]}
      />
      {trace.understood.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored trace does not change.
        <Understanding key={index} step={step} />
      ))}
      {trace.searches.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored trace does not change.
        <Search key={index} step={step} versions={trace.versions} />
      ))}
      {trace.others.length > 0 && <OtherSteps steps={trace.others} />}
      <Timings trace={trace} />
      <Part title={t('trace.versions')}>
        <Descriptions
          size="small"
          column={1}
          items={trace.versions.map(([name, version]) => ({
            key: name,
            label: technical(lang, 'version', name),
            children: <code>{version}</code>,
          }))}
        />
      </Part>
      <Collapse
        size="small"
        items={[
          { key: 'raw', label: t('trace.raw'), children: <pre className="json">{JSON.stringify(turn, null, 2)}</pre> },
        ]}
      />
    </div>
  );
}

/** Tenths matter under ten milliseconds, and nowhere else. */
function msText(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="trace-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Understanding({ step }: { step: UnderstandStep }) {
  const { t, lang } = useI18n();
  return (
    <Part title={t('trace.understanding')}>
      {step.normalized !== null && <p className="quote">{step.normalized}</p>}
      <div className="trace-tags">
        <Tag color={step.outOfScope ? 'red' : 'green'}>{step.outOfScope ? t('trace.oos') : t('trace.inScope')}</Tag>
        {step.lang && <Tag>{technical(lang, 'value', step.lang)}</Tag>}
        {step.sentiment && <Tag>{`${t('trace.sentiment')}: ${technical(lang, 'value', step.sentiment)}`}</Tag>}
        {step.urgent && <Tag color="red">{t('trace.urgent')}</Tag>}
        {step.oosScore !== null && <span className="muted">{`${t('trace.oosScore')} ${step.oosScore}`}</span>}
      </div>
      <h4>{t('trace.intents')}</h4>
      <Intents rows={step.intents} />
      {step.split && (
        <p className="muted" data-testid="trace-split">
          {t('trace.splitArm', {
            model: step.split.model,
            version: step.split.version,
            n: step.split.percent,
            arm: t(step.split.inside ? 'trace.armOther' : 'trace.armActive'),
          })}
        </p>
      )}
      {step.shadow && (
        <div data-testid="trace-shadow">
          <h4>{t('trace.shadow', { model: step.shadow.model, version: step.shadow.version })}</h4>
          {step.shadow.outOfScope && <Tag color="red">{t('trace.oos')}</Tag>}
          <Intents rows={step.shadow.intents} />
        </div>
      )}
      <h4>{t('trace.entities')}</h4>
      {step.entities.length === 0 ? (
        <p className="muted">{t('trace.noEntities')}</p>
      ) : (
        step.entities.map((row) => (
          <div key={`${row.kind}/${row.text}`} className="entity">
            <Tag>{technical(lang, 'entity', row.kind)}</Tag> {row.text}{' '}
            {row.value !== row.text && <span className="muted">→ {row.value}</span>}
          </div>
        ))
      )}
    </Part>
  );
}

function Intents({ rows }: { rows: readonly IntentRow[] }) {
  const names = useNames();
  return rows.map((row) => (
    <Meter
      key={row.intent}
      label={names.intent(row.intent)}
      hint={row.intent}
      value={row.confidence}
      text={`${(row.confidence * 100).toFixed(1)} %`}
    />
  ));
}

function Search({ step, versions }: { step: SearchStep; versions: ReadTrace['versions'] }) {
  const { t } = useI18n();
  const version = (name: string) => versions.find(([key]) => key === name)?.[1];
  return (
    <Part title={t('trace.search')}>
      <p className="quote">{step.text}</p>
      <GateWord outcome={step.outcome} confidence={step.confidence} threshold={step.threshold} gate={version('gate')} />
      <PassageTable passages={step.passages} />
    </Part>
  );
}

function OtherSteps({ steps }: { steps: readonly OtherStep[] }) {
  const { t, lang } = useI18n();
  const names = useNames();
  return (
    <Part title={t('trace.steps')}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored trace does not change.
        <div key={index} className="trace-step">
          <Tag>{technical(lang, 'step', step.step)}</Tag>
          {step.facts.map(([name, value]) => (
            <span key={name}>
              <span className="muted">{technical(lang, 'fact', name)}</span>{' '}
              {factText(name, value, step.facts, t, lang, names)}
            </span>
          ))}
        </div>
      ))}
    </Part>
  );
}

/** A value of a step in words, where it is a name that people have words for. */
function factText(
  name: string,
  value: string,
  facts: OtherStep['facts'],
  t: Translate,
  lang: Lang,
  names: Names,
): string {
  switch (name) {
    case 'decision':
      return decisionText(t, value);
    case 'reason':
      return reasonText(t, value);
    case 'holder':
      return wordFor(t, 'holder', value);
    case 'priority':
      return wordFor(t, 'priority', value);
    case 'flow':
    case 'category':
    case 'queue':
    case 'intent':
      return names[name](value);
    case 'flowStep':
      return names.step(facts.find(([fact]) => fact === 'flow')?.[1] ?? '', value);
    case 'outcome':
    case 'staffOnline':
      return technical(lang, 'value', value);
    default:
      return value;
  }
}

function Timings({ trace }: { trace: ReadTrace }) {
  const { t, lang } = useI18n();
  const total = Math.max(...trace.timings.map(([, ms]) => ms), 0.001);
  return (
    <Part title={t('trace.timings')}>
      {trace.timings.map(([name, ms]) => (
        <Meter
          key={name}
          label={technical(lang, 'timing', name)}
          value={ms / total}
          text={t('trace.ms', { n: msText(ms) })}
        />
      ))}
    </Part>
  );
}
