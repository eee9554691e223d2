import { Toggle } from '@base-ui/react/toggle';
import { Copy, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  type Application,
  MODALITIES,
  type Modality,
  Needling,
  STIMULATIONS,
} from '../../../../shared/model/application.ts';
import type { Side } from '../../../../shared/model/place.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ModalityGlyph } from '../../../ui/modality-glyph.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import fields from '../application-fields.module.css';
import { AmountField } from '../draft-fields.tsx';
import { usePlanTools } from '../plan-context.ts';
import { editApplications, withModality, withSide } from '../plan-edits.ts';
import { inCommon } from './in-common.ts';
import { clearSelection } from './list-view.ts';
import { MixedSelect } from './mixed-select.tsx';
import { OrderFields } from './order-fields.tsx';
import styles from './rounds.module.css';

const SIDES = ['left', 'right', 'both'] as const satisfies readonly Side[];

/** Everything that can be changed of the selected entries at once. Each change is one step of undo. */
export function SelectionBar({
  applications,
  onCopy,
  onRemove,
}: {
  applications: readonly Application[];
  onCopy: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('rounds');
  const count = applications.length;
  return (
    <section className={styles.bar} aria-label={t('many.label')}>
      <div className={styles.barHead}>
        <b className={styles.count}>{t('many.count', { count })}</b>
        <ManySides applications={applications} />
        <IconButton label={t('many.copy', { count })} keys="Ctrl+C" onClick={onCopy}>
          <Copy aria-hidden />
        </IconButton>
        <IconButton label={t('many.remove', { count })} keys="Delete" onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
        <IconButton label={t('many.end')} keys="Escape" onClick={clearSelection}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className={styles.barFields}>
        <ManyModalities applications={applications} />
        <ManyNeedles applications={applications} />
        <OrderFields applications={applications} />
      </div>
    </section>
  );
}

function ManySides({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const { edit } = usePlanTools();
  const ids = new Set(applications.map(({ id }) => id));
  const sided = applications.filter(({ side }) => side !== 'midline');
  const side = inCommon(sided, (one) => one.side);
  if (sided.length === 0) return null;
  return (
    <Segmented
      label={words('many.side')}
      value={side === undefined || side === 'midline' ? null : side}
      onChange={(next) => edit((now) => editApplications(now, ids, (one) => withSide(one, next)))}
      choices={SIDES.map((one) => ({
        value: one,
        label: t(`prescription.sideShort.${one}`),
        name: t(`prescription.sideNames.${one}`),
      }))}
    />
  );
}

function ManyModalities({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const { edit, habits } = usePlanTools();
  const ids = new Set(applications.map(({ id }) => id));
  const set = (modality: Modality, on: boolean) =>
    edit((now) => editApplications(now, ids, (one) => withModality(one, modality, on, habits)));
  return (
    <div className={styles.whole}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see */}
      <div className={fields.modalities} role="group" aria-label={t('modality.label')}>
        {MODALITIES.map((modality) => {
          const isOn = inCommon(applications, (one) => one[modality] !== null);
          return (
            <Toggle
              key={modality}
              className={fields.modality}
              pressed={isOn === true}
              data-mixed={isOn === undefined}
              aria-label={
                isOn === undefined
                  ? `${t(`modality.${modality}`)} (${words('many.mixed')})`
                  : t(`modality.${modality}`)
              }
              onPressedChange={(on) => set(modality, on)}
            >
              <span aria-hidden>
                <ModalityGlyph modality={modality} label="" />
              </span>
              {t(`modality.${modality}`)}
            </Toggle>
          );
        })}
      </div>
    </div>
  );
}

/** Of those that are needled; nothing where none is. */
function ManyNeedles({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const { edit } = usePlanTools();
  const needled = applications.flatMap(({ id, needling }) => (needling === null ? [] : [{ id, needling }]));
  if (needled.length === 0) return null;
  const ids = new Set(needled.map(({ id }) => id));
  const set = (change: Partial<Needling>, typing?: string) =>
    edit(
      (now) =>
        editApplications(now, ids, (one) =>
          one.needling === null ? one : { ...one, needling: { ...one.needling, ...change } },
        ),
      typing,
    );
  const amount = (key: 'depthMm' | 'retentionMin') => {
    const shared = inCommon(needled, ({ needling }) => needling[key]);
    return {
      name: `${[...ids].join()}.${key}`,
      value: shared ?? null,
      schema: Needling.shape[key],
      placeholder: shared === undefined ? words('many.mixed') : undefined,
      commit: (value: number | null, typing: string) => set({ [key]: value }, typing),
    };
  };
  return (
    <>
      <AmountField label={t('fields.depth')} unit={t('prescription.mm')} {...amount('depthMm')} />
      <AmountField label={t('fields.retention')} unit={t('prescription.min')} {...amount('retentionMin')} />
      <div className={styles.two}>
        <MixedSelect
          label={t('fields.stimulation')}
          value={inCommon(needled, ({ needling }) => needling.stimulation)}
          choices={STIMULATIONS.map((one) => ({ value: one, label: t(`stimulation.${one}`) }))}
          onChange={(stimulation) => set({ stimulation })}
        />
      </div>
    </>
  );
}
