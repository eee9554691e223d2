import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { asRead, isInUse, readingOf } from '../../../shared/atlas/readings.ts';
import type { PlateEntry } from '../../../shared/figure/plate-figure.ts';
import { useReadings } from '../../app/use-readings.ts';
import { OutControls } from '../../print/paper-controls.tsx';
import { CODE_PT, CODE_WEIGHT, measurer, NAME_PT, NAME_WEIGHT } from '../../print/plate-entries.ts';
import { PlateSheet } from '../../print/plates/plate-sheet.tsx';
import { PlateStrip } from '../../print/plates/plate-strip.tsx';
import styles from '../../print/plates/plates.module.css';
import { usePlateSettings } from '../../print/plates/use-plate-settings.ts';
import { useRegionPlate } from '../../print/plates/use-region-plate.ts';
import { useSeenWords } from '../../print/plates/use-seen-words.ts';
import preview from '../../print/preview.module.css';
import { usePaper } from '../../print/use-paper.ts';
import { useWaysOut } from '../../print/use-ways-out.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import { useBody } from '../../scene/use-body.ts';
import { useAtlas } from './atlas-state.ts';
import { listed } from './browse.ts';
import { useListName } from './use-list-name.ts';
import { useViewed } from './viewed.ts';

/** The plate of what the atlas shows, as it will come out of the printer: figure, then the points with their places. */
export function PlateRoute() {
  const { t } = useTranslation('plates');
  const { t: common } = useTranslation();
  const { browsing, sex, build } = useAtlas();
  const name = useListName()(browsing);
  const readings = useReadings();
  const { atlas, failure } = useBody(sex, build, readings, 0);
  const points = useMemo(
    () => listed(browsing).map((point) => asRead(point, readingOf(point.code, readings))),
    [browsing, readings],
  );
  const [seen] = useState(() => {
    const { pose, part } = useViewed.getState();
    return { pose: pose(), part };
  });
  const choice = usePlateSettings(atlas, seen, 'front', points.length);
  const letters = points.map(({ code, pinyin }) => code + pinyin).join('');
  const shownOn = useCallback(
    (body: BodyAtlas) => ({ entries: entriesOn(body, points), leads: [] }),
    [points],
  );
  const plate = useRegionPlate(atlas, choice.region, choice.space, letters, shownOn);
  const figures = plate.state === 'drawn' ? plate.figures : [];
  const shown = new Set(figures.flatMap(({ figure }) => figure.labels.map(({ id }) => id)));

  const seenWords = useSeenWords();
  const suggested = {
    title: name,
    caption: choice.region
      ? t('body', {
          count: shown.size,
          sex: common(`sexLong.${sex}`),
          build: common(`build.${build}`).toLowerCase(),
          seen: seenWords(choice.region.view),
        })
      : '',
  };
  const fileName = t('fileName', { name });
  usePaper(t('atlas.identity'), t('page'), fileName);
  const ways = useWaysOut(fileName);
  return (
    <main className={preview.screen}>
      <div>
        <header className={styles.toolbar}>
          <Link to="/atlas" className={preview.back}>
            <ArrowLeft aria-hidden />
            {t('atlas.back')}
          </Link>
          <p className={styles.title}>{t('title')}</p>
          <OutControls ways={ways} ready={figures.length > 0} />
        </header>
        <PlateStrip choice={choice} suggested={suggested} />
      </div>
      <PlateSheet choice={choice} suggested={suggested} plate={plate} failure={failure}>
        <Table points={points.filter(({ code }) => shown.has(code))} all={points} />
        <p className={styles.source}>{t('atlas.source')}</p>
      </PlateSheet>
    </main>
  );
}

/** The points of a list as numbered entries, with all their places. The fonts must be loaded. */
function entriesOn(atlas: BodyAtlas, points: readonly PointFacts[]): PlateEntry[] {
  const measure = measurer();
  return points.map(({ code, pinyin }, i) => ({
    id: code,
    number: i + 1,
    code,
    name: pinyin,
    codeWidth: measure(code, CODE_WEIGHT, CODE_PT),
    nameWidth: measure(pinyin, NAME_WEIGHT, NAME_PT),
    places: atlas.placements
      .filter((placement) => placement.code === code && isInUse(placement, atlas.readings))
      .map(({ position, normal }) => ({ position, normal })),
    needled: true,
    cupMm: null,
    areas: [],
    moxa: false,
  }));
}

/** The points of the figure by their numbers, with where they are. */
function Table({ points, all }: { points: readonly PointFacts[]; all: readonly PointFacts[] }) {
  if (points.length === 0) return null;
  return (
    <table className={styles.table}>
      <tbody>
        {points.map((point) => (
          <tr key={point.code}>
            <td className={styles.number}>{all.indexOf(point) + 1}</td>
            <td className={styles.name}>
              <b>{point.code}</b> {point.pinyin} <span lang="zh-Hant">{point.chinese}</span>
            </td>
            <td>{point.location}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
