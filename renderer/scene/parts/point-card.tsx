import { TriangleAlert, X } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placement } from '../../../shared/atlas/placement.ts';
import { atLevel, pointByCode } from '../../../shared/atlas/points/index.ts';
import { SOURCES, type SourceId } from '../../../shared/atlas/points/sources.ts';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { asRead } from '../../../shared/atlas/readings.ts';
import type { Side } from '../../../shared/model/place.ts';
import { depthWords } from '../../app/depth-words.ts';
import { Button } from '../../ui/button.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Spot } from '../spots.ts';
import styles from './point-card.module.css';

const PAIRED_SIDES = ['left', 'right', 'both'] as const;

/** What is known of the spot under the pointer, with the way into the prescription. */
export function PointCard({
  spot,
  pinned,
  onAdd,
  onOpen,
  onClose,
  onPointer,
  ref,
}: {
  spot: Spot;
  /** A pinned card stays and can be closed; the other one follows the pointer. */
  pinned: boolean;
  /** Null where nothing can be added. */
  onAdd: ((side: Side) => void) | null;
  onOpen: (applicationId: string) => void;
  onClose: () => void;
  /** The pointer has come onto the card, or has left it. */
  onPointer: (inside: boolean) => void;
  ref: Ref<HTMLElement>;
}) {
  const { t } = useTranslation('scene');
  const facts = factsOf(spot);
  const code = spot.placement?.code ?? t(isPath(spot) ? 'label.stroke' : 'label.ashi');
  return (
    <aside
      ref={ref}
      className={styles.card}
      aria-label={code}
      onPointerEnter={() => onPointer(true)}
      onPointerLeave={() => onPointer(false)}
    >
      <header className={styles.head}>
        <PointBadge code={code} />
        {facts ? (
          <p className={styles.name}>
            <b>{facts.pinyin}</b> <span lang="zh-Hant">{facts.chinese}</span>
          </p>
        ) : null}
        {pinned ? (
          <button type="button" className={styles.close} aria-label={t('card.close')} onClick={onClose}>
            <X aria-hidden />
          </button>
        ) : null}
      </header>
      <div className={styles.text}>
        {facts && spot.placement ? (
          <PointText facts={facts} {...spot.placement} />
        ) : (
          <p>{spot.kind === 'mark' && spot.mark.place.kind !== 'point' ? spot.mark.place.description : ''}</p>
        )}
      </div>
      <div className={styles.act}>
        {spot.kind === 'mark' ? (
          <>
            <span className={styles.order}>{t('card.planned', { order: spot.mark.order })}</span>
            <Button
              className={styles.button}
              aria-label={t('card.openName', { code })}
              onClick={() => onOpen(spot.mark.applicationId)}
            >
              {t('card.open')}
            </Button>
          </>
        ) : onAdd === null ? null : (
          <AddPoint key={spot.id} midline={spot.placement.side === 'M'} code={code} onAdd={onAdd} />
        )}
      </div>
      {facts && facts.cautions.length > 0 ? <Cautions facts={facts} whole={pinned} /> : null}
    </aside>
  );
}

const isPath = (spot: Spot) => spot.kind === 'mark' && spot.mark.place.kind === 'stroke';

/** Facts of a spot's point at its level and by the reading shown; null for an ashi place. */
function factsOf({ placement }: Spot): PointFacts | null {
  const facts = placement && pointByCode(placement.code);
  if (!facts) return null;
  const { level, reading } = placement;
  return level && facts.levels ? atLevel(facts, level as never) : asRead(facts, reading);
}

function PointText({
  facts,
  toleranceMm,
  level,
  reading,
}: { facts: PointFacts } & Pick<Placement, 'toleranceMm' | 'level' | 'reading'>) {
  const { t } = useTranslation('scene');
  const source = useSourceName();
  return (
    <>
      <p className={styles.english}>
        {[facts.english, level && t('card.level', { level })].filter(Boolean).join(' · ')}
      </p>
      <p>{facts.location}</p>
      <p className={styles.source}>
        {t('card.tolerance', { source: source(facts.locationSource), mm: Math.round(toleranceMm) })}
      </p>
      {facts.alternative && reading ? (
        <>
          <p className={styles.depth}>
            {t(`card.reading.${reading}`)} {t('card.alternative', { text: facts.alternative.location })}
          </p>
          <p className={styles.source}>{source(facts.alternative.source)}</p>
        </>
      ) : null}
      {facts.depth ? (
        <>
          <p className={styles.depth}>{depthWords(facts.depth)}</p>
          <p className={styles.source}>{source(facts.depth.source)}</p>
        </>
      ) : null}
    </>
  );
}

function AddPoint({ midline, code, onAdd }: { midline: boolean; code: string; onAdd: (side: Side) => void }) {
  const { t } = useTranslation('scene');
  const [side, setSide] = useState<(typeof PAIRED_SIDES)[number]>('both');
  return (
    <>
      {midline ? (
        <span className={styles.order}>{t('card.midline')}</span>
      ) : (
        <Segmented
          label={t('card.side')}
          value={side}
          onChange={setSide}
          choices={PAIRED_SIDES.map((value) => ({
            value,
            label: t(`card.sideChoice.${value}`),
            name: t(`card.sideName.${value}`),
          }))}
        />
      )}
      <Button
        kind="primary"
        className={styles.button}
        aria-label={t('card.addName', { code })}
        onClick={() => onAdd(midline ? 'midline' : side)}
      >
        {t('card.add')}
      </Button>
    </>
  );
}

/**
 * Hazards in amber first, then what is worth knowing; each with its source. A card that follows the pointer gives the
 * first in full and names what the others are about; pinned, it gives all.
 */
function Cautions({ facts, whole }: { facts: PointFacts; whole: boolean }) {
  const { t } = useTranslation('scene');
  const source = useSourceName();
  const hazards = facts.cautions.filter(({ grade }) => grade !== 'note');
  const notes = facts.cautions.filter(({ grade }) => grade === 'note');
  const all = [...hazards, ...notes];
  const given = whole ? all : all.slice(0, 1);
  const others = [...new Set(all.slice(given.length).map(({ kind }) => kind))];
  return (
    <footer className={hazards.length > 0 ? styles.cautions : styles.notes}>
      {hazards.length > 0 ? <TriangleAlert aria-hidden /> : null}
      <ul>
        {given.map((caution) => (
          <li key={caution.text}>
            {caution.text} <span className={styles.cite}>{source(caution.source)}</span>
          </li>
        ))}
        {others.length > 0 ? (
          <li>{t('card.also', { kinds: others.map((kind) => t(`card.kind.${kind}`)).join(', ') })}</li>
        ) : null}
      </ul>
    </footer>
  );
}

/** A source in the few words that a card has room for. */
function useSourceName(): (id: SourceId) => string {
  const { t, i18n } = useTranslation('scene');
  return (id) => {
    if (i18n.exists(`scene:source.${id}`)) return t(`source.${id}` as 'source.web');
    return SOURCES[id].confidence === 'web, unreviewed' ? t('source.web') : SOURCES[id].title;
  };
}
