import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people.ts';
import { PersonDraft } from '../../../shared/model/person.ts';
import { ROLES } from '../../../shared/model/role.ts';
import { formResolver } from '../../app/form-resolver.ts';
import { NewPassphrase, useNewPassphrase } from '../../app/new-passphrase.tsx';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import settings from '../settings/settings.module.css';
import { OwnPassphrase } from './own-passphrase.tsx';
import styles from './people.module.css';

const NOBODY: PersonDraft = { name: '', title: '', licence: '', roles: ['practitioner'] };

/** Adds somebody (`person` null) or changes what is written of them. */
export function PersonDialog({
  open,
  person,
  onClose,
}: {
  open: boolean;
  person: Person | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <Dialog
      title={person === null ? t('add') : t('editOf', person)}
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <PersonForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function PersonForm({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const before = person === null ? NOBODY : draftOf(person);
  const form = useForm<PersonDraft>({ resolver: formResolver(PersonDraft), defaultValues: before });
  const { errors } = form.formState;
  const add = useCommand('people.add', ['people']);
  const change = useCommand('people.change', ['people', 'settings']);
  const first = useNewPassphrase();
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const failure = add.error ?? change.error;
  const isBusy = add.isPending || change.isPending;
  const save = form.handleSubmit(async (draft) => {
    if (person === null && (first.problem !== undefined || own === '')) return;
    const saved =
      person === null
        ? await add.mutateAsync({ own, passphrase: first.value, person: draft }).catch(() => null)
        : await change.mutateAsync({ id: person.id, before, person: draft }).catch(() => null);
    if (saved !== null) onClose();
  });
  const ofField = (field: string) => (failure?.field === field ? failure.message : undefined);
  const isShown =
    failure?.field !== undefined && ['own', 'person.name', 'person.roles'].includes(failure.field);
  return (
    <form
      className={settings.dialogForm}
      noValidate
      onSubmit={(event) => {
        setTried(true);
        void save(event);
      }}
    >
      <TextField
        label={t('name')}
        error={errors.name?.message ?? ofField('person.name')}
        autoFocus
        {...form.register('name')}
      />
      <TextField label={t('qualification')} error={errors.title?.message} {...form.register('title')} />
      <TextField label={t('licence')} error={errors.licence?.message} {...form.register('licence')} />
      <Controller
        control={form.control}
        name="roles"
        render={({ field }) => (
          <RoleChoice
            roles={field.value}
            onChange={field.onChange}
            error={errors.roles?.message ?? ofField('person.roles')}
          />
        )}
      />
      {person === null ? (
        <>
          <p className={settings.hint}>{t('firstPassphraseHint')}</p>
          <NewPassphrase entry={first} showProblem={tried} />
          <OwnPassphrase value={own} onChange={setOwn} error={ofField('own')} />
        </>
      ) : null}
      {failure === null || isShown ? null : <Notice kind="danger" text={failure.message} />}
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" kind="primary" disabled={isBusy || (person === null && own === '')}>
          {person === null ? t('add') : t('save')}
        </Button>
      </DialogActions>
    </form>
  );
}

function RoleChoice({
  roles,
  onChange,
  error,
}: {
  roles: PersonDraft['roles'];
  onChange: (roles: PersonDraft['roles']) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('people');
  return (
    <fieldset className={styles.roleChoice}>
      <legend>{t('roles')}</legend>
      {ROLES.map((role) => (
        <label key={role} className={styles.role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={({ target }) =>
              onChange(ROLES.filter((one) => (one === role ? target.checked : roles.includes(one))))
            }
          />
          {t(`role.${role}`)}
          <small>{t(`roleHint.${role}`)}</small>
        </label>
      ))}
      {error === undefined ? null : (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

const draftOf = ({ name, title, licence, roles }: Person): PersonDraft => ({ name, title, licence, roles });
