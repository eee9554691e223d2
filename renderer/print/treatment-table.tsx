import { useTranslation } from 'react-i18next';
import type { Application } from '../../shared/model/application.ts';
import { ModalityGlyph } from '../ui/modality-glyph.tsx';
import { type PlaceNames, usePlaceNames } from './place-names.ts';
import styles from './treatment-table.module.css';
import { useTreatmentWords } from './treatment-words.ts';

/**
 * Every entry of the plan by the number it has in the figure: where it is and what is done there. `narrow` puts both
 * into one column, for the place beside a figure.
 */
export function TreatmentTable({
  applications,
  narrow,
}: {
  applications: readonly Application[];
  narrow: boolean;
}) {
  const { t } = useTranslation('handout');
  const names = usePlaceNames(applications);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('table.number')}
          </th>
          <th scope="col">{narrow ? t('table.placeAndDone') : t('table.place')}</th>
          {narrow ? null : (
            <th scope="col" className={styles.doneColumn}>
              {t('table.done')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {applications.map((application, index) => (
          <tr key={application.id}>
            <td className={styles.number}>{index + 1}</td>
            <td>
              <Place application={application} names={names(application)} />
              {narrow ? <Done application={application} /> : null}
            </td>
            {narrow ? null : (
              <td>
                <Done application={application} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ application, names }: { application: Application; names: PlaceNames }) {
  const { t } = useTranslation('handout');
  return (
    <>
      <p className={styles.name}>
        <span>
          <strong>{names.code}</strong>
          {names.pinyin === '' ? null : (
            <>
              {' '}
              {names.pinyin}{' '}
              <span lang="zh-Hant" className={styles.chinese}>
                {names.chinese}
              </span>
            </>
          )}
        </span>
        <span className={styles.side}>
          {t(`side.${application.side}`)}
          {application.variant === null ? '' : `, ${t('onlyIn', { session: application.variant })}`}
        </span>
      </p>
      {[names.where, application.note]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className={styles.where} dir="auto">
            {text}
          </p>
        ))}
    </>
  );
}

function Done({ application }: { application: Application }) {
  const { t } = useTranslation('figure');
  const words = useTreatmentWords();
  return words(application).map(({ modality, text }) => (
    <p key={modality} className={styles.done}>
      <ModalityGlyph modality={modality} label={t(`glyph.${modality}`)} />
      <span>{text}</span>
    </p>
  ));
}
