import { useParams } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetOf } from '../../../shared/clinical/sheet.ts';
import { alternates, type Session } from '../../../shared/clinical/totals.ts';
import { longDate, today } from '../../app/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Paper, PaperControls } from '../paper-controls.tsx';
import { BackToPlan, PaperToolbar } from '../paper-toolbar.tsx';
import { patientName } from '../patient-name.ts';
import { PlanPaper, type PlanRecord } from '../plan-paper.tsx';
import { PrintGate } from '../print-gate.tsx';
import '../print.css';
import preview from '../preview.module.css';
import { useGate } from '../use-gate.ts';
import { usePaper } from '../use-paper.ts';
import { usePlate } from '../use-plate.ts';
import { useWaysOut } from '../use-ways-out.ts';
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

/** The sheet of a plan for the table's side, as it will come out of the printer. */
export function SheetRoute() {
  const { planId } = useParams({ from: '/plans/$planId/sheet' });
  return <PlanPaper planId={planId}>{(record) => <Preview {...record} />}</PlanPaper>;
}

function Preview(record: PlanRecord) {
  const { plan, patient, settings, practitioner } = record;
  const { t } = useTranslation('sheet');
  const [paper, setPaper] = useState(settings.paper);
  const [session, setSession] = useState<Session>(null);
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
  const { page, setting } = useSetting(paper, ready, plate);

  const name = patientName(patient);
  const fileName = t('fileName', { name, date: today() });
  const date = longDate(today(), settings.locale);
  usePaper(t('identity', { name, number: patient.recordNumber, date }), t('page'), fileName);
  const { safety, ways, gate } = useGate(patient, plan, useWaysOut(fileName));
  const isEmpty = content.applications.length === 0;

  return (
    <main className={preview.screen}>
      <PaperToolbar patient={patient} title={t('preview')} under={<BackToPlan planId={plan.id} />}>
        {alternates(content.applications) ? (
          <Segmented
            label={t('rounds:session.label')}
            value={session ?? 'both'}
            onChange={(next) => setSession(next === 'both' ? null : next)}
            choices={(['A', 'B', 'both'] as const).map((value) => ({
              value,
              label: t(`rounds:session.${value}`),
            }))}
          />
        ) : null}
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready={ready && !isEmpty} />
      </PaperToolbar>
      {isEmpty ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <>
          <PrintGate {...gate} ready={ready} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
          <section className={preview.desk} aria-label={t('preview')} tabIndex={0}>
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
                content={content}
                patient={patient}
                practitioner={practitioner}
                locale={settings.locale}
                notices={safety.notices}
                acknowledgementOf={safety.acknowledgementOf}
                figures={plate.state === 'drawn' ? plate.figures : []}
                hasFigures={hasFigures && setting === 'figures'}
                isClose={setting === 'close'}
              />
            </div>
          </section>
        </>
      )}
    </main>
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
