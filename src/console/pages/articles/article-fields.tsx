/** The form of an article. */
import { Button, Collapse, DatePicker, Form, Input, Select, Switch } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ArticleForm } from './article-draft.ts';
import { AttributeRows } from './attribute-rows.tsx';
import { LangAndCategory } from './lang-and-category.tsx';

interface Props {
  readonly initial: ArticleForm;
  readonly busy: boolean;
  readonly onSubmit: (form: ArticleForm) => void;
}

export function ArticleFields({ initial, busy, onSubmit }: Props) {
  const { t } = useI18n();
  const needed = [{ required: true, whitespace: true, message: t('kb.required') }];
  return (
    <Form layout="vertical" initialValues={initial} onFinish={onSubmit} data-testid="article-form">
      <LangAndCategory categoryTestId="article-category" />
      <Form.Item name="question" label={t('kb.question')} rules={needed}>
        <Input data-testid="article-question" />
      </Form.Item>
      <Form.Item name="answer" label={t('kb.answer')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 18 }} data-testid="article-answer" />
      </Form.Item>
      <Form.Item name="variants" label={t('kb.variants')} extra={t('kb.variantsHint')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} data-testid="article-variants" />
      </Form.Item>
      <Form.Item name="tags" label={t('kb.tags')}>
        <Select mode="tags" tokenSeparators={[',', '，']} open={false} suffixIcon={null} />
      </Form.Item>
      <AttributeRows />
      <Collapse
        ghost
        size="small"
        className="more-fields"
        items={[
          {
            key: 'more',
            label: `${t('kb.audience')} · ${t('kb.validFrom')} · ${t('kb.validTo')} · ${t('kb.liveEdit')}`,
            forceRender: true,
            children: (
              <>
                <Form.Item name="audience" label={t('kb.audience')} extra={t('kb.audienceHint')}>
                  <Input maxLength={64} />
                </Form.Item>
                <Form.Item name="valid" label={`${t('kb.validFrom')} – ${t('kb.validTo')}`} extra={t('kb.validHint')}>
                  <DatePicker.RangePicker
                    showTime={{ format: 'HH:mm' }}
                    format="YYYY-MM-DD HH:mm"
                    allowEmpty={[true, true]}
                  />
                </Form.Item>
                <Form.Item
                  name="liveEdit"
                  label={t('kb.liveEdit')}
                  valuePropName="checked"
                  extra={t('kb.liveEditHint')}
                >
                  <Switch />
                </Form.Item>
              </>
            ),
          },
        ]}
      />
      <Button type="primary" htmlType="submit" loading={busy} data-testid="article-save">
        {t('do.save')}
      </Button>
    </Form>
  );
}
