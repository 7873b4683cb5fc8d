/** The entry channels: their script tag, and the sites that may use them. */
import { App, Button, Card, Checkbox, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useResource } from '../../hooks/resource.ts';
import { useSubmission } from '../../hooks/submission.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useClient } from '../../session.tsx';
import type { InboxView, Paged } from '../../types.ts';
import { parseOrigins } from './origins.ts';

export function Inboxes() {
  const { t } = useI18n();
  const client = useClient();
  const inboxes = useResource('inboxes', () => client.get<Paged<InboxView>>('/v1/inboxes'));
  if (!inboxes.data) {
    return inboxes.error ? <Fault error={inboxes.error} retry={inboxes.reload} /> : <Skeleton active />;
  }
  if (inboxes.data.items.length === 0) return <EmptyState title={t('set.noInboxes')} hint={t('set.noInboxesHint')} />;
  return (
    <div className="narrow">
      {inboxes.data.items.map((inbox) => (
        <InboxCard key={inbox.id} inbox={inbox} onSaved={inboxes.reload} />
      ))}
    </div>
  );
}

function InboxCard({ inbox, onSaved }: { inbox: InboxView; onSaved: () => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const client = useClient();
  const { busy, error, run } = useSubmission();
  const snippet = `<script src="${window.location.origin}/widget.js" data-widget-key="${inbox.widgetKey}" async></script>`;

  async function save({ origins, requireOrigin }: { origins?: string; requireOrigin: boolean }) {
    await run(async () => {
      await client.patch<InboxView>(`/v1/inboxes/${encodeURIComponent(inbox.id)}`, {
        allowedOrigins: parseOrigins(origins ?? '').origins,
        requireOrigin,
      });
      message.success(t('saved'));
      onSaved();
    });
  }

  return (
    <Card size="small" title={inbox.name} className="text-card" data-testid="inbox">
      <Fault error={error} />
      <h3>{t('set.snippet')}</h3>
      <p className="muted">{t('set.snippetHint')}</p>
      <CopyText text={snippet} testId="snippet" />
      <Form
        layout="vertical"
        onFinish={save}
        initialValues={{ origins: inbox.allowedOrigins.join('\n'), requireOrigin: inbox.requireOrigin }}
        className="origins-form"
      >
        <Form.Item
          name="origins"
          label={t('set.origins')}
          extra={t('set.originsHint')}
          rules={[
            {
              validator: async (_, value: string | undefined) => {
                const { bad } = parseOrigins(value ?? '');
                if (bad !== null) throw new Error(t('set.badOrigin', { origin: bad }));
              },
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} data-testid="origins" />
        </Form.Item>
        <Form.Item name="requireOrigin" valuePropName="checked">
          <Checkbox>{t('set.requireOrigin')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} data-testid="origins-save">
          {t('do.save')}
        </Button>
      </Form>
      {inbox.identitySecret && <IdentitySecret secret={inbox.identitySecret} />}
    </Card>
  );
}

/** Hidden until asked for: settings are looked at with others around. */
function IdentitySecret({ secret }: { secret: string }) {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  return (
    <section className="secret">
      <h3>{t('set.identitySecret')}</h3>
      <p className="muted">{t('set.identityHint')}</p>
      {shown ? (
        <CopyText text={secret} />
      ) : (
        <Button size="small" onClick={() => setShown(true)}>
          {t('set.show')}
        </Button>
      )}
    </section>
  );
}
