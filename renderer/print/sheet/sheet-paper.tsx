import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetOf } from '../../../shared/clinical/sheet.ts';
import type { Session } from '../../../shared/clinical/totals.ts';
import { useLocale } from '../../app/use-locale.ts';
import type { Safety } from '../../features/plans/safety/use-safety.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Paper } from '../paper-controls.tsx';
import type { PlanRecord } from '../plan-paper.tsx';
import preview from '../preview.module.css';
import { usePlate } from '../use-plate.ts';
import { TreatmentSheet } from './sheet.tsx';

/** Figures beside the rows, millimetres. */
const BESIDE = { width: 39, height: 84 };
const FIGURE_SPACES = {
  alone: BESIDE,
  accompanied: BESIDE,
  pair: { width: 39, height: 74 },
  row: { width: 39, height: 60 },
  closeUp: { width: 39, height: 40 },
};
/** More rows than these never leave room for a figure. */
const MOST_BESIDE_A_FIGURE = 16;
const SETTINGS = ['figures', 'plain', 'close'] as const;
/** What a page holds between its margins, millimetres. */
const PAGE_MM = { A4: 297 - 25, Letter: 279.4 - 25 };
const PX_PER_MM = 96 / 25.4;
/** Numbers are enough in an orientation figure: the rows beside it name them. */
const NO_NAMES = () => ({ code: '', pinyin: '' });
const NO_ENTRIES: readonly never[] = [];

/** Sets the sheet of a session of a plan and draws its figures; `ready` once it is as it will be printed. */
export function useSheet({ plan, patient, settings }: PlanRecord, session: Session, paper: Paper) {
  const { content } = plan;
  const sheet = useMemo(() => sheetOf(content, session), [content, session]);
  const entries = useMemo(
    () => sheet.rounds.flatMap((round) => round.entries.map(({ application }) => application)),
    [sheet],
  );
  const drawn = entries.length <= MOST_BESIDE_A_FIGURE ? entries : NO_ENTRIES;
  const plate = usePlate(drawn, patient, settings.readings, NO_NAMES, FIGURE_SPACES, content.leads);
  const ready = plate.state !== 'drawing';
  const hasFigures = drawn.length > 0 && plate.state !== 'failed';
  return { sheet, session, paper, plate, ready, hasFigures, ...useSetting(paper, ready, plate) };
}

/** A sheet on its paper, and above it what is still being drawn or could not be. */
export function SheetPaper({
  record: { plan, patient, practitioner },
  safety,
  sheet: { sheet, session, paper, plate, ready, hasFigures, page, setting },
}: {
  record: PlanRecord;
  safety: Pick<Safety, 'notices' | 'acknowledgementOf'>;
  sheet: ReturnType<typeof useSheet>;
}) {
  const { t } = useTranslation('sheet');
  const locale = useLocale();
  return (
    <>
      {ready ? null : (
        <p className={preview.drawing} role="status">
          {t('drawing')}
        </p>
      )}
      {plate.state === 'failed' ? (
        <Notice kind="danger" text={t('figureFailed', { reason: plate.reason })} />
      ) : null}
      <div ref={page} className="paper" data-paper={paper} data-kind="sheet">
        <TreatmentSheet
          sheet={sheet}
          session={session}
          content={plan.content}
          patient={patient}
          practitioner={practitioner}
          locale={locale}
          notices={safety.notices}
          acknowledgementOf={safety.acknowledgementOf}
          figures={plate.state === 'drawn' ? plate.figures : []}
          hasFigures={hasFigures && setting === 'figures'}
          isClose={setting === 'close'}
        />
      </div>
    </>
  );
}

/**
 * How the sheet is set so that it fits one page where it can: with figures, else without, else close. The paper is
 * measured on the screen, where it has the width that it will have in print.
 * @param figures what is drawn anew when other entries are to be set
 */
function useSetting(paper: Paper, isComplete: boolean, figures: object) {
  const page = useRef<HTMLDivElement>(null);
  const one = useMemo(() => ({ paper, figures }), [paper, figures]);
  const [tried, setTried] = useState({ one, setting: 0 });
  const setting = tried.one === one ? tried.setting : 0;
  useLayoutEffect(() => {
    const height = page.current?.firstElementChild?.getBoundingClientRect().height;
    const isTooHigh = height !== undefined && height > PAGE_MM[one.paper] * PX_PER_MM;
    if (isComplete && isTooHigh && setting < SETTINGS.length - 1) setTried({ one, setting: setting + 1 });
  }, [one, isComplete, setting]);
  return { page, setting: SETTINGS[setting]! };
}
