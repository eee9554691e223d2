import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { EntryWords } from './entry-words.tsx';
import styles from './merging.module.css';
import { useLikenessWords } from './use-likeness-words.ts';

const LIMIT = 8;

/** Which entry is of the same person: those that look like it, or any that is found, archived ones too. */
export function OtherEntry({ patient, onChoose }: { patient: Patient; onChoose: (other: Patient) => void }) {
  const { t } = useTranslation('merging');
  const likenessWords = useLikenessWords();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text.trim());
  const asked = { enabled: searched !== '' };
  const likely = usePractice('patients.alike', { id: patient.id });
  const active = usePractice('patients.find', { text: searched, archived: false, limit: LIMIT }, asked);
  const archived = usePractice('patients.find', { text: searched, archived: true, limit: LIMIT }, asked);
  const found = [active, archived]
    .flatMap(({ data }) => data?.patients ?? [])
    .filter(({ id }) => id !== patient.id);
  const failure = likely.error ?? active.error ?? archived.error;
  const isDone = active.isSuccess && archived.isSuccess;
  const name = `${patient.givenName} ${patient.familyName}`;
  return (
    <div className={styles.step}>
      <p>{t('which', { name, number: patient.recordNumber })}</p>
      {failure === null ? null : <Notice kind="danger" text={failure.message} />}
      <TextField
        label={t('find')}
        placeholder={t('patients:findPlaceholder')}
        value={text}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {searched === '' ? (
        <>
          <h3>{t('likely')}</h3>
          {likely.data?.patients.length === 0 ? <p className={styles.muted}>{t('nobodyLikely')}</p> : null}
          <Entries
            label={t('likely')}
            entries={(likely.data?.patients ?? []).map((one) => ({
              patient: one.patient,
              words: likenessWords(one.because),
            }))}
            onChoose={onChoose}
          />
        </>
      ) : (
        <>
          {isDone && found.length === 0 ? <p className={styles.muted}>{t('nobody')}</p> : null}
          <Entries label={t('find')} entries={found.map((one) => ({ patient: one }))} onChoose={onChoose} />
        </>
      )}
    </div>
  );
}

function Entries({
  label,
  entries,
  onChoose,
}: {
  label: string;
  entries: readonly { patient: Patient; words?: string }[];
  onChoose: (other: Patient) => void;
}) {
  const { t } = useTranslation('merging');
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries} aria-label={label}>
      {entries.map(({ patient, words }) => (
        <li key={patient.id}>
          <EntryWords patient={patient} words={words} />
          <Button
            aria-label={t('compareWith', {
              name: `${patient.givenName} ${patient.familyName}`,
              number: patient.recordNumber,
            })}
            onClick={() => onChoose(patient)}
          >
            {t('compare')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
