import { useTranslation } from 'react-i18next';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { Notice } from '../ui/notice.tsx';
import { Handout } from './handout.tsx';
import styles from './preview.module.css';
import type { HandoutFigures } from './use-handout-figures.ts';

/** A handout on its sheet of paper, and above it what is still being drawn or could not be. */
export function HandoutSheet({ document, figures }: { document: HandoutDocument; figures: HandoutFigures }) {
  const { t } = useTranslation('handout');
  return (
    <>
      {figures.isDrawing ? (
        <p className={styles.drawing} role="status">
          {t('drawing')}
        </p>
      ) : null}
      {figures.failures.map((reason) => (
        <Notice key={reason} kind="danger" text={t('figureFailed', { reason })} />
      ))}
      <div
        className="paper"
        data-paper={document.paper}
        data-coloured={document.meridianColours || undefined}
      >
        <Handout document={document} figures={figures} />
      </div>
    </>
  );
}
