import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForWord } from '../../../../shared/clinical/safety/notices.ts';
import type { Grade, Notice } from '../../../../shared/clinical/safety/types.ts';
import styles from './entry-notices.module.css';
import { GradeSign, NoticeItem } from './notice-item.tsx';
import { usePlanSafety } from './plan-safety.tsx';
import type { Safety } from './use-safety.ts';

/** Everything to weigh at an entry, in its open row. They are acknowledged in the strip, for all their places at once. */
export function EntryNotices({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('safety');
  const { ofEntry, acknowledgementOf } = usePlanSafety();
  const notices = ofEntry(applicationId);
  return <NoticeList label={t('title')} notices={notices} acknowledgementOf={acknowledgementOf} />;
}

/** What adding an entry would ask to weigh, in the open row that offers it. There is nothing to acknowledge yet. */
export function AheadNotices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useTranslation('safety');
  return <NoticeList label={t('ahead')} notices={notices} acknowledgementOf={() => undefined} />;
}

function NoticeList({
  label,
  notices,
  acknowledgementOf,
}: {
  label: string;
  notices: readonly Notice[];
  acknowledgementOf: Safety['acknowledgementOf'];
}) {
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label={label}>
      {notices.map((notice) => (
        <NoticeItem
          key={notice.fingerprint}
          notice={notice}
          applications={[]}
          acknowledgement={acknowledgementOf(notice)}
        />
      ))}
    </ul>
  );
}

/** The sign on a closed row: plain while something waits for a word, pale once all was seen. Notes have none. */
export function EntrySign({ applicationId }: { applicationId: string }) {
  const { ofEntry, acknowledgementOf } = usePlanSafety();
  const asking = ofEntry(applicationId).filter(asksForWord);
  if (asking.length === 0) return null;
  const open = asking.filter((notice) => acknowledgementOf(notice) === undefined);
  const [gravest] = open.length > 0 ? open : asking;
  const state = open.length > 0 ? 'open' : 'noted';
  const words = (open.length > 0 ? open : asking).map(({ what }) => what).join('\n');
  return <Sign state={state} grade={gravest!.grade} words={words} />;
}

/** The sign on a row that may be added: what adding it would ask to weigh, the gravest first. */
export function AheadSign({ notices }: { notices: readonly Notice[] }) {
  const words = notices.map(({ what }) => what).join('\n');
  return <Sign state="ahead" grade={notices[0]!.grade} words={words} />;
}

const Sign = memo(function Sign({
  state,
  grade,
  words,
}: {
  state: 'open' | 'noted' | 'ahead';
  grade: Grade;
  words: string;
}) {
  const { t } = useTranslation('safety');
  return (
    <span className={styles.sign} data-state={state} data-grade={grade} title={words}>
      <GradeSign grade={grade} />
      <span className="visually-hidden">{t(`row.${state}`, { what: words })}</span>
    </span>
  );
});
