import { useTranslation } from 'react-i18next';
import { isChinese } from '../../shared/handout/words.ts';
import type { Language } from '../../shared/model/handout.ts';
import type { HandoutBlock, HandoutDocument, TreatmentRow } from '../../shared/model/handout-document.ts';
import { ModalityGlyph } from '../ui/modality-glyph.tsx';
import { meridianColour } from './meridian-colour.ts';
import styles from './treatment-table.module.css';

/**
 * Every entry of the plan by the number it has in the figure, round by round: where it is and what is done there.
 * `narrow` puts both into one column, for the place beside a figure.
 */
export function TreatmentTable({
  language,
  rounds,
  heads,
  narrow,
}: {
  language: Language;
  rounds: HandoutBlock['rounds'];
  heads: HandoutDocument['table'];
  narrow: boolean;
}) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{heads.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {heads.number}
          </th>
          <th scope="col">{narrow ? heads.placeAndDone : heads.place}</th>
          {narrow ? null : (
            <th scope="col" className={styles.doneColumn}>
              {heads.done}
            </th>
          )}
        </tr>
      </thead>
      {rounds.map(({ heading, rows }) => (
        <tbody key={heading}>
          <tr className={styles.round}>
            <th scope="rowgroup" colSpan={narrow ? 2 : 3}>
              {heading}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.applicationId} style={meridianColour(row.label)}>
              <td className={styles.number}>{row.number}</td>
              <td>
                <Place row={row} language={language} />
                {narrow ? <Done row={row} /> : null}
              </td>
              {narrow ? null : (
                <td>
                  <Done row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Place({
  row: { label, pinyin, chinese, side, where, note },
  language,
}: {
  row: TreatmentRow;
  language: Language;
}) {
  return (
    <>
      <p className={styles.name}>
        <span>
          <strong>{label}</strong> {pinyin}{' '}
          <span lang={isChinese(language) ? undefined : 'zh-Hant'} className={styles.chinese}>
            {chinese}
          </span>
        </span>
        <span className={styles.side}>{side}</span>
      </p>
      {[where, note]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className={styles.where} dir="auto">
            {text}
          </p>
        ))}
    </>
  );
}

function Done({ row }: { row: TreatmentRow }) {
  const { t } = useTranslation('figure');
  return row.done.map(({ modality, text }) => (
    <p key={modality} className={styles.done}>
      <ModalityGlyph modality={modality} label={t(`glyph.${modality}`)} />
      <span>{text}</span>
    </p>
  ));
}
