import { Trans, useTranslation } from 'react-i18next';
import { alternates, inSession, type Session, totalsOf } from '../../../shared/clinical/totals.ts';
import { VARIANTS } from '../../../shared/model/application.ts';
import { usePlanWork } from './plan-context.ts';
import styles from './prescription.module.css';
import { useListView } from './rounds/list-view.ts';

/** What the prescription comes to; each of two sessions that alternate by itself. */
export function TotalsFoot() {
  const { content } = usePlanWork();
  const session = useListView((view) => view.session);
  if (!alternates(content.applications)) return <Totals session={null} />;
  return (session === null ? VARIANTS : [session]).map((one) => <Totals key={one} session={one} />);
}

/** What one session comes to. What it holds none of is not mentioned. */
function Totals({ session }: { session: Session }) {
  const { t } = useTranslation('plans');
  const { content } = usePlanWork();
  const totals = totalsOf(inSession(content.applications, session));
  const said = (['needles', 'cups', 'moxa', 'minutes'] as const).filter((key) => totals[key] > 0);
  if (said.length === 0) return null;
  const name = session === null ? t('totals.label') : t('rounds:session.totals', { session });
  return (
    <p className={styles.totals} title={t('totals.rule')} aria-label={name} role="note">
      {session === null ? null : <span className={styles.session}>{t(`rounds:session.${session}`)}</span>}
      {said.map((key, index) => (
        <span key={key}>
          {index === 0 ? '' : ' · '}
          <Trans t={t} i18nKey={`totals.${key}`} count={totals[key]} components={{ b: <b /> }} />
        </span>
      ))}
    </p>
  );
}
