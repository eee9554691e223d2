import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countPresent } from '../../../../shared/clinical/protocols/apply.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { usePlanWork } from '../plan-context.ts';
import styles from './protocols.module.css';
import type { ShownProtocol, useProtocols } from './use-protocols.ts';
import { walkRows } from './walk-rows.ts';

/** Own protocols and published examples, by pattern. The pattern of the assessment stands first. */
export function ProtocolList({
  protocols: { own, archived, examples, failed },
  returningTo,
  onOpen,
  keep,
}: {
  protocols: ReturnType<typeof useProtocols>;
  /** The protocol that was open before, whose row gets the focus. */
  returningTo: string | null;
  onOpen: (id: string) => void;
  /** The button that keeps the plan. */
  keep: ReactNode;
}) {
  const { t } = useTranslation('protocols');
  const { content } = usePlanWork();
  const [text, setText] = useState('');
  const [showsArchived, setShowsArchived] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returningTo === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(returningTo)}"]`)?.focus();
  }, [returningTo]);

  const wanted = folded(text).split(/\s+/).filter(Boolean);
  const fits = (protocol: ShownProtocol) => {
    const said = folded(wordsOf(protocol));
    return wanted.every((word) => said.includes(word));
  };
  const shownOwn = (showsArchived ? archived : own).filter(fits);
  const groups = groupsOf(examples.filter(fits), content.assessment.patternId);
  const nothing = shownOwn.length === 0 && groups.length === 0;
  const section = (title: string, protocols: readonly ShownProtocol[], empty = '') => (
    <Section key={title} title={title} protocols={protocols} empty={empty} onOpen={onOpen} />
  );

  return (
    <>
      <div className={styles.find}>
        <input
          type="search"
          aria-label={t('find')}
          placeholder={t('findPlaceholder')}
          value={text}
          data-own-undo
          onChange={(event) => setText(event.target.value)}
        />
        {keep}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk from row to row, each of which is a button */}
      <div ref={list} className={styles.scroll} onKeyDown={walkRows}>
        {failed === null ? null : (
          <Notice
            kind="danger"
            text={t('failed', { reason: failed.error!.message })}
            onRetry={() => void failed.refetch()}
          />
        )}
        {text !== '' && nothing ? (
          <p className={styles.quiet}>{t('none', { text: text.trim().slice(0, 40) })}</p>
        ) : null}
        {text === '' || shownOwn.length > 0
          ? section(
              t(showsArchived ? 'archivedOwn' : 'own'),
              shownOwn,
              t(showsArchived ? 'noArchived' : 'noOwn'),
            )
          : null}
        {groups.map(({ key, members }) =>
          section(
            key === 'trials' || key === 'everyPattern' ? t(key) : t(`changes:values.patternId.${key}`),
            members,
          ),
        )}
        <div className={styles.archiveSwitch}>
          <Switch label={t('showArchived')} checked={showsArchived} onChange={setShowsArchived} />
        </div>
      </div>
      <p className={styles.foot}>{t('foot')}</p>
    </>
  );
}

function Section({
  title,
  protocols,
  empty,
  onOpen,
}: {
  title: string;
  protocols: readonly ShownProtocol[];
  empty: string;
  onOpen: (id: string) => void;
}) {
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {protocols.length === 0 ? <p className={styles.quiet}>{empty}</p> : null}
      <ul>
        {protocols.map((protocol) => (
          <li key={protocol.id}>
            <Row protocol={protocol} onOpen={() => onOpen(protocol.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ protocol, onOpen }: { protocol: ShownProtocol; onOpen: () => void }) {
  const { t } = useTranslation('protocols');
  const { content: plan } = usePlanWork();
  const { id, content, example } = protocol;
  const count = countPresent(plan, content);
  const detail =
    example === null ? content.pattern || content.source : t(`confidence.${example.source.confidence}`);
  return (
    <button type="button" className={styles.row} data-row={id} onClick={onOpen}>
      <span className={styles.title} dir="auto">
        {content.title}
      </span>
      <span className={styles.detail}>
        <bdi>{detail}</bdi>
        {count === 0 ? null : (
          <span className={styles.count}>{t('inPlan', { count, total: content.applications.length })}</span>
        )}
      </span>
      <ChevronRight aria-hidden />
    </button>
  );
}

/** Letters without case and accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Everything that a protocol may be looked for by: its words and the codes of its points. */
const wordsOf = ({ content }: ShownProtocol): string =>
  [
    content.title,
    content.pattern,
    content.source,
    ...content.applications.map(({ place }) => (place.kind === 'point' ? place.code : '')),
  ].join(' ');

/** Examples by pattern in the order in which they come, trials first of all, the pattern of the patient before the others. */
function groupsOf(examples: readonly ShownProtocol[], patternId: string | null) {
  const keyOf = ({ example }: ShownProtocol): string =>
    example?.source.confidence === 'trial' ? 'trials' : (example?.patternId ?? 'everyPattern');
  const rank = (key: string) => [patternId, 'trials', 'everyPattern'].indexOf(key);
  const groups = [...Map.groupBy(examples, keyOf)].map(([key, members]) => ({ key, members }));
  const place = (key: string) => (rank(key) === -1 ? 3 : rank(key));
  return groups.sort((a, b) => place(a.key) - place(b.key));
}
