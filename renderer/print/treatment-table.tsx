import { useTranslation } from 'react-i18next';
import type { Application } from '../../shared/model/plan.ts';
import { ModalityGlyph } from '../ui/modality-glyph.tsx';
import styles from './handout.module.css';
import { type PlaceNames, usePlaceNames } from './place-names.ts';
import { useTreatmentWords } from './treatment-words.ts';

/** Every entry of the plan by the number it has in the figure: where it is and what is done there. */
export function TreatmentTable({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('handout');
  const names = usePlaceNames(applications);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.number')}</th>
          <th scope="col">{t('table.place')}</th>
          <th scope="col">{t('table.done')}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map((application, index) => (
          <Row key={application.id} number={index + 1} application={application} names={names(application)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  number,
  application,
  names,
}: {
  number: number;
  application: Application;
  names: PlaceNames;
}) {
  const { t } = useTranslation('handout');
  const words = useTreatmentWords();
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <td>
        <p>
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
        </p>
        <p className={styles.where}>
          {t(`side.${application.side}`)}
          {names.where === '' ? null : (
            <>
              {' · '}
              <bdi>{names.where}</bdi>
            </>
          )}
        </p>
        {application.note === '' ? null : (
          <p className={styles.where}>
            <bdi>{application.note}</bdi>
          </p>
        )}
      </td>
      <td>
        {words(application).map(({ modality, text }) => (
          <p key={modality} className={styles.done}>
            <ModalityGlyph modality={modality} label={t(`glyph.${modality}`)} />
            <span>{text}</span>
          </p>
        ))}
      </td>
    </tr>
  );
}
