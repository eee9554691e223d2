import { useTranslation } from 'react-i18next';
import type { Region } from '../../../shared/atlas/surface/region.ts';
import { shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { Select } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './body-map.module.css';
import { DrawingList } from './drawing-list.tsx';
import { CHANGES, cm2Of, type Drawing, LOOKS, type Look } from './drawings.ts';
import { Player } from './player.tsx';
import { RegionSwatch } from './region-swatch.tsx';

/** The pain drawings beside the body: how they are looked at, and what each says in numbers. */
export function PainPanel({
  drawings,
  drawn,
  look,
  onLook,
  chosen,
  onChoose,
  against,
  onAgainst,
  changed,
}: {
  drawings: readonly Drawing[];
  /** The skin of each; null while it is looked for. */
  drawn: readonly Region[] | null;
  look: Look;
  onLook: (look: Look) => void;
  /** The drawing that is looked at: its place in the list. */
  chosen: number;
  onChoose: (index: number) => void;
  /** The drawing that it is compared with. */
  against: number;
  onAgainst: (index: number) => void;
  changed: readonly Region[] | null;
}) {
  const { t } = useTranslation('body-map');
  const locale = useLocale();
  const days = drawings.map(({ day, sessionId }, i) => ({
    value: String(i),
    label: `${shortDate(day, locale)} · ${t(sessionId === null ? 'pain.assessment' : 'pain.session')}`,
  }));
  return (
    <>
      {drawings.length < 2 ? null : (
        <div className={styles.looks}>
          <Segmented
            label={t('look.label')}
            value={look}
            onChange={onLook}
            choices={LOOKS.map((value) => ({ value, label: t(`look.${value}`) }))}
          />
          {look === 'single' ? <Player days={days} at={chosen} onGo={onChoose} /> : null}
          {look === 'compared' ? (
            <>
              <div className={styles.ends}>
                <Select
                  label={t('compare.from')}
                  value={String(against)}
                  onChange={(value) => onAgainst(Number(value))}
                  choices={days}
                />
                <Select
                  label={t('compare.to')}
                  value={String(chosen)}
                  onChange={(value) => onChoose(Number(value))}
                  choices={days}
                />
              </div>
              <dl className={styles.changes} aria-live="polite">
                {CHANGES.map((change, i) => (
                  <div key={change}>
                    <dt>
                      <RegionSwatch kind={change} strength={1} />
                      {t(`compare.${change}`)}
                    </dt>
                    <dd>{changed === null ? '…' : t('area', { area: cm2Of(changed[i]!) })}</dd>
                  </div>
                ))}
              </dl>
            </>
          ) : null}
        </div>
      )}
      <DrawingList drawings={drawings} drawn={drawn} look={look} chosen={chosen} onChoose={onChoose} />
      <p className={styles.note}>{t('pain.note')}</p>
    </>
  );
}
