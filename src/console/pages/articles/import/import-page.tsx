/** The import wizard: files, a preview that writes nothing, then the import as a draft or published at once. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Progress, Result, Steps } from 'antd';
import { useState } from 'react';
import type { ColumnCorrections, ImportReport } from '../../../../domain/import-report.ts';
import { formatRoute, useRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { ColumnMap } from './column-map.tsx';
import { FileDrop } from './file-drop.tsx';
import { HiddenParts } from './hidden-parts.tsx';
import { ImportDetails } from './import-details.tsx';
import { ImportSummary } from './import-summary.tsx';
import { type ImportStep, useImport } from './use-import.ts';

const STEP_NUMBER: Readonly<Record<ImportStep['kind'], number>> = {
  choosing: 0,
  checking: 0,
  preview: 1,
  importing: 2,
  done: 2,
};

export function ImportPage() {
  const { t } = useI18n();
  const [route, go] = useRoute();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [columns, setColumns] = useState<ColumnCorrections>({});
  /** Of the columns that the preview shows. */
  const [checked, setChecked] = useState<ColumnCorrections>({});
  const { step, error, check, run, back } = useImport(route.query.run, (id) =>
    go(formatRoute(['articles', 'import'], { run: id }), { replace: true }),
  );
  const look = () => {
    setChecked(columns);
    check(files, columns);
  };
  const again = () => {
    setFiles([]);
    setColumns({});
    back();
  };
  const stale = JSON.stringify(columns) !== JSON.stringify(checked);

  return (
    <div className="import" data-testid="import" data-step={step.kind}>
      <Steps
        size="small"
        responsive={false}
        current={STEP_NUMBER[step.kind]}
        items={[{ title: t('imp.stepFiles') }, { title: t('imp.stepPreview') }, { title: t('imp.stepDone') }]}
      />
      <Fault error={error} />
      {(step.kind === 'choosing' || step.kind === 'checking') && (
        <>
          <FileDrop files={files} onChange={setFiles} />
          <div className="import-actions">
            <Button
              type="primary"
              disabled={files.length === 0}
              loading={step.kind === 'checking'}
              onClick={look}
              data-testid="import-check"
            >
              {t('imp.check')}
            </Button>
            {step.kind === 'checking' && <span className="muted">{t('imp.rows', { n: step.rows })}</span>}
          </div>
        </>
      )}
      {step.kind === 'preview' && (
        <>
          <ImportSummary report={step.report} />
          <HiddenParts files={step.report.files} />
          <ColumnMap files={step.report.files} corrections={columns} onCorrect={setColumns} />
          <ImportDetails report={step.report} />
          <Actions
            report={step.report}
            stale={stale}
            onBack={back}
            onCheck={look}
            onRun={(publish) => run(files, columns, publish)}
          />
        </>
      )}
      {step.kind === 'importing' && <Running rows={step.rows} total={step.total} />}
      {step.kind === 'done' && <Done report={step.report} onAgain={again} />}
    </div>
  );
}

function Actions(props: {
  report: ImportReport;
  stale: boolean;
  onBack: () => void;
  onCheck: () => void;
  onRun: (publish: boolean) => void;
}) {
  const { report, stale, onBack, onCheck, onRun } = props;
  const { t } = useI18n();
  const { added, changed, removed, unchanged, rejected } = report;
  const nothing = added + changed + removed === 0;
  const onlyRejected = nothing && unchanged + report.duplicates + report.conflicts === 0 && rejected.length > 0;
  return (
    <>
      {nothing && !stale && (
        <Alert
          type={onlyRejected ? 'error' : 'info'}
          showIcon
          title={t(onlyRejected ? 'imp.allRejected' : 'imp.nothing')}
          data-testid="import-nothing"
        />
      )}
      {stale && <Alert type="warning" showIcon title={t('imp.stale')} />}
      <div className="import-actions">
        <Button icon={<ArrowLeftOutlined />} onClick={onBack}>
          {t('imp.otherFiles')}
        </Button>
        {stale ? (
          <Button type="primary" onClick={onCheck} data-testid="import-check">
            {t('imp.checkAgain')}
          </Button>
        ) : (
          <>
            <Button disabled={nothing} onClick={() => onRun(false)} data-testid="import-draft">
              {t('imp.asDraft')}
            </Button>
            {/* Rows that are unchanged may still wait, unpublished, from an earlier import. */}
            <Button
              type="primary"
              disabled={nothing && unchanged === 0}
              onClick={() => onRun(true)}
              data-testid="import-publish"
            >
              {t('imp.andPublish')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Running({ rows, total }: { rows: number; total: number | null }) {
  const { t } = useI18n();
  return (
    <Card data-testid="import-running">
      <p>{t('imp.running')}</p>
      {total !== null && total > 0 ? (
        // Saving and publishing the last ones comes after the last row was read.
        <Progress percent={Math.min(99, Math.floor((100 * rows) / total))} status="active" />
      ) : (
        <Progress percent={100} status="active" showInfo={false} />
      )}
      <p className="muted number">
        {total === null ? t('imp.rows', { n: rows }) : t('imp.rowsOf', { n: rows, all: total })}
      </p>
    </Card>
  );
}

function Done({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const { t } = useI18n();
  const { added, changed, published } = report;
  return (
    <>
      <Result
        status="success"
        title={t('imp.done', { n: added + changed })}
        subTitle={published === null ? t('imp.doneDraft') : t('kb.published', { n: published })}
        extra={[
          <Button
            key="see"
            type="primary"
            href={formatRoute(['articles'], published === null ? { unpublished: 'true' } : {})}
          >
            {t('imp.see')}
          </Button>,
          <Button key="hit" href={formatRoute(['articles', 'hit-test'], published === null ? { of: 'draft' } : {})}>
            {t('kb.hitTest')}
          </Button>,
          <Button key="again" onClick={onAgain} data-testid="import-again">
            {t('imp.again')}
          </Button>,
        ]}
        data-testid="import-done"
      />
      <ImportSummary report={report} />
      <HiddenParts files={report.files} />
      <ImportDetails report={report} />
    </>
  );
}
