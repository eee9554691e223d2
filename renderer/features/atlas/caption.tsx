import { useTranslation } from 'react-i18next';
import type { Placement } from '../../../shared/atlas/placement.ts';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import { isLimb, partOf } from '../../scene/engine/body-part.ts';
import styles from './caption.module.css';
import type { FoundConstruction } from './use-figure.ts';
import { useViewed } from './viewed.ts';

/** What the figure shows, in words, with the measures of the body shown. */
export function Caption({
  placement,
  construction,
  body: { sex, build },
}: {
  placement: Placement;
  construction: Construction;
  body: FoundConstruction['body'];
}) {
  const { t } = useTranslation('atlas');
  const { t: common } = useTranslation('common');
  const view = useViewed((viewed) => viewed.view);
  const point = [placement.code, placement.level ?? placement.part].filter(Boolean).join(' ');
  const where = t(`caption.side.${placement.side}`, { point });
  const part = partOf(pointByCode(placement.code)!.region, placement.normal);
  const seen = view === 'lateral' && !isLimb(part) ? 'side' : view;
  const counted = construction.steps.find(({ kind }) => kind === 'segment');
  const square = construction.steps.some(({ sentence }) => sentence?.includes('square to'));
  const [from, to = from] = counted?.names ?? [];
  return (
    <p className={styles.caption}>
      <b>
        {seen === null
          ? t('caption.noView', { where })
          : t('caption.view', { where, view: t(`figure.viewWords.${seen}`) })}
      </b>{' '}
      {t('caption.body', {
        sex: common(`sexLong.${sex}`),
        build: common(`build.${build}`).toLowerCase(),
      })}{' '}
      {counted?.mm && counted.cun
        ? `${t(from === to ? 'caption.segmentAcross' : 'caption.segmentBetween', {
            from,
            to,
            cun: counted.cun,
            mm: Math.round(counted.mm),
            per: (counted.mm / counted.cun).toFixed(1),
          })} `
        : null}
      {square ? `${t('caption.square')} ` : null}
      {t('caption.palpate')}
    </p>
  );
}
