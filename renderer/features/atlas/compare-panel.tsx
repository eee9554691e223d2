import { ArrowLeftRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measured } from '../../../shared/atlas/measure.ts';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { depthWords } from '../../app/depth-words.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useReadings } from '../../app/use-readings.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import { Button } from '../../ui/button.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { type Chosen, useAtlas } from './atlas-state.ts';
import { BodyChoice } from './body-choice.tsx';
import { chosenOf, isSame } from './browse.ts';
import styles from './compare-panel.module.css';
import { PointField } from './point-field.tsx';
import { TapeReading } from './reading.tsx';
import { factsOf, placementOf } from './use-figure.ts';

/** Two points side by side, and how far they lie apart on the body shown. */
export function ComparePanel({ atlas, measured }: { atlas: BodyAtlas | null; measured: Measured | null }) {
  const { t } = useTranslation('atlas');
  const { chosen, other, reading, set } = useAtlas();
  const pair: readonly Chosen[] = other && !isSame(chosen, other) ? [chosen, other] : [chosen];
  const readings = useReadings();
  const readingAt = (i: number) => (i === 0 ? reading : null);
  const facts = pair.map((one, i) => factsOf(one, readings, readingAt(i)));
  const tolerances = pair.map((one, i) => atlas && placementOf(atlas, one, readingAt(i))?.toleranceMm);
  return (
    <aside className={styles.panel} aria-label={t('compare.label')}>
      <div className={styles.head}>
        <PointField label={t('compare.second')} onChoose={(code) => set({ other: chosenOf(code) })} />
        {facts.length < 2 ? <p className={styles.hint}>{t('compare.choose')}</p> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('compare.label')}>
        {facts.length === 2 ? (
          <div className={styles.distance} role="status">
            <p className={styles.between}>
              {t('compare.distance', { a: facts[0]!.code, b: facts[1]!.code })}
            </p>
            {measured ? <TapeReading measured={measured} /> : null}
          </div>
        ) : null}
        <Table facts={facts} tolerances={tolerances} />
        {facts.length === 2 ? (
          <Button
            className={styles.swap}
            icon={<ArrowLeftRight aria-hidden />}
            onClick={() => other && set({ chosen: other, other: chosen })}
          >
            {t('compare.swap')}
          </Button>
        ) : null}
      </section>
      <BodyChoice />
    </aside>
  );
}

function Table({
  facts,
  tolerances,
}: {
  facts: readonly PointFacts[];
  tolerances: readonly (number | null | undefined)[];
}) {
  const { t } = useTranslation('atlas');
  const { t: plans } = useTranslation('plans');
  const words = usePointWords();
  const rows: readonly (readonly [string, (point: PointFacts, i: number) => ReactNode])[] = [
    [
      'names',
      ({ pinyin, chinese, english }) => (
        <>
          <b>{pinyin}</b> <span lang="zh-Hant">{chinese}</span>
          <br />
          {english}
        </>
      ),
    ],
    ['meridian', ({ meridian }) => plans(`meridianNames.${meridian}`)],
    ['groups', (point) => words.groups(point).join(', ')],
    ['region', ({ region }) => plans(`regions.${region}`)],
    ['position', ({ position }) => t(`browse.position.${position}`)],
    ['location', ({ location }) => location],
    ['tolerance', (_, i) => tolerances[i] && t('steps.tolerance', { mm: Math.round(tolerances[i]) })],
    ['depth', ({ depth }) => depth && depthWords(depth)],
    ['moxibustion', ({ moxibustion }) => moxibustion && words.suitability(moxibustion)],
    ['cupping', ({ cupping }) => cupping && words.suitability(cupping)],
    [
      'cautions',
      ({ cautions }) => cautions.length > 0 && cautions.map(({ text }) => <p key={text}>{text}</p>),
    ],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td aria-hidden="true" />
          {facts.map(({ code }) => (
            <th key={code} scope="col">
              <PointBadge code={code} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([row, cell]) => (
          <tr key={row}>
            <th scope="row">{t(`compare.row.${row}`)}</th>
            {facts.map((point, i) => (
              <td key={point.code}>{cell(point, i) || t('compare.none')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
