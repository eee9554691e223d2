import { Check, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade, Notice } from '../../../../shared/clinical/safety/types.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Acknowledgement } from '../../../../shared/model/plan.ts';
import styles from './notice-item.module.css';
import { useNoticeWords } from './notice-words.ts';

const SIGNS = { stop: OctagonAlert, caution: TriangleAlert, note: Info } as const;

/** The sign of a grade, told apart by its shape. */
export function GradeSign({ grade }: { grade: Grade }) {
  const { t } = useTranslation('safety');
  const Sign = SIGNS[grade];
  return <Sign role="img" aria-label={t(`grade.${grade}`)} />;
}

/** One notice: where and what, its documents, why on demand, and who has seen it. `action` stands at its right. */
export function NoticeItem({
  notice,
  applications,
  acknowledgement,
  action,
}: {
  notice: Notice;
  /** The prescription, for the names of the places; empty where they are known. */
  applications: readonly Application[];
  acknowledgement: Acknowledgement | undefined;
  action?: ReactNode;
}) {
  const { t } = useTranslation('safety');
  const words = useNoticeWords();
  const [isExplained, setExplained] = useState(false);
  const id = useId();
  const places = words.places(notice, applications);
  return (
    <li className={styles.notice} data-grade={notice.grade} data-noted={acknowledgement !== undefined}>
      <GradeSign grade={notice.grade} />
      <div className={styles.words}>
        <p>
          {places === '' ? null : <b>{places} </b>}
          {notice.what}
        </p>
        <p className={styles.source}>{words.shortSources(notice)}</p>
        {isExplained ? (
          <div id={id} className={styles.why}>
            <p>{notice.why}</p>
            {words.fullSources(notice).map(({ title, detail }) => (
              <p key={title} className={styles.source}>
                <b>{title}</b> {detail}
              </p>
            ))}
          </div>
        ) : null}
      </div>
      <div className={styles.side}>
        {acknowledgement === undefined ? (
          action
        ) : (
          <p className={styles.noted}>
            <span>
              <Check aria-hidden />
              {t('noted')}
            </span>
            <small>{words.noted(acknowledgement)}</small>
          </p>
        )}
        <button
          type="button"
          className={styles.ask}
          aria-label={t('whyNotice', { what: notice.what })}
          aria-expanded={isExplained}
          aria-controls={isExplained ? id : undefined}
          onClick={() => setExplained(!isExplained)}
        >
          {t('why')}
        </button>
      </div>
    </li>
  );
}
