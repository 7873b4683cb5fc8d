/** One model: what serves, its versions, and what may be done about them. */
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { modelsApi } from '../../api/models.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { LEAD, ListTable } from '../../parts/list-table.tsx';
import { useClient } from '../../session.tsx';
import type { ModelChoice, ModelVersion } from '../../types.ts';
import type { Model } from './by-model.ts';
import { figure } from './figures.ts';
import { Metrics } from './metrics.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { VersionState } from './version-state.tsx';

/** The figures to compare versions by; the others unfold. */
const COLUMNS = ['heldOutAccuracy', 'heldOutEce', 'oosAuroc'] as const;

interface Props {
  readonly model: Model;
  readonly onChange: () => void;
}

export function ModelCard({ model, onChange }: Props) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = modelsApi(useClient());
  const [splitting, setSplitting] = useState<ModelVersion | null>(null);
  const { name, active, rollbackTo, trial, changeable } = model;

  async function change(make: () => Promise<ModelChoice>) {
    try {
      const choice = await make();
      const { active: version, split, shadow, refitting } = choice;
      message.success(
        refitting
          ? t('model.refitting')
          : split
            ? t('model.servesSplit', { version, other: split.version, n: split.percent })
            : shadow
              ? t('model.servesShadow', { version, other: shadow })
              : t('model.serves', { version }),
      );
    } catch (fault) {
      sayFault(fault);
    } finally {
      onChange();
    }
  }

  return (
    <section className="model" data-testid="model" data-model={name}>
      <header className="model-head">
        <h2>{name}</h2>
        <span className="muted">{t(model.kind === 'encoder' ? 'model.encoderAbout' : 'model.headAbout')}</span>
        <Space className="model-do" wrap>
          {changeable && trial && active && (
            <Confirm
              title={t('model.endSure', { version: trial.version })}
              description={t('model.endHint', { version: active.version })}
              onConfirm={() => change(() => api.promote(name, active.version))}
            >
              <Button size="small" data-testid="model-end">
                {t(trial.shadow ? 'model.endShadow' : 'model.endSplit')}
              </Button>
            </Confirm>
          )}
          {changeable && rollbackTo && (
            <Confirm
              title={t('model.rollbackSure', { version: rollbackTo.version })}
              description={t('model.changeHint')}
              onConfirm={() => change(() => api.rollback(name))}
            >
              <Button size="small" data-testid="model-rollback">
                {t('model.rollback', { version: rollbackTo.version })}
              </Button>
            </Confirm>
          )}
        </Space>
      </header>
      {!changeable && <p className="muted">{t('model.operatorsOnly')}</p>}
      <ListTable<ModelVersion>
        rowKey="version"
        size="small"
        dataSource={model.versions as ModelVersion[]}
        pagination={model.versions.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: 860 }}
        onRow={(row) => ({ 'data-testid': 'model-version', 'data-version': row.version }) as object}
        expandable={{
          expandedRowRender: (row) => <Metrics metrics={row.metrics} />,
          rowExpandable: (row) => Object.keys(row.metrics).length > 0,
        }}
        columns={[
          {
            title: t('model.version'),
            dataIndex: 'version',
            className: LEAD,
            width: 90,
            render: (version: string) => <strong className="number">{version}</strong>,
          },
          { title: t('model.state'), key: 'state', render: (_, row) => <VersionState version={row} /> },
          ...COLUMNS.filter((metric) => model.versions.some(({ metrics }) => metric in metrics)).map((metric) => ({
            title: t(`model.${metric}`),
            key: metric,
            width: 120,
            align: 'right' as const,
            render: (_: unknown, row: ModelVersion) => (
              <span className="number">{figure(metric, row.metrics[metric])}</span>
            ),
          })),
          {
            title: t('model.trainedOn'),
            key: 'encoder',
            width: 110,
            render: (_, { encoder }) => encoder && t('model.encoderVersion', { version: encoder }),
          },
          {
            title: t('model.origin'),
            dataIndex: 'shipped',
            width: 100,
            render: (shipped: boolean) => t(shipped ? 'model.shipped' : 'model.own'),
          },
          {
            key: 'do',
            width: 200,
            align: 'right',
            render: (_, row) =>
              changeable &&
              !row.active && (
                <Space>
                  {row.kind === 'intents' && (
                    <Button size="small" onClick={() => setSplitting(row)} data-testid="model-split">
                      {t('model.split')}
                    </Button>
                  )}
                  <Confirm
                    title={t('model.promoteSure', { version: row.version })}
                    description={t('model.changeHint')}
                    onConfirm={() => change(() => api.promote(name, row.version))}
                  >
                    <Button size="small" data-testid="model-promote">
                      {t('model.promote')}
                    </Button>
                  </Confirm>
                </Space>
              ),
          },
        ]}
      />
      <SplitDialog
        version={splitting}
        onClose={() => setSplitting(null)}
        onConfirm={async (percent) => {
          if (splitting) await change(() => api.split(name, splitting.version, percent));
          setSplitting(null);
        }}
      />
    </section>
  );
}
