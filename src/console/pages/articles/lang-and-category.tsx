/** The language and the category of an article, in one row: what every form that makes an article asks. */
import { Form, Segmented } from 'antd';
import { CATEGORY_TITLES } from '../../../domain/category-titles.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNames } from '../../names.tsx';
import { NameSelect } from '../../parts/name-select.tsx';

export function LangAndCategory({ categoryTestId }: { categoryTestId: string }) {
  const { t } = useI18n();
  const names = useNames();
  return (
    <div className="form-row">
      <Form.Item name="lang" label={t('kb.language')}>
        <Segmented
          options={[
            { value: 'zh', label: t('lang.zh') },
            { value: 'en', label: t('lang.en') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="category"
        label={t('kb.category')}
        rules={[{ required: true, whitespace: true, message: t('kb.required') }]}
      >
        <NameSelect known={Object.keys(CATEGORY_TITLES)} titleOf={names.category} data-testid={categoryTestId} />
      </Form.Item>
    </div>
  );
}
