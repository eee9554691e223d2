import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { editLead, joinByLeads, pairsOf, removeLead } from '../../../../shared/clinical/leads.ts';
import { type Application, Lead, type Pole, WAVEFORMS } from '../../../../shared/model/application.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { AmountField } from '../draft-fields.tsx';
import { IntensityField, MinutesField } from '../modalities/shared-fields.tsx';
import { usePlanTools, usePlanWork } from '../plan-context.ts';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './leads-editor.module.css';

/** The leads at an entry's needles, and the way to join it with another. */
export function LeadsEditor({ application }: { application: Application }) {
  const { t } = useTranslation('leads');
  const { content, edit, announce } = usePlanWork();
  const wordsOf = usePlaceWords()(content.applications);
  const leads = content.leads.filter(({ from, to }) =>
    [from, to].some(({ applicationId }) => applicationId === application.id),
  );
  const nameOf = ({ applicationId, side }: Pole) => {
    const entry = content.applications.find(({ id }) => id === applicationId)!;
    return t(`pole.${side}`, { place: wordsOf(entry).label });
  };
  const others = content.applications.filter((other) => pairsOf(application, other).length > 0);
  const join = (otherId: string) => {
    edit((now) => joinByLeads(now, application.id, otherId, () => crypto.randomUUID()));
    announce(t('joined', { place: wordsOf(content.applications.find(({ id }) => id === otherId)!).label }));
  };
  return (
    <fieldset className={styles.leads}>
      <legend className={styles.legend}>{t('title')}</legend>
      {leads.map((lead) => (
        <LeadFields key={lead.id} lead={lead} name={`${nameOf(lead.from)} – ${nameOf(lead.to)}`} />
      ))}
      {others.length === 0 ? (
        <p className={styles.hint}>{t('noOther')}</p>
      ) : (
        <div className={styles.join}>
          <Select
            label={t('joinWith')}
            value={NOBODY}
            choices={[
              { value: NOBODY, label: t('choose') },
              ...others.map((other) => ({
                value: other.id,
                label: other.id === application.id ? t('across') : wordsOf(other).label,
              })),
            ]}
            onChange={(id) => id !== NOBODY && join(id)}
          />
        </div>
      )}
    </fieldset>
  );
}

const NOBODY = '';

function LeadFields({ lead, name }: { lead: Lead; name: string }) {
  const { t } = useTranslation('leads');
  const { edit } = usePlanTools();
  const { id } = lead;
  const set = (change: Partial<Lead>, typing?: string) =>
    edit((content) => editLead(content, id, change), typing);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the group's name is already the visible heading
    <div className={styles.lead} role="group" aria-label={name}>
      <p className={styles.name}>{name}</p>
      <IconButton label={t('remove', { name })} onClick={() => edit((content) => removeLead(content, id))}>
        <Unplug aria-hidden />
      </IconButton>
      <div className={styles.wave}>
        <Select
          label={t('waveform')}
          value={lead.waveform}
          choices={WAVEFORMS.map((one) => ({ value: one, label: t(`waveforms.${one}`) }))}
          onChange={(waveform) => set({ waveform })}
        />
      </div>
      <AmountField
        label={t('hz')}
        name={`${id}.hz`}
        unit="Hz"
        value={lead.hz}
        schema={HERTZ}
        missing={t('hzMissing')}
        commit={(hz, typing) => set({ hz }, typing)}
      />
      {lead.waveform === 'denseDisperse' ? (
        <AmountField
          label={t('secondHz')}
          name={`${id}.secondHz`}
          unit="Hz"
          value={lead.secondHz}
          schema={HERTZ.nullable()}
          commit={(secondHz, typing) => set({ secondHz }, typing)}
        />
      ) : null}
      <MinutesField
        label={t('minutes')}
        name={`${id}.minutes`}
        value={lead.minutes}
        commit={(minutes, typing) => set({ minutes }, typing)}
      />
      <IntensityField value={lead.intensity} onChange={(intensity) => set({ intensity })} />
    </div>
  );
}

const HERTZ = Lead.shape.hz;
