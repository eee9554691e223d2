import { ArrowLeftRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import { CHOSEN_FIELDS, type ChosenField, differingFields } from '../../../../shared/model/united-patient.ts';
import { clearDesks } from '../../../app/desk/all-desks.ts';
import { useFlagWords } from '../../../app/use-flag-words.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { DialogActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useClashWords } from '../use-clash-words.ts';
import styles from './merging.module.css';
import { TOUCHED } from './touched.ts';

const UNITED = ['flags', 'allergies', 'notes'] as const;

/** Two entries side by side: which one is kept, and which of two different words counts. Flags, allergies and notes of both stay. */
export function Comparison({
  first,
  second,
  onBack,
  onMerged,
}: {
  first: Patient;
  second: Patient;
  onBack: (() => void) | null;
  onMerged: (kept: Patient) => void;
}) {
  const { t } = useTranslation('merging');
  const [isSwapped, setSwapped] = useState(false);
  const [taken, setTaken] = useState<readonly ChosenField[]>([]);
  const merge = useCommand('patients.merge', TOUCHED);
  const [kept, other] = isSwapped ? [second, first] : [first, second];
  const differing = differingFields(kept, other);
  const run = async () => {
    // What is worked on belongs to one of the two as it was.
    await clearDesks();
    const merged = await merge
      .mutateAsync({
        keptId: kept.id,
        keptRevision: kept.revision,
        otherId: other.id,
        otherRevision: other.revision,
        taken: differing.filter((field) => taken.includes(field)),
      })
      .catch(() => null);
    if (merged !== null) onMerged(merged);
  };
  const numbers = { kept: kept.recordNumber, other: other.recordNumber };
  return (
    <div className={styles.step}>
      <div className={styles.scroller}>
        <table className={styles.comparison}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.unseen}>{t('field')}</span>
              </th>
              <th scope="col">{t('kept', { number: numbers.kept })}</th>
              <th scope="col">{t('other', { number: numbers.other })}</th>
            </tr>
          </thead>
          <tbody>
            {CHOSEN_FIELDS.map((field) => (
              <ChosenRow
                key={field}
                field={field}
                patients={[kept, other]}
                taken={differing.includes(field) ? taken.includes(field) : null}
                onTake={(take) => setTaken(take ? [...taken, field] : taken.filter((one) => one !== field))}
              />
            ))}
            {UNITED.map((field) => (
              <UnitedRow key={field} field={field} patients={[kept, other]} />
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          icon={<ArrowLeftRight aria-hidden />}
          onClick={() => {
            setSwapped(!isSwapped);
            setTaken(differing.filter((field) => !taken.includes(field)));
          }}
        >
          {t('swap')}
        </Button>
      </div>
      <p className={styles.muted}>{t('text', numbers)}</p>
      {merge.error === null ? null : <Notice kind="danger" text={merge.error.message} />}
      <DialogActions>
        {onBack === null ? null : <Button onClick={onBack}>{t('back')}</Button>}
        <Button kind="primary" disabled={merge.isPending} onClick={() => void run()}>
          {t(merge.isPending ? 'doing' : 'do')}
        </Button>
      </DialogActions>
    </div>
  );
}

type Two = readonly [Patient, Patient];

/** One field of both; `taken` is null where there is nothing to choose. */
function ChosenRow({
  field,
  patients,
  taken,
  onTake,
}: {
  field: ChosenField;
  patients: Two;
  taken: boolean | null;
  onTake: (take: boolean) => void;
}) {
  const { t } = useTranslation('merging');
  const name = useId();
  const clashWords = useClashWords();
  const words = patients.map((patient) => clashWords(patient, field));
  const label = words[0]!.field;
  if (words.every((one) => one.words === '')) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {words.map((one, index) => (
        <td key={patients[index]!.id} dir="auto">
          {taken === null ? (
            one.words || t('nothing')
          ) : (
            <label className={styles.choice}>
              <input
                type="radio"
                name={name}
                aria-label={`${t('choose', { field: label })}: ${one.words}`}
                checked={taken === (index === 1)}
                onChange={() => onTake(index === 1)}
              />
              {one.words}
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}

function UnitedRow({ field, patients }: { field: (typeof UNITED)[number]; patients: Two }) {
  const { t } = useTranslation('merging');
  const flagWords = useFlagWords();
  const wordsOf = (patient: Patient) =>
    field === 'flags' ? patient.flags.map((flag) => flagWords(patient, flag)).join(', ') : patient[field];
  const words = patients.map(wordsOf);
  if (words.every((one) => one === '')) return null;
  return (
    <tr>
      <th scope="row">
        {field === 'flags' ? t('flags') : t(`patients:form.${field}`)}
        <span className={styles.united}>{t('united')}</span>
      </th>
      {words.map((one, index) => (
        <td key={patients[index]!.id} dir="auto" className={styles.text}>
          {one || t('nothing')}
        </td>
      ))}
    </tr>
  );
}
