/** How sure the assistant must be: the curve, what each share of wrong answers would mean, and the choice between them. */
import { Alert, App, Button, Card, Skeleton, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { gateApi, type WireGate } from '../../../api/gate.ts';
import { useFaultMessage } from '../../../hooks/fault-message.ts';
import { useResource } from '../../../hooks/resource.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { LEAD, ListTable } from '../../../parts/list-table.tsx';
import { useClient } from '../../../session.tsx';
import { GateChart } from './gate-chart.tsx';

const LOOK_AGAIN_MS = 1_000;
type Choice = NonNullable<WireGate['fitted']>['choices'][number];

export function GatePage() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = gateApi(useClient());
  const gate = useResource('gate', api.get);
  const { data, reload, put } = gate;
  const [picked, setPicked] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const fitting = data?.fitting === true;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer sets the next look.
  useEffect(() => {
    if (!fitting) return;
    const timer = window.setTimeout(reload, LOOK_AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [fitting, data, reload]);

  if (!data) return gate.error ? <Fault error={gate.error} retry={reload} /> : <Skeleton active />;
  const { fitted } = data;
  const target = picked ?? data.target;

  async function choose(version: number) {
    setBusy(true);
    try {
      put(await api.choose(target, version));
      message.success(t('saved'));
      setPicked(null);
    } catch (fault) {
      sayFault(fault);
      reload();
    } finally {
      setBusy(false);
    }
  }

  const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  return (
    <div className="import" data-testid="gate-page" data-target={data.target} data-fitting={fitting}>
      <p className="muted gate-intro">{t('gate.intro')}</p>
      <Fault error={gate.error} retry={reload} />
      {fitting && <Alert type="info" showIcon title={t('gate.fitting')} />}
      {fitted === null ? (
        !fitting && <EmptyState title={t('gate.none')} hint={t('gate.noneHint')} />
      ) : (
        <>
          {fitted.threshold === null && !fitting && <Alert type="warning" showIcon title={t('search.noThreshold')} />}
          {fitted.questions.made > 0 && (
            <Alert
              type="info"
              showIcon
              title={t('gate.made', { given: fitted.questions.given })}
              data-testid="gate-made"
            />
          )}
          <Card size="small">
            <GateChart fitted={fitted} target={target} />
          </Card>
          <ListTable<Choice>
            size="small"
            rowKey="target"
            pagination={false}
            scroll={{ x: 480 }}
            dataSource={fitted.choices as Choice[]}
            rowSelection={{
              type: 'radio',
              selectedRowKeys: [target],
              onChange: ([key]) => setPicked(Number(key)),
            }}
            onRow={(row) =>
              ({
                className: 'clickable',
                onClick: () => setPicked(row.target),
                'data-testid': 'gate-choice',
                'data-target': row.target,
              }) as object
            }
            columns={[
              {
                title: t('gate.target'),
                dataIndex: 'target',
                className: LEAD,
                render: (value: number) => (
                  <>
                    <strong>{t('gate.atMost', { percent: percent(value) })}</strong>{' '}
                    {value === data.target && (
                      <Tag color="green" variant="filled">
                        {t('kb.active')}
                      </Tag>
                    )}
                  </>
                ),
              },
              {
                title: t('gate.coverage'),
                render: (_, row) =>
                  row.threshold === null ? <span className="muted">{t('gate.unproven')}</span> : percent(row.coverage),
              },
              {
                title: t('gate.wrong'),
                render: (_, row) => (row.threshold === null ? '–' : percent(row.wrongRate)),
              },
              {
                title: t('search.threshold'),
                render: (_, row) => row.threshold?.toFixed(3) ?? '–',
              },
            ]}
          />
          <div className="import-actions">
            <Button
              type="primary"
              disabled={target === data.target}
              loading={busy}
              onClick={() => void choose(data.version)}
              data-testid="gate-save"
            >
              {t('gate.choose')}
            </Button>
            {/* A threshold that rests on made questions is believed, not proven: nothing holds with a confidence. */}
            {fitted.questions.made === 0 && (
              <span className="muted">
                {t('gate.basis', {
                  n: fitted.questions.given + fitted.questions.made,
                  given: fitted.questions.given,
                  version: fitted.knowledgeVersion,
                  confidence: Math.round(fitted.confidence * 100),
                })}
              </span>
            )}
          </div>
        </>
      )}
    </div>
  );
}
