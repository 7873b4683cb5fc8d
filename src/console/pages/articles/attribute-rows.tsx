/** The facts of an article, a row each: what a visitor names, what they ask about it, and the answer. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';

const PARTS = ['product', 'property', 'value'] as const;
const MOST = { product: 100, property: 100, value: 1000 } as const;

export function AttributeRows() {
  const { t } = useI18n();
  return (
    <Form.Item label={t('kb.attributes')} extra={t('kb.attributesHint')}>
      <Form.List name="attributes">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="attribute-row" data-testid="attribute-row">
                {PARTS.map((part) => (
                  <Form.Item
                    key={part}
                    name={[name, part]}
                    dependencies={PARTS.filter((other) => other !== part).map((other) => ['attributes', name, other])}
                    rules={[
                      ({ getFieldValue }) => ({
                        validator: (_, value?: string) => {
                          const row = (getFieldValue(['attributes', name]) ?? {}) as Record<string, string | undefined>;
                          const begun = PARTS.some((other) => (row[other] ?? '').trim() !== '');
                          const isFilled = (value ?? '').trim() !== '';
                          return begun && !isFilled ? Promise.reject(new Error(t('kb.required'))) : Promise.resolve();
                        },
                      }),
                    ]}
                  >
                    <Input
                      maxLength={MOST[part]}
                      placeholder={t(`kb.attribute.${part}`)}
                      aria-label={`${t(`kb.attribute.${part}`)} ${index + 1}`}
                      data-testid={`attribute-${part}`}
                    />
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('kb.attributeRemove', { n: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({})} data-testid="attribute-add">
              {t('kb.attributeAdd')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
