import { useTranslation } from 'react-i18next';
import { clinicalSource } from '../../../../shared/clinical/sources.ts';
import type { Mention, Suggestion } from '../../../../shared/clinical/suggestions/suggest.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { usePointWords } from '../../../app/point-words.ts';
import { useReasonWords } from './reason-words.ts';
import styles from './suggestions.module.css';

/** Why a point is suggested: its role, where it lies to the pain, and every prescription that names it, over its source. */
export function WhyThisPoint({ suggestion: { role, near, mentions } }: { suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const { cite } = usePointWords();
  return (
    <div className={styles.why}>
      {near === null ? (
        <p>{t(`whyRole.${role}`)}</p>
      ) : (
        <div>
          <p>
            {near.distanceMm === 0
              ? t('whyInside')
              : t('whyAround', { distance: Math.round(near.distanceMm) })}
          </p>
          <p className={styles.source}>{t('whyLocalSource', { source: cite(clinicalSource('textbook')) })}</p>
        </div>
      )}
      {mentions.length === 0 ? null : <h3>{t('named', { count: mentions.length })}</h3>}
      <ul>
        {mentions.map((mention) => (
          <MentionItem key={mention.protocol.id} mention={mention} />
        ))}
      </ul>
    </div>
  );
}

function MentionItem({ mention: { protocol, entry, atLeast } }: { mention: Mention }) {
  const { t } = useTranslation('suggestions');
  const { cite } = usePointWords();
  const { technique } = useReasonWords();
  const { title, pattern, note } = protocol.content;
  const stimulation = entry.needling?.stimulation ?? 'even';
  const facts = [
    ...(pattern === '' || title.includes(pattern) ? [] : [pattern]),
    ...technique(entry),
    ...(stimulation === 'even' ? [] : [inSentence(t(`plans:stimulation.${stimulation}`))]),
    ...(atLeast === null ? [] : [t('choose', { count: atLeast })]),
  ];
  return (
    <li>
      <p className={styles.title}>{title}</p>
      {facts.length === 0 ? null : <p className={styles.facts}>{facts.join(' · ')}</p>}
      {note === '' ? null : <p>{note}</p>}
      <p className={styles.source}>
        <span className={styles.rank} data-rank={protocol.source.confidence}>
          {t(`rank.${protocol.source.confidence}`)}
        </span>
        {cite(protocol.source)}
      </p>
    </li>
  );
}
