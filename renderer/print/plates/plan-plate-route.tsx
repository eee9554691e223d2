import { useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrderOfTreatment } from '../../../shared/clinical/rounds/rounds.ts';
import type { Application } from '../../../shared/model/application.ts';
import { longDate, today } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePlaceWords } from '../../features/plans/use-place-words.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import { useLastView } from '../../scene/last-view.ts';
import { useBody } from '../../scene/use-body.ts';
import type { DrawnFigure } from '../figure-messages.ts';
import { OutControls } from '../paper-controls.tsx';
import { BackToPlan, PaperToolbar } from '../paper-toolbar.tsx';
import { patientName } from '../patient-name.ts';
import { PlanPaper, type PlanRecord } from '../plan-paper.tsx';
import { platePlan } from '../plate-entries.ts';
import preview from '../preview.module.css';
import { PrintGate } from '../print-gate.tsx';
import { useSheetWords } from '../sheet/sheet-words.ts';
import { useGate } from '../use-gate.ts';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import { PlateSheet } from './plate-sheet.tsx';
import { PlateStrip } from './plate-strip.tsx';
import styles from './plates.module.css';
import { usePlateSettings } from './use-plate-settings.ts';
import { useRegionPlate } from './use-region-plate.ts';
import { useSeenWords } from './use-seen-words.ts';

/** The plate of a plan: its points as they were looked at on the screen, or from any side. */
export function PlanPlateRoute() {
  const { planId } = useParams({ from: '/plans/$planId/plate' });
  return <PlanPaper planId={planId}>{(record) => <Preview {...record} />}</PlanPaper>;
}

function Preview(record: PlanRecord) {
  const { plan, patient, settings: practice } = record;
  const { t } = useTranslation('plates');
  const { t: common } = useTranslation();
  const { content } = plan;
  const { atlas, failure } = useBody(patient.sex, patient.build, practice.readings, 0);
  const [seen] = useState(() => ({ pose: useLastView.getState().pose(), part: 'whole' as const }));
  const entries = useMemo(() => inOrderOfTreatment(content.applications), [content.applications]);
  const choice = usePlateSettings(atlas, seen, 'back', entries.length);
  const wordsOf = usePlaceWords()(content.applications);
  const letters = entries.map((one) => wordsOf(one).label + labelName(one, wordsOf(one).name)).join('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the entries
  const shownOn = useCallback(
    (body: BodyAtlas) =>
      platePlan(entries, content.leads, body, (one) => {
        const { label, name } = wordsOf(one);
        return { code: label, pinyin: labelName(one, name) };
      }),
    [entries, content.leads],
  );
  const plate = useRegionPlate(atlas, choice.region, choice.space, letters, shownOn);
  const figures = plate.state === 'drawn' ? plate.figures : [];
  const shown = new Set(figures.flatMap(({ figure }) => figure.labels.map(({ id }) => id)));

  const unseen = entries.filter(({ id }) => !shown.has(id)).map((one) => wordsOf(one).label);

  const seenWords = useSeenWords();
  const suggested = {
    title: content.title,
    caption: choice.region
      ? t('body', {
          count: shown.size,
          sex: common(`sexLong.${patient.sex}`),
          build: common(`build.${patient.build}`).toLowerCase(),
          seen: seenWords(choice.region.view),
        })
      : '',
  };
  const name = patientName(patient);
  const fileName = t('fileName', { name: `${name}, ${content.title}` });
  const date = longDate(today(), useLocale());
  usePaper(t('identity', { name, number: patient.recordNumber, date }), t('page'), fileName);
  const { ways, gate } = useGate(patient, plan, useWaysOut(fileName));
  const ready = figures.length > 0;

  return (
    <main className={preview.screen}>
      <div>
        <PaperToolbar patient={patient} title={t('title')} under={<BackToPlan planId={plan.id} />}>
          <OutControls ways={ways} ready={ready} />
        </PaperToolbar>
        <PlateStrip choice={choice} suggested={suggested} />
      </div>
      <PrintGate {...gate} ready={ready} />
      <PlateSheet choice={choice} suggested={suggested} plate={plate} failure={failure}>
        <Table entries={entries} shown={shown} wordsOf={wordsOf} />
        {ready ? <Signs figures={figures.map(({ figure }) => figure)} unseen={unseen} /> : null}
      </PlateSheet>
    </main>
  );
}

/** The shapes of a figure, each with its words. */
const SIGNS = ['dot', 'cup', 'moxa', 'lead', 'path', 'handArea', 'lampArea', 'moxaArea'] as const;

/** A tender place's words are too long for a label. */
const labelName = ({ place }: Application, name: string) => (place.kind === 'point' ? name : '');

/** The entries of the figure by their numbers, with what is done there. */
function Table({
  entries,
  shown,
  wordsOf,
}: {
  entries: readonly Application[];
  shown: ReadonlySet<string>;
  wordsOf: ReturnType<ReturnType<typeof usePlaceWords>>;
}) {
  const words = useSheetWords();
  if (shown.size === 0) return null;
  return (
    <table className={styles.table}>
      <tbody>
        {entries.map((entry, index) => {
          if (!shown.has(entry.id)) return null;
          const { label, name, chinese, side } = wordsOf(entry);
          return (
            <tr key={entry.id}>
              <td className={styles.number}>{index + 1}</td>
              <td className={styles.name}>
                <b>{label}</b> {name} <span lang="zh-Hant">{chinese}</span>
              </td>
              <td className={styles.side}>{side}</td>
              <td>{words.inOneLine(entry)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the signs of the figure mean, only those that it bears, and which places of the plan it does not show. */
function Signs({ figures, unseen }: { figures: readonly DrawnFigure[]; unseen: readonly string[] }) {
  const { t } = useTranslation('plates');
  const marks = figures.flatMap((figure) => figure.marks);
  const borne = new Set(
    marks.map((mark) => (mark.kind === 'area' ? (`${mark.pattern}Area` as const) : mark.kind)),
  );
  const signs = SIGNS.filter((sign) => borne.has(sign)).map((sign) => t(`sign.${sign}`));
  return (
    <>
      <p className={styles.signs}>{signs.join(' ')}</p>
      {unseen.length === 0 ? null : <p>{t('unseen', { points: unseen.join(', ') })}</p>}
    </>
  );
}
