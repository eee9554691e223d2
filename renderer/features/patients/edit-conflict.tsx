import { useTranslation } from 'react-i18next';
import type { Patient, PatientDraft } from '../../../shared/model/patient.ts';
import { longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that the record has moved on under an edit, and leads to the newer record. */
export function EditConflict({ message, onOpen }: { message: string; onOpen: () => void }) {
  const { t } = useTranslation('patients');
  return (
    <Notice
      kind="danger"
      text={`${message} ${t('conflict.hint')}`}
      action={<Button onClick={onOpen}>{t('conflict.open')}</Button>}
    />
  );
}

/** After the newer record was opened: which words now stand against those that were changed elsewhere. */
export function MergedNotice({
  newer,
  clashes,
}: {
  newer: Patient;
  clashes: readonly (keyof PatientDraft)[];
}) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const wordsOf = (field: keyof PatientDraft): string => {
    if (field === 'sex') return common(`sexLong.${newer.sex}`);
    if (field === 'build') return common(`build.${newer.build}`);
    if (field === 'birthDate') return newer.birthDate === null ? '' : longDate(newer.birthDate, locale);
    if (field === 'language') return newer.language === null ? '' : common(`language.${newer.language}`);
    return field === 'flags' ? '' : newer[field];
  };
  const list = clashes.map((field) => {
    const words = wordsOf(field);
    return words === ''
      ? t('conflict.emptied', { field: t(`form.${field}`) })
      : t('conflict.clash', { field: t(`form.${field}`), words });
  });
  return (
    <Notice
      kind="caution"
      text={
        <>
          {t(list.length === 0 ? 'conflict.merged' : 'conflict.clashes')}
          {list.map((line) => (
            <span key={line} dir="auto" style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </>
      }
    />
  );
}
