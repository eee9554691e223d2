import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import settings from '../settings/settings.module.css';

/** The way to the audit trail. */
export function AuditSettings() {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  return (
    <section className={settings.group} aria-labelledby="audit">
      <h2 id="audit">{t('title')}</h2>
      <p className={settings.hint}>{t('settingsHint')}</p>
      <div className={settings.actions}>
        <Button onClick={() => void navigate({ to: '/audit' })}>{t('open')}</Button>
      </div>
    </section>
  );
}
