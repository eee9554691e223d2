import { History } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameWords, type WordRun, wordDiff } from '../../../../shared/clinical/session/word-diff.ts';
import type { NotePart } from '../../../../shared/model/session.ts';
import { shortDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { Button } from '../../../ui/button.tsx';
import { useNotesWork } from './notes-context.ts';
import styles from './part.module.css';

/** How a part stands against the last session: "As last time" while it is empty, else whether it says something else. */
export function LastTimeTool({
  part,
  isOpen,
  onOpen,
}: {
  part: NotePart;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const { t } = useTranslation('session-notes');
  const { notes, before, edit, announce } = useNotesWork();
  const last = before?.notes[part] ?? '';
  const now = notes[part];
  if (last.trim() === '') return null;
  const name = t(`parts.${part}`);
  if (now.trim() === '') {
    return (
      <button
        type="button"
        className={styles.link}
        aria-label={t('lastTime.copyOne', { part: name })}
        onClick={() => {
          edit({ [part]: last });
          announce(t('lastTime.copied', { part: name }));
        }}
      >
        {t('lastTime.copy')}
      </button>
    );
  }
  if (isSameWords(last, now)) return <span className={styles.same}>{t('lastTime.same')}</span>;
  return (
    <button
      type="button"
      className={styles.changed}
      aria-label={t('lastTime.changedOne', { part: name })}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
    >
      <History aria-hidden />
      {t('lastTime.changed')}
    </button>
  );
}

/** A part as it was last time, with what went struck through and what came underlined. */
export function LastTime({ part }: { part: NotePart }) {
  const { t } = useTranslation('session-notes');
  const locale = useLocale();
  const { notes, before, edit, announce } = useNotesWork();
  if (before === null) return null;
  const last = before.notes[part];
  const name = t(`parts.${part}`);
  return (
    <div className={styles.lastTime}>
      <p className={styles.small}>{t('lastTime.against', { date: shortDate(before.day, locale) })}</p>
      <p dir="auto">
        {wordDiff(last, notes[part]).map(({ kind, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name and are drawn anew together
          <Fragment key={i}>
            <Marked kind={kind}>{text}</Marked>{' '}
          </Fragment>
        ))}
      </p>
      <Button
        className={styles.smallButton}
        onClick={() => {
          edit({ [part]: last });
          announce(t('lastTime.copied', { part: name }));
        }}
      >
        {t('lastTime.replace')}
      </Button>
    </div>
  );
}

function Marked({ kind, children }: { kind: WordRun['kind']; children: string }) {
  if (kind === 'gone') return <del>{children}</del>;
  return kind === 'new' ? <ins>{children}</ins> : children;
}
