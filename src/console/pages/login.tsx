/** The door. */
import { Alert, Button, Card, Form, Input, Segmented } from 'antd';
import { useSubmission } from '../hooks/submission.ts';
import { useI18n } from '../i18n/i18n.tsx';
import icon from '../icon.svg';
import { useSession } from '../session.tsx';

export function LoginPage({ ended }: { ended: boolean }) {
  const { t, lang, setLang, explain } = useI18n();
  const { login } = useSession();
  const { busy, error, run } = useSubmission();

  const submit = ({ email, password }: { email: string; password: string }) => run(() => login(email.trim(), password));

  return (
    <main className="login">
      <Card className="login-card">
        <div className="login-brand">
          <img src={icon} alt="" width={40} height={40} />
          <h1>{t('login.title')}</h1>
        </div>
        {ended && !error && <Alert type="info" title={t('login.ended')} className="login-alert" />}
        {error && <Alert type="error" title={explain(error)} className="login-alert" role="alert" />}
        <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
          <Form.Item
            name="email"
            label={t('login.email')}
            rules={[{ required: true, message: t('login.emailMissing') }]}
          >
            <Input autoFocus autoComplete="username" type="email" size="large" data-testid="login-email" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('login.password')}
            rules={[{ required: true, message: t('login.passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" size="large" data-testid="login-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy} data-testid="login-submit">
            {t('login.submit')}
          </Button>
        </Form>
        <p className="login-help">{t('login.help')}</p>
      </Card>
      <Segmented
        size="small"
        value={lang}
        onChange={setLang}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </main>
  );
}
