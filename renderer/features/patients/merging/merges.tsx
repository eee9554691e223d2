import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Merge } from '../../../../shared/contract/merging.ts';
import type { PatientDraft } from '../../../../shared/model/patient.ts';
import { longDate } from '../../../app/dates.ts';
import { clearDesks } from '../../../app/desk/all-desks.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useMay } from '../../../app/use-may.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './merging.module.css';
import { TOUCHED } from './touched.ts';

/** Of which entries a patient was put together, each to be taken apart again. */
export function Merges({ merges }: { merges: readonly Merge[] }) {
  const { t } = useTranslation('merging');
  if (merges.length === 0) return null;
  return (
    <section className={styles.merges} aria-labelledby="merges">
      <h3 id="merges">{t('of')}</h3>
      {merges.map((merge) => (
        <OneMerge key={merge.id} merge={merge} />
      ))}
    </section>
  );
}

function OneMerge({ merge }: { merge: Merge }) {
  const { t } = useTranslation('merging');
  const locale = useLocale();
  const isAdministrator = useMay('administer');
  const [asking, setAsking] = useState(false);
  const separate = useCommand('patients.separate', TOUCHED);
  const { name, recordNumber } = merge.merged;
  const date = longDate(merge.at.slice(0, 10), locale);
  const run = async () => {
    await clearDesks();
    await separate.mutateAsync({ mergeId: merge.id }).catch(() => null);
  };
  return (
    <div className={styles.merge}>
      <p dir="auto">{t('with', { name, number: recordNumber, date, by: merge.by })}</p>
      {asking ? (
        <div className={styles.asking}>
          <WhatHappens merge={merge} />
          {separate.error === null ? null : <Notice kind="danger" text={separate.error.message} />}
          <div className={styles.buttons}>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button disabled={separate.isPending} onClick={() => void run()}>
              {t('apartDo')}
            </Button>
          </div>
        </div>
      ) : !isAdministrator ? null : merge.isLatest ? (
        <div>
          <Button
            kind="quiet"
            aria-label={t('apartFrom', { number: recordNumber })}
            onClick={() => setAsking(true)}
          >
            {t('apart')}
          </Button>
        </div>
      ) : (
        <p className={styles.muted}>{t('later')}</p>
      )}
    </div>
  );
}

function WhatHappens({ merge }: { merge: Merge }) {
  const { t } = useTranslation('merging');
  const locale = useLocale();
  const fieldWords = (field: string) =>
    field === 'flags' ? t('flags') : t(`patients:form.${field as keyof PatientDraft}`);
  const sentences = [
    t('goesBack', { count: merge.plans }),
    merge.sessionsSince === 0 ? null : t('goesSince', { count: merge.sessionsSince }),
    t('newStays'),
    merge.changedSince.length === 0
      ? null
      : t('stays', { what: new Intl.ListFormat(locale).format(merge.changedSince.map(fieldWords)) }),
  ];
  return <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>;
}
