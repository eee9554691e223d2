import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { asRead, readingOf } from '../../../shared/atlas/readings.ts';
import { usePractice } from '../../app/use-practice.ts';
import { useReadings } from '../../app/use-readings.ts';
import { Figure } from '../../print/figure.tsx';
import { type Paper, PaperControls } from '../../print/paper-controls.tsx';
import { usePaper } from '../../print/use-paper.ts';
import { useWaysOut } from '../../print/use-ways-out.ts';
import '../../print/print.css';
import preview from '../../print/preview.module.css';
import { useBody } from '../../scene/use-body.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAtlas } from './atlas-state.ts';
import { listed } from './browse.ts';
import styles from './plate.module.css';
import { regionOf } from './plate-region.ts';
import { useListName } from './use-list-name.ts';
import { useRegionPlate } from './use-region-plate.ts';
import { useViewed } from './viewed.ts';

/** What a figure may take on paper, millimetres. */
const SPACE = { width: 180, height: 205 };

/** The plate of what the atlas shows, as it will come out of the printer: figure, then the points with their places. */
export function PlateRoute() {
  const { t } = useTranslation('atlas');
  const { t: common } = useTranslation('common');
  const { browsing, sex, build } = useAtlas();
  const listName = useListName();
  const readings = useReadings();
  const settings = usePractice('settings.get', {});
  const [choice, setPaper] = useState<Paper | null>(null);
  const paper = choice ?? settings.data?.settings.paper ?? 'A4';
  const { atlas, failure } = useBody(sex, build, readings, 0);
  const points = useMemo(
    () => listed(browsing).map((point) => asRead(point, readingOf(point.code, readings))),
    [browsing, readings],
  );
  const region = useMemo(() => {
    const { pose, part } = useViewed.getState();
    // Opened by its address, the plate shows the whole front.
    const whole = { target: [0, 850, 0], yaw: 0, pitch: 0, height: 2400, aspect: 1 } as const;
    return atlas && regionOf(atlas.mesh, pose() ?? whole, part);
  }, [atlas]);
  const plate = useRegionPlate(atlas, region, points, SPACE);

  const name = listName(browsing);
  const fileName = t('plate.fileName', { name });
  usePaper(t('plate.identity'), '', fileName);
  const ways = useWaysOut(fileName);
  const figures = plate.state === 'drawn' ? plate.figures : [];
  const shown = new Set(figures.flatMap(({ figure }) => figure.labels.map(({ id }) => id)));
  const body = region
    ? t('plate.body', {
        sex: common(`sexLong.${sex}`),
        build: common(`build.${build}`).toLowerCase(),
        view: t(`plate.view.${typeof region.view === 'string' ? region.view : 'oblique'}`),
      })
    : '';
  return (
    <main className={preview.screen}>
      <header className={styles.toolbar}>
        <Link to="/atlas" className={preview.back}>
          <ArrowLeft aria-hidden />
          {t('plate.back')}
        </Link>
        <p className={styles.title}>{t('plate.title')}</p>
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready={figures.length > 0} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={preview.desk} aria-label={t('plate.preview')} tabIndex={0}>
        {plate.state === 'drawing' && failure === null ? (
          <p className={preview.drawing} role="status">
            {t('plate.drawing')}
          </p>
        ) : null}
        {plate.state === 'failed' || failure !== null ? (
          <Notice
            kind="danger"
            text={t('plate.failed', { reason: failure ?? (plate.state === 'failed' ? plate.reason : '') })}
          />
        ) : null}
        <div className="paper" data-paper={paper}>
          <article className={styles.plate}>
            <header>
              <h1>{name}</h1>
              <p>
                {t('plate.count', { count: shown.size })} · {body}
              </p>
            </header>
            {plate.state === 'drawn' && figures.length === 0 ? <p>{t('plate.none')}</p> : null}
            {figures.map(({ figure, picture }) => (
              <div key={picture} className={styles.figure}>
                <Figure
                  figure={figure}
                  picture={picture}
                  told={{
                    alt: t('plate.alt', {
                      name,
                      body,
                      points: figure.labels.map(({ code }) => code).join(', '),
                    }),
                    sides: [t('plate.left'), t('plate.right')],
                  }}
                />
              </div>
            ))}
            <Table points={points.filter(({ code }) => shown.has(code))} all={points} />
            <p className={styles.source}>{t('plate.source')}</p>
          </article>
        </div>
      </section>
    </main>
  );
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
