/** Where files are dropped or picked; folders too. */
import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { IMPORT_ENDINGS } from '../../../../domain/import-report.ts';
import { useI18n } from '../../../i18n/i18n.tsx';

const ENDINGS: readonly string[] = [...IMPORT_ENDINGS, 'zip'];
const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(',');

interface FileDropProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

export function FileDrop({ files, onChange }: FileDropProps) {
  const { t } = useI18n();
  const { message } = App.useApp();
  /** Nothing is sent here: files are only collected. The same name twice is the same file, the later one counts. */
  const collect = (more: readonly File[]) => {
    const byName = new Map([...files, ...more].map((file) => [nameOf(file), file]));
    onChange([...byName.values()]);
    return false;
  };
  return (
    <>
      <Upload.Dragger
        multiple
        accept={ACCEPT}
        beforeUpload={(_, batch) => collect(batch)}
        fileList={files.map((file) => ({ uid: nameOf(file), name: `${nameOf(file)} · ${sizeText(file.size)}` }))}
        onRemove={({ uid }) => onChange(files.filter((file) => nameOf(file) !== uid))}
        data-testid="import-drop"
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{t('imp.drop')}</p>
        <p className="ant-upload-hint">{t('imp.dropHint')}</p>
      </Upload.Dragger>
      <Upload
        directory
        showUploadList={false}
        beforeUpload={(file, batch) => {
          if (file !== batch[0]) return collect([]);
          const visible = batch.filter(({ name }) => !name.startsWith('.'));
          const taken = known(visible);
          const left = visible.filter((other) => !taken.includes(other)).map(({ name }) => name);
          if (left.length > 0)
            message.info(t('imp.leftInFolder', { n: left.length, names: left.slice(0, 5).join(', ') }));
          return collect(taken);
        }}
      >
        <Button type="link" size="small" icon={<FolderOpenOutlined />} className="import-folder">
          {t('imp.folder')}
        </Button>
      </Upload>
    </>
  );
}

/** Of a folder, what can be read. */
function known(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => ENDINGS.includes(name.split('.').pop()?.toLowerCase() ?? ''));
}

function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
