import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  differentiate,
  findingsOf,
  type Weighed,
  withPattern,
} from '../../../../shared/clinical/patterns/differentiate.ts';
import {
  type FindingId,
  WORD_FINDINGS,
  type WordFindingId,
} from '../../../../shared/clinical/patterns/findings.ts';
import { PATTERNS } from '../../../../shared/clinical/patterns/patterns.ts';
import { clinicalSource } from '../../../../shared/clinical/sources.ts';
import { usePointWords } from '../../../app/point-words.ts';
import { usePlanWork } from '../plan-context.ts';
import styles from './assessment.module.css';

/** So many patterns show before the list is unfolded. */
const IN_SIGHT = 3;

/** The patterns of low back pain with what was found for and against each. Choosing is the practitioner's. */
export function PatternChoice() {
  const { t } = useTranslation('assessment');
  const { content, edit } = usePlanWork();
  const [showsAll, setShowsAll] = useState(false);
  const { patternId } = content.assessment;
  const weighed = differentiate(findingsOf(content));
  const shown = showsAll ? weighed : weighed.filter((one, i) => i < IN_SIGHT || one.patternId === patternId);
  return (
    <>
      <ul className={styles.patterns} aria-label={t('pattern.list')}>
        {shown.map((one) => (
          <PatternRow
            key={one.patternId}
            weighed={one}
            isChosen={one.patternId === patternId}
            onChoose={() =>
              edit((now) => withPattern(now, one.patternId === patternId ? null : one.patternId))
            }
          />
        ))}
      </ul>
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={showsAll}
        onClick={() => setShowsAll(!showsAll)}
      >
        {t(showsAll ? 'pattern.fewer' : 'pattern.all', { count: weighed.length })}
      </button>
      <p className={styles.foot}>{t('pattern.rule')}</p>
    </>
  );
}

function PatternRow({
  weighed: { patternId, speaksFor, speaksAgainst },
  isChosen,
  onChoose,
}: {
  weighed: Weighed;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('assessment');
  const { cite } = usePointWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, sources, speaksFor: known, speaksAgainst: contrary } = PATTERNS[patternId];
  const words = (findings: readonly FindingId[]) =>
    findings.map((one) => (isWord(one) ? WORD_FINDINGS[one].phrase : t(`answers.${one}`))).join(', ');
  return (
    <li data-chosen={isChosen}>
      <div className={styles.patternBar}>
        <button type="button" className={styles.choose} aria-pressed={isChosen} onClick={onChoose}>
          <span className={styles.name}>
            {isChosen ? <Check aria-hidden /> : null}
            {name}
          </span>
          <span className={styles.count}>
            {t('pattern.count', { found: speaksFor.length, against: speaksAgainst.length })}
          </span>
        </button>
        <button
          type="button"
          className={styles.why}
          aria-label={t('pattern.why', { name })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
      </div>
      {isOpen ? (
        <dl id={id} className={styles.reasons}>
          <dt>{t('pattern.found')}</dt>
          <dd>{words(speaksFor) || t('pattern.nothing')}</dd>
          <dt>{t('pattern.against')}</dt>
          <dd>{words(speaksAgainst) || t('pattern.nothing')}</dd>
          <dt>{t('pattern.alsoFor')}</dt>
          <dd>{words(known.filter((one) => !speaksFor.includes(one)))}</dd>
          <dt>{t('pattern.alsoAgainst')}</dt>
          <dd>{words(contrary.filter((one) => !speaksAgainst.includes(one)))}</dd>
          <dd className={styles.source}>
            {sources.map((source) => (
              <span key={source}>{cite(clinicalSource(source))}</span>
            ))}
            <span>{t('pattern.unverified')}</span>
          </dd>
        </dl>
      ) : null}
    </li>
  );
}

const isWord = (id: FindingId): id is WordFindingId => Object.hasOwn(WORD_FINDINGS, id);
