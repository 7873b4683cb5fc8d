/** Greeting, fallback and hours, in both languages. */
import { App, Button, Card, Form, Input, Skeleton } from 'antd';
import { useResource } from '../../hooks/resource.ts';
import { useVersionedWrite } from '../../hooks/versioned.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConflictNotice } from '../../parts/conflict-notice.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useClient } from '../../session.tsx';
import type { Lang, TenantTexts, TextsSetting } from '../../types.ts';

const NAMES = ['greeting', 'fallback', 'hours'] as const;
const LANGS: readonly Lang[] = ['zh', 'en'];
const PATH = '/v1/settings/texts';

export function Texts() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const client = useClient();
  const setting = useResource('texts', () => client.get<TextsSetting>(PATH));
  const write = useVersionedWrite<TextsSetting, TenantTexts>({
    write: (texts, version) => client.put<TextsSetting>(PATH, texts, version),
    onSaved: (saved) => {
      setting.put(saved);
      message.success(t('saved'));
    },
    onStale: setting.put,
  });
  const { data } = setting;
  if (!data) return setting.error ? <Fault error={setting.error} retry={setting.reload} /> : <Skeleton active />;

  const wanted = write.conflict?.wanted;
  return (
    <div className="narrow">
      <Fault error={write.error} />
      {wanted && (
        <ConflictNotice
          rows={NAMES.flatMap((name) =>
            LANGS.filter((lang) => wanted[name][lang] !== data.texts[name][lang]).map((lang) => ({
              label: `${t(`set.${name}`)} · ${t(`lang.${lang}`)}`,
              now: data.texts[name][lang],
              yours: wanted[name][lang],
            })),
          )}
          busy={write.busy}
          onKeepTheirs={write.dismiss}
          onApplyMine={() => void write.save(wanted, data.version)}
        />
      )}
      <Form
        key={data.version}
        layout="vertical"
        initialValues={data.texts}
        onFinish={(texts: TenantTexts) => void write.save(texts, data.version)}
        data-testid="texts-form"
      >
        {NAMES.map((name) => (
          <Card key={name} size="small" title={t(`set.${name}`)} className="text-card">
            <p className="muted">{t(`set.${name}Hint`)}</p>
            <div className="form-row">
              {LANGS.map((lang) => (
                <Form.Item key={lang} name={[name, lang]} label={t(`lang.${lang}`)}>
                  <Input.TextArea
                    autoSize={{ minRows: 2, maxRows: 6 }}
                    lang={lang}
                    data-testid={`text-${name}-${lang}`}
                  />
                </Form.Item>
              ))}
            </div>
          </Card>
        ))}
        <Button type="primary" htmlType="submit" loading={write.busy} data-testid="texts-save">
          {t('do.save')}
        </Button>
      </Form>
    </div>
  );
}
