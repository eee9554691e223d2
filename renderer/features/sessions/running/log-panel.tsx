import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionEvent } from '../../../../shared/model/session.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './panels.module.css';
import { useRunTools } from './run-context.ts';
import { useClockTime } from './use-clock-time.ts';

/** So many entries are shown before all are asked for. */
const SHOWN = 6;

/** Everything recorded that stands, the last on top. */
export function LogPanel({
  standing,
  unsaved,
}: {
  standing: readonly SessionEvent[];
  /** Ids of what the record does not hold yet. */
  unsaved: ReadonlySet<string>;
}) {
  const { t } = useTranslation('running');
  const { words } = useRunTools();
  const [isAll, setAll] = useState(false);
  const latest = standing.toReversed();
  const shown = isAll ? latest : latest.slice(0, SHOWN);
  return (
    <section className={styles.part} aria-labelledby="log">
      <h3 id="log">{t('log.title')}</h3>
      {latest.length === 0 ? <p className={styles.none}>{t('log.none')}</p> : null}
      <ol className={styles.log}>
        {shown.map((event) => (
          <LogLine
            key={event.id}
            event={event}
            isUnsaved={unsaved.has(event.id)}
            words={words.act(event.act)}
          />
        ))}
      </ol>
      {latest.length > SHOWN && !isAll ? (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('log.more', { count: latest.length - SHOWN })}
        </Button>
      ) : null}
    </section>
  );
}

const LogLine = memo(function LogLine({
  event,
  isUnsaved,
  words,
}: {
  event: SessionEvent;
  isUnsaved: boolean;
  words: string;
}) {
  const { t } = useTranslation('running');
  const { sessionId } = useRunTools();
  const time = useClockTime();
  const isAdverse = event.act.kind === 'response' && event.act.response === 'adverse';
  return (
    <li data-adverse={isAdverse}>
      <time dateTime={event.at}>{time(event.at)}</time>
      <span>
        {words}{' '}
        {isAdverse ? (
          <Link to="/sessions/$sessionId/notes" params={{ sessionId }}>
            {t('log.grade')}
          </Link>
        ) : null}
      </span>
      {isUnsaved ? <em>{t('log.unsaved')}</em> : null}
    </li>
  );
});
