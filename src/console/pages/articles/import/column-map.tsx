/** How each table was understood, shown for correction: which of its columns is which field. */
import { Card, Select, Tag } from 'antd';
import type { ColumnCorrections, FileReport, ImportField } from '../../../../domain/import-report.ts';
import { useI18n } from '../../../i18n/i18n.tsx';

interface ColumnMapProps {
  readonly files: readonly FileReport[];
  readonly corrections: ColumnCorrections;
  readonly onCorrect: (corrections: ColumnCorrections) => void;
}

const NONE = '';

export function ColumnMap({ files, corrections, onCorrect }: ColumnMapProps) {
  const { t } = useI18n();
  // A workbook has a table a sheet, so that a file's name alone would not tell them apart.
  const tables = files
    .map((table, index) => ({ ...table, key: `${table.file}/${index}` }))
    .filter(({ columns }) => columns !== undefined);
  if (tables.length === 0) return null;
  return (
    <Card size="small" title={t('imp.columns')} className="chart-card" data-testid="import-columns">
      <p className="muted">{t('imp.columnsHint')}</p>
      {tables.map((table) => (
        <section key={table.key} className="import-table">
          <h3>
            {table.sheet === undefined ? table.file : `${table.file} › ${table.sheet}`}{' '}
            <Tag variant="filled">{formatOf(table)}</Tag>
          </h3>
          <div className="import-fields">
            {FIELDS.map((field) => (
              <Field key={field} field={field} table={table} corrections={corrections} onCorrect={onCorrect} />
            ))}
          </div>
        </section>
      ))}
    </Card>
  );
}

function Field({
  field,
  table,
  corrections,
  onCorrect,
}: Omit<ColumnMapProps, 'files'> & { field: ImportField; table: FileReport }) {
  const { t } = useI18n();
  const found = table.columns?.[field] ?? NONE;
  const all = [...new Set([...Object.values(table.columns ?? {}), ...(table.ignored ?? [])])];
  const given = corrections[field];
  const value = given !== undefined && (given === NONE || all.includes(given)) ? given : found;
  const label = t(`kb.${FIELD_LABELS[field]}`);
  const needed = field === 'question' || field === 'answer';
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select inside is the control
    <label className="import-field">
      <span className={value === NONE && !needed ? 'muted' : undefined}>
        {label}
        {needed && <span className="danger"> *</span>}
      </span>
      <Select
        size="small"
        value={value}
        status={value === NONE && needed ? 'error' : undefined}
        aria-label={`${table.file}: ${label}`}
        onChange={(column: string) => onCorrect({ ...corrections, [field]: column })}
        options={[
          { value: NONE, label: t('imp.noColumn') },
          ...all.map((column) => ({ value: column, label: column })),
        ]}
        data-testid={`column-${field}`}
      />
    </label>
  );
}

/** In the order in which a person reads a table. */
const FIELD_LABELS = {
  question: 'question',
  answer: 'answer',
  variants: 'variants',
  category: 'category',
  tags: 'tags',
  lang: 'language',
  audience: 'audience',
  validFrom: 'validFrom',
  validTo: 'validTo',
  attributes: 'attributes',
  id: 'id',
} as const satisfies Record<ImportField, string>;

const FIELDS = Object.keys(FIELD_LABELS) as ImportField[];

function formatOf({ format, encoding, delimiter }: FileReport): string {
  const sign = delimiter === '\t' ? 'Tab' : delimiter;
  return [format.toUpperCase(), encoding?.toUpperCase(), sign && `“${sign}”`].filter(Boolean).join(' · ');
}
