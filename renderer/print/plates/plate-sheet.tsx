import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePractice } from '../../app/use-practice.ts';
import { Notice } from '../../ui/notice.tsx';
import { Figure } from '../figure.tsx';
import '../print.css';
import preview from '../preview.module.css';
import type { Plate } from '../use-drawing.ts';
import styles from './plates.module.css';
import type { PlateChoice } from './use-plate-settings.ts';

/** A plate on its paper: title and caption, the figure with its labels, and below it what the numbers mean. */
export function PlateSheet({
  choice: { settings },
  suggested,
  plate,
  failure,
  children,
}: {
  choice: PlateChoice;
  suggested: { readonly title: string; readonly caption: string };
  plate: Plate;
  /** Why there is no body to draw. */
  failure: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('plates');
  const practice = usePractice('settings.get', {});
  const { paper, turn } = settings;
  const title = settings.title ?? suggested.title;
  const caption = settings.caption ?? suggested.caption;
  const figures = plate.state === 'drawn' ? plate.figures : [];
  const reason = failure ?? (plate.state === 'failed' ? plate.reason : null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
    <section className={preview.desk} aria-label={t('preview')} tabIndex={0}>
      {plate.state === 'drawing' && failure === null ? (
        <p className={preview.drawing} role="status">
          {t('drawing')}
        </p>
      ) : null}
      {reason === null ? null : <Notice kind="danger" text={t('failed', { reason })} />}
      <div
        className="paper"
        data-paper={paper}
        data-landscape={turn === 'landscape' ? '' : undefined}
        data-coloured={practice.data?.settings.meridianColours || undefined}
      >
        <article className={styles.plate}>
          <header>
            <h1>
              <bdi>{title}</bdi>
            </h1>
            <p>
              <bdi>{caption}</bdi>
            </p>
          </header>
          {plate.state === 'drawn' && figures.length === 0 ? <p>{t('none')}</p> : null}
          <div className={turn === 'landscape' ? styles.beside : undefined}>
            <div>
              {figures.map(({ figure, picture }) => (
                <div key={picture} className={styles.figure}>
                  <Figure
                    figure={figure}
                    picture={picture}
                    told={{
                      alt: t('alt', {
                        title,
                        caption,
                        points: figure.labels
                          .map(({ number, code }) => `${number} ${code}`.trim())
                          .join(', '),
                      }),
                      sides: [t('left'), t('right')],
                      part: '',
                    }}
                  />
                </div>
              ))}
            </div>
            <div>{children}</div>
          </div>
        </article>
      </div>
    </section>
  );
}
