import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planChanges } from '../../../../shared/clinical/changes/plan-changes.ts';
import type { PlanVersion } from '../../../../shared/model/plan.ts';
import { ForPractitioners } from '../../../app/for-practitioners.tsx';
import { Button } from '../../../ui/button.tsx';
import { useChangeWords } from '../changes/change-words.ts';
import { DifferenceList, differenceOf } from '../changes/difference-list.tsx';
import styles from './versions.module.css';

/** So many changes are read at a glance. */
const AT_A_GLANCE = 3;

interface VersionRowProps {
  /** The day as a heading; null under that of the row before. */
  day: string | null;
  time: string;
  /** Day and time, for those who hear one button at a time. */
  named: string;
  version: PlanVersion;
  /** The version that it was made from; null for the first. */
  previous: PlanVersion | null;
  isNow: boolean;
  /** The plan says the same already. */
  isSame: boolean;
  isChosen: boolean;
  onChoose: (version: PlanVersion, chosen: boolean) => void;
  onRestore: (version: PlanVersion) => void;
}

/** One version: when, by whom, what changed in words; compare and restore. */
export const VersionRow = memo(function VersionRow(props: VersionRowProps) {
  const { day, time, named, version, previous, isNow, isSame, isChosen, onChoose, onRestore } = props;
  const { t } = useTranslation('versions');
  return (
    <li className={styles.row} data-chosen={isChosen}>
      {day === null ? null : <h2 className={styles.day}>{day}</h2>}
      <div className={styles.head}>
        <label className={styles.choice} title={t('compare')}>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('compareNamed', { time: named })}
            onChange={(event) => onChoose(version, event.target.checked)}
          />
        </label>
        <p className={styles.who}>
          <b>{time}</b> <bdi>{version.by}</bdi>
          {isNow ? <span className={styles.now}>{t('now')}</span> : null}
        </p>
        {isSame ? null : (
          <ForPractitioners>
            <Button
              className={styles.restore}
              aria-label={t('restoreNamed', { time: named })}
              onClick={() => onRestore(version)}
            >
              {t('restore')}
            </Button>
          </ForPractitioners>
        )}
      </div>
      <div className={styles.changes}>
        {previous === null ? (
          <p>{t('begun', { count: version.content.applications.length })}</p>
        ) : (
          <Changes label={named} version={version} previous={previous} />
        )}
      </div>
    </li>
  );
});

function Changes({
  label,
  version,
  previous,
}: {
  label: string;
  version: PlanVersion;
  previous: PlanVersion;
}) {
  const { t } = useTranslation('versions');
  const [all, setAll] = useState(false);
  const words = useChangeWords()(previous.content, version.content);
  const changes = useMemo(() => planChanges(previous.content, version.content), [previous, version]);
  const lines = changes.slice(0, all ? undefined : AT_A_GLANCE);
  const hidden = changes.length - AT_A_GLANCE;
  if (changes.length === 0) return <p>{t('nothing')}</p>;
  return (
    <>
      <DifferenceList
        label={label}
        lines={lines.map((change) => ({ difference: differenceOf(change), text: words.plan(change) }))}
      />
      {hidden <= 0 ? null : (
        <button type="button" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: hidden })}
        </button>
      )}
    </>
  );
}
