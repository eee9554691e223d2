import type { HandoutBlock, HandoutDocument } from '../../shared/model/handout-document.ts';
import { Figure } from './figure.tsx';
import styles from './handout.module.css';
import { Legend } from './legend.tsx';
import { hasShortTable, LARGE_FIGURES } from './paper-size.ts';
import { TreatmentTable } from './treatment-table.tsx';
import type { ShownFigure } from './use-drawing.ts';

/** The figures with what is done at each of their places: beside each other where both are small, else one after the other. */
export function Treatment({
  rounds,
  document,
  figures,
}: {
  rounds: HandoutBlock['rounds'];
  document: HandoutDocument;
  figures: readonly ShownFigure[];
}) {
  const { language, largePrint, table } = document;
  const views = figures.filter(({ figure }) => !figure.closeUp);
  const beside = views.length === 1 && hasShortTable(document);
  return (
    <div className={beside ? styles.beside : styles.stacked}>
      <div>
        <div className={styles.figures} style={{ zoom: largePrint ? LARGE_FIGURES : undefined }}>
          {figures.map(({ figure, picture }) => (
            <Figure key={picture} figure={figure} picture={picture} />
          ))}
        </div>
      </div>
      <div>
        <TreatmentTable language={language} rounds={rounds} heads={table} narrow={beside || largePrint} />
      </div>
      <Legend language={language} rounds={rounds} figures={figures.map(({ figure }) => figure)} />
    </div>
  );
}
