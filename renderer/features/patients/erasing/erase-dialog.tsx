import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import { longDate } from '../../../app/dates.ts';
import { clearDesks } from '../../../app/desk/all-desks.ts';
import { useOpenPlan } from '../../../app/open-plan.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand, usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { CopiesLeft, CopiesWords } from './copies-left.tsx';
import styles from './erasing.module.css';

/** Takes a patient in the archive off the record for good: what goes, what stays elsewhere, and the record number typed. */
export function EraseDialog({
  open,
  onOpenChange,
  patient,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  patient: Patient;
}) {
  const { t } = useTranslation('erasing');
  const navigate = useNavigate();
  const erase = useCommand('erasure.run', []);
  const leave = async () => {
    await navigate({ to: '/' });
    // Nothing that the window remembers of the patient outlives them either.
    await queryClient.resetQueries();
  };
  const close = (next: boolean) => {
    if (erase.isSuccess) void leave();
    else onOpenChange(next);
  };
  return (
    <Dialog
      title={t('title', { name: `${patient.givenName} ${patient.familyName}` })}
      open={open}
      onOpenChange={erase.isPending ? null : close}
    >
      {erase.data === undefined ? (
        <Question
          patient={patient}
          erase={erase}
          onErase={async (recordNumber) => {
            await clearDesks();
            useOpenPlan.getState().close();
            await erase.mutateAsync({ id: patient.id, recordNumber }).catch(() => null);
          }}
          onCancel={() => onOpenChange(false)}
        />
      ) : (
        <div className={styles.body}>
          <p role="status">{t(erase.data.isCleared ? 'done' : 'notCleared')}</p>
          <CopiesLeft copies={erase.data.copies} />
          <DialogActions>
            <Button kind="primary" onClick={() => void leave()}>
              {t('close')}
            </Button>
          </DialogActions>
        </div>
      )}
    </Dialog>
  );
}

function Question({
  patient,
  erase,
  onErase,
  onCancel,
}: {
  patient: Patient;
  erase: { isPending: boolean; error: { message: string; field: string | undefined } | null };
  onErase: (recordNumber: string) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('erasing');
  const [typed, setTyped] = useState('');
  const facts = usePractice('erasure.of', { id: patient.id }, { refetchOnWindowFocus: 'always' });
  const failure = facts.error ?? (erase.error?.field === 'recordNumber' ? null : erase.error);
  const isTyped = typed.trim().toLowerCase() === patient.recordNumber.toLowerCase();
  return (
    <form
      className={styles.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) void onErase(typed);
      }}
    >
      {failure === null ? null : <Notice kind="danger" text={failure.message} />}
      {facts.data === undefined ? null : <Facts facts={facts.data} />}
      <TextField
        label={t('type', { number: patient.recordNumber })}
        error={erase.error?.field === 'recordNumber' ? erase.error.message : undefined}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onCancel} disabled={erase.isPending}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          kind="danger"
          disabled={!isTyped || erase.isPending || facts.data === undefined}
        >
          {t(erase.isPending ? 'doing' : 'do')}
        </Button>
      </DialogActions>
    </form>
  );
}

function Facts({ facts }: { facts: Output<'erasure.of'> }) {
  const { t } = useTranslation('erasing');
  const locale = useLocale();
  const { extent, keptUntil, lastContact, copies } = facts;
  const goes = [
    t('patient'),
    ...(['entries', 'plans', 'sessions', 'signed', 'measurements', 'papers'] as const)
      .filter((kind) => extent[kind] > 0)
      .map((kind) => t(kind, { count: extent[kind] })),
  ];
  return (
    <>
      <p>{t('goes', { what: new Intl.ListFormat(locale).format(goes) })}</p>
      <p>{t('noUndo')}</p>
      {keptUntil === null ? null : (
        <Notice
          kind="caution"
          text={t('keptUntil', {
            until: longDate(keptUntil, locale),
            last: longDate(lastContact, locale),
            years: t('years', { count: Number(keptUntil.slice(0, 4)) - Number(lastContact.slice(0, 4)) }),
          })}
        />
      )}
      <CopiesWords copies={copies} />
    </>
  );
}
