import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../shared/atlas/points/index.ts';
import { asRead, readingOf } from '../../shared/atlas/readings.ts';
import type { Adjuncts, HerbalFormula, HomePoint } from '../../shared/model/adjuncts.ts';
import { useReadings } from '../app/use-readings.ts';
import styles from './at-home.module.css';
import { HomeFigure } from './home-figure.tsx';
import type { ShownFigure } from './use-drawing.ts';

/** Whether a plan says anything for home. */
export const hasAdjuncts = (adjuncts: Adjuncts): boolean =>
  Object.values(adjuncts).some((list) => list.length > 0);

/** What the patient takes, eats, does and presses at home, in plain words. */
export function AtHome({
  adjuncts: { herbs, diet, exercises, homePoints },
  figures,
  locale,
}: {
  adjuncts: Adjuncts;
  /** Where the points for home are, as far as they are drawn. */
  figures: readonly ShownFigure[];
  locale: string;
}) {
  const { t } = useTranslation('handout');
  return (
    <>
      <Part title={t('home.herbs')} of={herbs} foot={t('home.showHerbs')}>
        {herbs.map((formula) => (
          <Formula key={formula.id} formula={formula} locale={locale} />
        ))}
      </Part>
      <Part title={t('home.diet')} of={diet}>
        {diet.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </Part>
      <Part title={t('home.exercises')} of={exercises}>
        {exercises.map(({ id, name, dose }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {dose === '' ? null : (
              <>
                : <bdi>{dose}</bdi>
              </>
            )}
          </li>
        ))}
      </Part>
      <Part title={t('home.points')} of={homePoints} foot={t('home.press')} list={styles.points}>
        {homePoints.map((one) => (
          <Pressed
            key={one.id}
            homePoint={one}
            shown={figures.find(({ figure }) => figure.of === one.id)}
            locale={locale}
          />
        ))}
      </Part>
    </>
  );
}

function Part({
  title,
  of,
  foot,
  list,
  children,
}: {
  title: string;
  of: readonly unknown[];
  foot?: string;
  /** How its list is set, where it is no plain one. */
  list?: string | undefined;
  children: ReactNode;
}) {
  if (of.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={list}>{children}</ul>
      {foot === undefined ? null : <p className={styles.foot}>{foot}</p>}
    </section>
  );
}

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value);

function Formula({ formula, locale }: { formula: HerbalFormula; locale: string }) {
  const { t } = useTranslation('handout');
  const { name, form, dose, days, ingredients } = formula;
  const taken = [t(`home.form.${form}`), days === null ? '' : t('home.days', { count: days })];
  const parts = ingredients.map((one) =>
    one.grams === null ? one.name : t('home.grams', { name: one.name, grams: number(locale, one.grams) }),
  );
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      , {taken.filter(Boolean).join(', ')}
      {dose === '' ? '.' : null}
      {dose === '' ? null : (
        <>
          : <bdi>{dose}</bdi>
        </>
      )}
      {parts.length === 0 ? null : (
        <p className={styles.contents}>{t('home.contains', { list: parts.join(', ') })}</p>
      )}
    </li>
  );
}

function Pressed({
  homePoint,
  shown,
  locale,
}: {
  homePoint: HomePoint;
  shown: ShownFigure | undefined;
  locale: string;
}) {
  const { t } = useTranslation('handout');
  const readings = useReadings();
  const { code, side, minutes, timesADay } = homePoint;
  const written = pointByCode(code);
  const facts = written && asRead(written, readingOf(code, readings));
  const how = [
    t(`side.${side}`),
    minutes === null ? '' : t('home.minutes', { minutes: number(locale, minutes), count: minutes }),
    timesADay === null ? '' : t('home.timesADay', { count: timesADay }),
  ];
  return (
    <li>
      {shown ? <HomeFigure shown={shown} homePoint={homePoint} /> : null}
      <strong>{code}</strong> {facts?.pinyin} <span lang="zh-Hant">{facts?.chinese}</span>
      {facts?.lay ? `, ${facts.lay}` : null}: {how.filter(Boolean).join(', ')}.
    </li>
  );
}
