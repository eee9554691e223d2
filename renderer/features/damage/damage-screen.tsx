import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { PracticeStatus } from '../../../shared/contract/practice.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { askAnew } from '../../app/use-practice.ts';
import { BackupForm } from './backup-form.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { Choice } from './choice.tsx';
import styles from './damage.module.css';
import { ReportChoice } from './report-choice.tsx';
import { SalvageForm } from './salvage-form.tsx';
import { Salvaged } from './salvaged.tsx';

/** What stands in the place of a damaged record: what happened, and what can be done, the gentlest first. */
export function DamageScreen({ damage }: { damage: NonNullable<PracticeStatus['damage']> }) {
  const { t } = useTranslation('damage');
  const [salvaged, setSalvaged] = useState<Output<'mending.salvage'> | null>(null);
  const hasKey = damage === 'record' || damage === 'noRecord';
  if (salvaged !== null)
    return (
      <main className={styles.screen}>
        <Salvaged report={salvaged} onDone={async () => startAfresh(await askAnew('practice.status', {}))} />
      </main>
    );
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <h1>{t(`what.${damage}`)}</h1>
        <p>{t(`why.${damage}`)}</p>
        <p>{t('untouched')}</p>
      </header>
      <div className={styles.choices}>
        {hasKey ? null : (
          <Choice title={t('key.title')} text={t('key.text')} startsOpen>
            <BackupForm verb="mending.takeKey" doLabel={t('key.do')} />
          </Choice>
        )}
        <Choice title={t('restore.title')} text={t('restore.text')} startsOpen={hasKey}>
          <BackupForm verb="mending.restore" doLabel={t('restore.do')} />
        </Choice>
        {damage === 'record' ? (
          <Choice title={t('salvage.title')} text={t('salvage.text')}>
            <SalvageForm onDone={setSalvaged} />
          </Choice>
        ) : null}
        <ReportChoice />
      </div>
      <BeginAnew />
    </main>
  );
}
