import { useTranslation } from 'react-i18next';
import { roundsOf } from '../../../../shared/clinical/rounds/rounds.ts';
import { Application, PATIENT_POSITIONS, VARIANTS } from '../../../../shared/model/application.ts';
import { SuggestField } from '../../../ui/suggest-field.tsx';
import { readWith } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editApplications } from '../plan-edits.ts';
import { useDraft } from '../use-draft.ts';
import { inCommon } from './in-common.ts';
import { MixedSelect } from './mixed-select.tsx';
import styles from './rounds.module.css';

/** When an entry is done and what it belongs to: its position, its session and its group; of one entry or of many. */
export function OrderFields({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('rounds');
  const { content, edit } = usePlanWork();
  const ids = new Set(applications.map(({ id }) => id));
  const set = (change: Partial<Pick<Application, 'position' | 'variant' | 'group'>>, typing?: string) =>
    edit((now) => editApplications(now, ids, (one) => ({ ...one, ...change })), typing);

  const position = inCommon(applications, (one) => one.position ?? 'asAsked');
  const variant = inCommon(applications, (one) => one.variant ?? 'each');
  const group = inCommon(applications, (one) => one.group);
  const asked = roundsOf(content.applications).find((round) =>
    round.applications.some(({ id }) => applications.length === 1 && ids.has(id)),
  )?.position;
  const asAsked =
    position === 'asAsked' && asked !== undefined
      ? t('asAskedIn', { position: t(`changes:values.position.${asked}`) })
      : t('asAsked');

  return (
    <>
      <div className={styles.two}>
        <MixedSelect
          label={t('fields.position')}
          value={position}
          choices={[
            { value: 'asAsked', label: asAsked },
            ...PATIENT_POSITIONS.map((one) => ({ value: one, label: t(`changes:values.position.${one}`) })),
          ]}
          onChange={(next) => set({ position: next === 'asAsked' ? null : next })}
        />
      </div>
      <MixedSelect
        label={t('fields.variant')}
        value={variant}
        choices={[
          { value: 'each', label: t('variant.each') },
          ...VARIANTS.map((one) => ({ value: one, label: t(`variant.${one}`) })),
        ]}
        onChange={(next) => set({ variant: next === 'each' ? null : next })}
      />
      <GroupField
        name={`${[...ids].join()}.group`}
        value={group ?? ''}
        placeholder={group === undefined ? t('many.mixed') : undefined}
        commit={(next, typing) => set({ group: next }, typing)}
      />
    </>
  );
}

const USUAL_GROUPS = ['local', 'adjacent', 'distal', 'constitutional'];

function GroupField({
  name,
  value,
  placeholder,
  commit,
}: {
  name: string;
  value: string;
  placeholder: string | undefined;
  commit: (group: string, typing: string) => void;
}) {
  const { t } = useTranslation('rounds');
  const { content, endTyping } = usePlanWork();
  const draft = useDraft({
    value,
    show: (text) => text,
    read: (text) => readWith(Application.shape.group, text),
    commit: (next) => commit(next, name),
    onLeave: endTyping,
    whenWrong: 'latest',
  });
  const here = content.applications.map(({ group }) => group).filter((group) => group !== '');
  const usual = USUAL_GROUPS.map((key) => t(`usualGroups.${key}`));
  return (
    <SuggestField
      label={t('fields.group')}
      listLabel={t('fields.groups')}
      value={draft.text}
      error={draft.error}
      placeholder={placeholder}
      onChange={draft.change}
      suggestions={[...new Set([...here, ...usual])]}
      filters={false}
      {...draft.props}
    />
  );
}
