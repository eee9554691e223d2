import { useTranslation } from 'react-i18next';
import type { TreatmentSheet as Sheet } from '../../../shared/clinical/sheet.ts';
import type { Session } from '../../../shared/clinical/totals.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';
import type { Practitioner } from '../../../shared/model/practice.ts';
import type { Safety } from '../../features/plans/safety/use-safety.ts';
import { usePlaceWords } from '../../features/plans/use-place-words.ts';
import { Figure } from '../figure.tsx';
import type { DrawnFigure } from '../figure-messages.ts';
import type { ShownFigure } from '../use-drawing.ts';
import { Closing, Totals } from './closing.tsx';
import styles from './sheet.module.css';
import { SheetHead } from './sheet-head.tsx';
import { SheetNotices } from './sheet-notices.tsx';
import { SheetRoundTable } from './sheet-round.tsx';

/** What is said beside the points of what is done in the room. */
const ROOM_NOTES = ['cupping', 'moxibustion', 'massage'] as const;

export interface TreatmentSheetProps {
  sheet: Sheet;
  session: Session;
  content: PlanContent;
  patient: Patient;
  practitioner: Practitioner;
  locale: string;
  notices: Safety['notices'];
  acknowledgementOf: Safety['acknowledgementOf'];
  figures: readonly ShownFigure[];
  /** Whether the rows leave room for figures, also before these are drawn. */
  hasFigures: boolean;
  /** Whether rows are set close, so that more of them fit a page. */
  isClose: boolean;
}

/** One session on paper for whoever treats: read at arm's length, ticked off by hand, signed at the end. */
export function TreatmentSheet({
  sheet,
  session,
  content,
  patient,
  practitioner,
  locale,
  notices,
  acknowledgementOf,
  figures,
  hasFigures,
  isClose,
}: TreatmentSheetProps) {
  const { t } = useTranslation('sheet');
  const wordsOf = usePlaceWords()(content.applications);
  const { rounds } = sheet;
  const partOf = ({ hand, view }: DrawnFigure) => {
    if (hand !== null) return t(`hand.${hand}`);
    return typeof view === 'string' ? t(`seen.${view}`) : '';
  };
  const notes = ROOM_NOTES.filter((part) => content.notes[part].trim() !== '');
  return (
    <article className={isClose ? `${styles.sheet} ${styles.close}` : styles.sheet} lang={locale}>
      <SheetHead patient={patient} content={content} session={session} locale={locale} />
      <SheetNotices
        notices={notices}
        acknowledgementOf={acknowledgementOf}
        applications={content.applications}
      />
      <div className={hasFigures ? styles.beside : undefined}>
        <div>
          {rounds.map((round, index) => (
            <SheetRoundTable
              key={round.position}
              round={round}
              number={index + 1}
              isLast={index === rounds.length - 1}
              wordsOf={wordsOf}
              applications={content.applications}
            />
          ))}
        </div>
        {hasFigures ? (
          <div className={styles.figures}>
            {figures.map(({ figure, picture }) => (
              <Figure
                key={picture}
                figure={figure}
                picture={picture}
                told={{
                  alt: t('figure', { numbers: figure.labels.map(({ number }) => number).join(', ') }),
                  sides: [t('left'), t('right')],
                  part: partOf(figure),
                }}
              />
            ))}
          </div>
        ) : null}
      </div>
      {notes.length === 0 ? null : (
        <p className={styles.notes}>
          {notes.map((part) => (
            <span key={part} className={styles.roomNote}>
              <b>{t(`notes.${part}`)}:</b> <bdi>{content.notes[part].trim()}</bdi>{' '}
            </span>
          ))}
        </p>
      )}
      <Totals totals={sheet.totals} />
      <Closing practitioner={practitioner} />
    </article>
  );
}
