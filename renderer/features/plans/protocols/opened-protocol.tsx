import { Archive, ArchiveRestore, ArrowLeft, Copy, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partOf } from '../../../../shared/clinical/protocols/apply.ts';
import { hasSides, isOnSkin } from '../../../../shared/clinical/protocols/mirrored.ts';
import { usePointWords } from '../../../app/point-words.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCourseWords } from '../course/use-course-words.ts';
import { usePlanWork } from '../plan-context.ts';
import { ProtocolDifferences } from './protocol-differences.tsx';
import { ProtocolEntries } from './protocol-entries.tsx';
import styles from './protocols.module.css';
import { useApply } from './use-apply.ts';
import type { ShownProtocol } from './use-protocols.ts';

/** One protocol: what it says and where it comes from, its entries by group, and everything that can be done with it. */
export function OpenedProtocol({
  protocol,
  failure,
  onBack,
  onEdit,
  onCopy,
  onArchive,
}: {
  protocol: ShownProtocol;
  failure: string | null;
  onBack: () => void;
  onEdit: () => void;
  onCopy: () => void;
  onArchive: () => void;
}) {
  const { t } = useTranslation('protocols');
  const { content, own, example, choices } = protocol;
  const { apply, applyMirrored, trouble } = useApply();
  const [compares, setCompares] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const whole = partOf(content, ({ group }) => choices[group] === undefined);
  const archived = own !== null && own.archivedAt !== null;
  return (
    <section className={styles.scroll} aria-label={content.title}>
      <div className={styles.bar}>
        <button ref={back} type="button" className={styles.back} onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('back')}
        </button>
        <span className={styles.tools}>
          <IconButton label={t('copy')} onClick={onCopy}>
            <Copy aria-hidden />
          </IconButton>
          {own === null ? null : (
            <>
              <IconButton label={t('edit')} onClick={onEdit}>
                <Pencil aria-hidden />
              </IconButton>
              <IconButton label={t(archived ? 'unarchive' : 'archive')} onClick={onArchive}>
                {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
              </IconButton>
            </>
          )}
        </span>
      </div>
      <div className={styles.about}>
        <h2 dir="auto">{content.title}</h2>
        {content.pattern === '' ? null : <p dir="auto">{content.pattern}</p>}
        {content.note === '' ? null : (
          <p className={styles.note} dir="auto">
            {content.note}
          </p>
        )}
        <Source protocol={protocol} />
        {example === null ? null : <p className={styles.source}>{t('readOnly')}</p>}
        {archived ? <p className={styles.source}>{t('archivedProtocol')}</p> : null}
        <CourseLine course={content.course} />
        {isOnSkin(content) ? <p className={styles.source}>{t('onSkin')}</p> : null}
        <div className={styles.buttons}>
          {whole.applications.length === 0 ? null : (
            <Button kind="primary" onClick={() => apply(content.title, whole)}>
              {t('apply')}
            </Button>
          )}
          {hasSides(whole) ? (
            <Button onClick={() => void applyMirrored(content.title, whole)}>{t('applyMirrored')}</Button>
          ) : null}
          <Button aria-pressed={compares} onClick={() => setCompares(!compares)}>
            {t('compare')}
          </Button>
        </div>
        {trouble === null ? null : <Notice kind="danger" text={trouble} />}
        {failure === null ? null : <Notice kind="danger" text={failure} />}
      </div>
      {compares ? <ProtocolDifferences protocol={protocol} /> : null}
      <ProtocolEntries protocol={protocol} onApply={apply} />
    </section>
  );
}

/** Where it comes from; of an example also where that was read. */
function Source({ protocol: { content, example } }: { protocol: ShownProtocol }) {
  const words = usePointWords();
  if (example !== null)
    return (
      <p className={styles.source}>
        {words.cite(example.source)}
        <span>{example.source.detail}</span>
      </p>
    );
  return content.source === '' ? null : (
    <p className={styles.source} dir="auto">
      {content.source}
    </p>
  );
}

/** The course that belongs to it, which the plan can take over. */
function CourseLine({ course }: Pick<ShownProtocol['content'], 'course'>) {
  const { t } = useTranslation('protocols');
  const { content: plan, edit, announce } = usePlanWork();
  const words = useCourseWords()(course);
  if (words === '') return null;
  const isTaken = (['sessions', 'visits', 'period', 'reviewEvery'] as const).every(
    (name) => plan.course[name] === course[name],
  );
  return (
    <div className={styles.course}>
      <p>{words}</p>
      {isTaken ? null : (
        <Button
          onClick={() => {
            edit((now) => ({ ...now, course }));
            announce(t('course.taken', { course: words }));
          }}
        >
          {t('course.take')}
        </Button>
      )}
    </div>
  );
}
