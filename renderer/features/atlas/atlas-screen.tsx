import { CatchBoundary, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { placementId } from '../../../shared/atlas/placement.ts';
import { KEYS } from '../../app/commands/keys.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useReadings } from '../../app/use-readings.ts';
import { AtlasView } from '../../scene/atlas-view.tsx';
import { CONSTRUCTION_LAYERS } from '../../scene/engine/atlas-picture.ts';
import { useBody } from '../../scene/use-body.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './atlas-screen.module.css';
import { MODES, useAtlas } from './atlas-state.ts';
import { chosenOf, isSame, listed, stepFrom } from './browse.ts';
import { Caption } from './caption.tsx';
import { choosePoint } from './choose-point.ts';
import { ComparePanel } from './compare-panel.tsx';
import { LayerBar } from './layer-bar.tsx';
import { PointIndex } from './point-index.tsx';
import { PointPanel } from './point-panel.tsx';
import { StudyPanel } from './study-panel.tsx';
import { TapePanel } from './tape-panel.tsx';
import { factsOf, placementOf, spotOf, useConstruction } from './use-figure.ts';
import { usePicture } from './use-picture.ts';
import { useQuiz } from './use-quiz.ts';
import { useStepWords } from './use-step-words.ts';
import { useTape } from './use-tape.ts';
import { useViewed } from './viewed.ts';

/** Every point of the atlas: a list at the left, the body in the middle, what is known of the point at the right. */
export function AtlasScreen() {
  const { t } = useTranslation('atlas');
  const navigate = useNavigate();
  const atlasState = useAtlas();
  const { mode, browsing, chosen, other, reading, sex, build, layers, set } = atlasState;
  const readings = useReadings();
  const [attempt, setAttempt] = useState(0);
  const { skin, atlas, failure } = useBody(sex, build, readings, attempt);
  const { calloutsOf } = useStepWords();

  const facts = factsOf(chosen, readings, reading);
  const points = useMemo(() => listed(browsing), [browsing]);
  const placement = useMemo(() => atlas && placementOf(atlas, chosen, reading), [atlas, chosen, reading]);
  const second = useMemo(() => atlas && other && placementOf(atlas, other, null), [atlas, other]);
  const found = useConstruction(atlas, placement);
  const tape = useTape(atlas, placement, second, mode);
  const quiz = useQuiz(points, mode === 'study');

  const constructed = mode === 'construction' && found?.of === placement ? found : null;
  const callouts = useMemo(
    () =>
      constructed?.construction && placement
        ? calloutsOf(constructed.construction, placement.code, placement.toleranceMm)
        : { spots: [], words: [] },
    [constructed, placement, calloutsOf],
  );
  const picture = usePicture({
    atlas,
    placement,
    second: isSame(chosen, other) ? null : second,
    points,
    marked: quiz.marked,
    construction: constructed?.construction ?? null,
    callouts: callouts.spots,
    tape: tape.path,
  });
  // Nothing to look at yet while a construction is worked out: the view would go there and back.
  const subject =
    mode === 'construction' && !constructed
      ? null
      : {
          key: [mode, placement && placementId(placement), quiz.key, second?.code].join(' '),
          spot: mode === 'study' ? onlyOf(picture.points) : placement && spotOf(placement),
        };

  useEffect(() => useViewed.setState({ part: picture.part }), [picture.part]);

  const choose = (code: string) => choosePoint(chosenOf(code));
  const step = (by: 1 | -1) => choose(stepFrom(chosen.code, by));
  useHotkeys('ArrowLeft', () => step(-1), { enabled: mode !== 'study', ignoreEventWhen: isHeld });
  useHotkeys('ArrowRight', () => step(1), { enabled: mode !== 'study', ignoreEventWhen: isHeld });
  const printPlate = () => void navigate({ to: '/atlas/plate' });
  useCommands([
    ...MODES.map((one) => ({
      id: `atlas.${one}`,
      title: t('commands:atlasMode', { mode: t(`mode.${one}`) }),
      available: one !== mode,
      run: () => set({ mode: one }),
    })),
    { id: 'atlas.plate', title: t('printPlate'), run: printPlate },
    { id: 'atlas.tape', title: t('tape.tool'), keys: KEYS.tape, run: () => tape.setOn(!tape.on) },
  ]);
  useHotkeys('escape', () => tape.setOn(false), { enabled: tape.on });

  return (
    <div className={styles.screen}>
      <header className={styles.banner}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.subtitle}>{t(`subtitle.${mode}`)}</p>
        </div>
        <div className={styles.actions}>
          <div className={styles.modes}>
            <Segmented
              label={t('mode.label')}
              value={mode}
              onChange={(next) => set({ mode: next })}
              choices={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
            />
          </div>
          <Button icon={<Printer aria-hidden />} onClick={printPlate}>
            {t('printPlate')}
          </Button>
        </div>
      </header>
      <main className={styles.columns}>
        <PointIndex points={points} onChoose={choose} />
        <CatchBoundary
          getResetKey={() => 'atlas'}
          errorComponent={() => (
            <div className={styles.failed}>
              <Notice kind="caution" text={t('figure.noBody')} />
            </div>
          )}
        >
          <AtlasView
            skin={skin}
            atlas={atlas}
            failure={failure}
            onRetry={() => setAttempt((count) => count + 1)}
            picture={picture}
            callouts={callouts.words}
            subject={subject}
            tape={tape.on}
            onTape={tape.setOn}
            onTaped={tape.pull}
            onPick={({ placement: { code, level, part } }) => {
              const picked = { code, which: level ?? part ?? null };
              if (mode === 'study') quiz.pick(code);
              else
                set(mode === 'compare' && !isSame(picked, chosen) ? { other: picked } : { chosen: picked });
            }}
            onView={(view, pose) => useViewed.setState({ view, pose })}
            toolbar={
              mode === 'construction' ? (
                <LayerBar
                  layers={layers}
                  onToggle={(layer) => set({ layers: { ...layers, [layer]: !layers[layer] } })}
                  choices={CONSTRUCTION_LAYERS}
                />
              ) : null
            }
          >
            {tape.on ? <TapePanel tape={tape} /> : null}
            {mode === 'construction' && !tape.on && found?.construction ? (
              <Caption placement={found.of} construction={found.construction} body={found.body} />
            ) : null}
          </AtlasView>
        </CatchBoundary>
        {mode === 'study' ? (
          <StudyPanel quiz={quiz} />
        ) : mode === 'compare' ? (
          <ComparePanel atlas={atlas} measured={tape.measured} />
        ) : (
          <PointPanel facts={facts} placement={placement} found={found} onStep={step} />
        )}
      </main>
    </div>
  );
}

/** The only one of a list; null when there are more. */
const onlyOf = <T,>(items: readonly T[]): T | null => (items.length === 1 ? items[0]! : null);

/** Arrow keys belong to whatever holds the focus when that has a use for them. */
const isHeld = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented ||
  (target instanceof HTMLElement &&
    target.closest(
      'canvas, input, [role="slider"], [role="group"], [role="toolbar"], [role="listbox"], [role="combobox"]',
    ) !== null);
