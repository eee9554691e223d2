import { Toggle } from '@base-ui/react/toggle';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCountedInCones, withMoxaKind } from '../../../shared/clinical/starting.ts';
import {
  Application,
  BODYWORK_KINDS,
  Bodywork,
  CUP_KINDS,
  Cupping,
  MODALITIES,
  MOXA_KINDS,
  type Modality,
  Moxibustion,
  NEEDLE_ANGLES,
  Needling,
  STIMULATIONS,
} from '../../../shared/model/application.ts';
import { Place } from '../../../shared/model/place.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { ModalityGlyph } from '../../ui/modality-glyph.tsx';
import styles from './application-fields.module.css';
import { AmountField, ParagraphField } from './draft-fields.tsx';
import { BookDepth, EntryCautions } from './entry-cautions.tsx';
import { NeedleField } from './needle-field.tsx';
import { usePlanWork } from './plan-context.ts';
import { describeTenderPlace, editApplication, toggleModality } from './plan-edits.ts';

type Part<K extends Modality> = {
  application: Application;
  value: NonNullable<Application[K]>;
};

/** Everything that is done at one place, opened under its row. */
export function ApplicationFields({
  application,
  label,
  onRemove,
}: {
  application: Application;
  label: string;
  onRemove: () => void;
}) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const { id, place, needling, cupping, moxibustion, bodywork } = application;
  return (
    <div className={styles.fields}>
      <div className={styles.head}>
        <ModalityToggles application={application} />
        <IconButton label={t('prescription.remove', { place: label })} keys="Delete" onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {needling === null ? null : <NeedlingFields application={application} value={needling} />}
      {cupping === null ? null : <CuppingFields application={application} value={cupping} />}
      {moxibustion === null ? null : <MoxibustionFields application={application} value={moxibustion} />}
      {bodywork === null ? null : <BodyworkFields application={application} value={bodywork} />}
      {place.kind !== 'point' ? (
        <div className={styles.whole}>
          <ParagraphField
            label={t('fields.where')}
            name={`${id}.where`}
            value={place.description}
            schema={WHERE}
            commit={(text, typing) => edit((content) => describeTenderPlace(content, id, text), typing)}
          />
        </div>
      ) : null}
      <div className={styles.whole}>
        <ParagraphField
          label={t('fields.note')}
          name={`${id}.note`}
          value={application.note}
          schema={NOTE}
          commit={(note, typing) => edit((content) => editApplication(content, id, { note }), typing)}
        />
      </div>
      <div className={styles.whole}>
        <EntryCautions application={application} />
      </div>
    </div>
  );
}

const NOTE = Application.shape.note;
const WHERE = Place.options[1].shape.description;

function ModalityToggles({ application }: { application: Application }) {
  const { t } = useTranslation('plans');
  const { edit, habits } = usePlanWork();
  const chosen = MODALITIES.filter((modality) => application[modality] !== null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
    <div className={styles.modalities} role="group" aria-label={t('modality.label')}>
      {MODALITIES.map((modality) => {
        const isOn = chosen.includes(modality);
        return (
          <Toggle
            key={modality}
            className={styles.modality}
            pressed={isOn}
            disabled={isOn && chosen.length === 1}
            aria-label={t(`modality.${modality}`)}
            onPressedChange={() =>
              edit((content) => toggleModality(content, application.id, modality, habits))
            }
          >
            <span aria-hidden>
              <ModalityGlyph modality={modality} label="" />
            </span>
            {t(`modality.${modality}`)}
          </Toggle>
        );
      })}
    </div>
  );
}

function NeedlingFields({ application: { id, place }, value }: Part<'needling'>) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const set = (change: Partial<Needling>, typing?: string) =>
    edit((content) => {
      const now = content.applications.find((one) => one.id === id)?.needling ?? value;
      return editApplication(content, id, { needling: { ...now, ...change } });
    }, typing);
  return (
    <>
      <AmountField
        label={t('fields.depth')}
        name={`${id}.depth`}
        unit={t('prescription.mm')}
        value={value.depthMm}
        schema={Needling.shape.depthMm}
        commit={(depthMm, typing) => set({ depthMm }, typing)}
      />
      <div className={styles.two}>
        <Select
          label={t('fields.angle')}
          value={value.angle}
          choices={NEEDLE_ANGLES.map((angle) => ({ value: angle, label: t(`angle.${angle}`) }))}
          onChange={(angle) => set({ angle })}
        />
      </div>
      <AmountField
        label={t('fields.retention')}
        name={`${id}.retention`}
        unit={t('prescription.min')}
        value={value.retentionMin}
        schema={Needling.shape.retentionMin}
        commit={(retentionMin, typing) => set({ retentionMin }, typing)}
      />
      <div className={styles.two}>
        <NeedleField
          name={`${id}.needle`}
          value={value.needle}
          commit={(needle, typing) => set({ needle }, typing)}
        />
      </div>
      <div className={styles.two}>
        <Select
          label={t('fields.stimulation')}
          value={value.stimulation}
          choices={STIMULATIONS.map((one) => ({ value: one, label: t(`stimulation.${one}`) }))}
          onChange={(stimulation) => set({ stimulation })}
        />
      </div>
      <BookDepth place={place} />
    </>
  );
}

function CuppingFields({ application: { id }, value }: Part<'cupping'>) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const set = (change: Partial<Cupping>, typing?: string) =>
    edit((content) => {
      const now = content.applications.find((one) => one.id === id)?.cupping ?? value;
      return editApplication(content, id, { cupping: { ...now, ...change } });
    }, typing);
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.cup')}
          value={value.kind}
          choices={CUP_KINDS.map((kind) => ({ value: kind, label: t(`cupKind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <AmountField
        label={t('fields.size')}
        name={`${id}.cupSize`}
        unit={t('prescription.mm')}
        value={value.sizeMm}
        schema={Cupping.shape.sizeMm}
        missing={t('fields.sizeMissing')}
        commit={(sizeMm, typing) => set({ sizeMm }, typing)}
      />
      <AmountField
        label={t('fields.cupMinutes')}
        name={`${id}.cupMinutes`}
        unit={t('prescription.min')}
        value={value.minutes}
        schema={Cupping.shape.minutes}
        commit={(minutes, typing) => set({ minutes }, typing)}
      />
    </>
  );
}

function MoxibustionFields({ application: { id }, value }: Part<'moxibustion'>) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const set = (change: (now: Moxibustion) => Moxibustion, typing?: string) =>
    edit((content) => {
      const now = content.applications.find((one) => one.id === id)?.moxibustion ?? value;
      return editApplication(content, id, { moxibustion: change(now) });
    }, typing);
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.moxa')}
          value={value.kind}
          choices={MOXA_KINDS.map((kind) => ({ value: kind, label: t(`moxaKind.${kind}`) }))}
          onChange={(kind) => set((now) => withMoxaKind(now, kind))}
        />
      </div>
      {isCountedInCones(value.kind) ? (
        <AmountField
          label={t('fields.cones')}
          name={`${id}.cones`}
          value={value.cones}
          schema={Moxibustion.shape.cones}
          commit={(cones, typing) => set((now) => ({ ...now, cones }), typing)}
        />
      ) : (
        <AmountField
          label={t('fields.moxaMinutes')}
          name={`${id}.moxaMinutes`}
          unit={t('prescription.min')}
          value={value.minutes}
          schema={Moxibustion.shape.minutes}
          commit={(minutes, typing) => set((now) => ({ ...now, minutes }), typing)}
        />
      )}
    </>
  );
}

function BodyworkFields({ application: { id }, value }: Part<'bodywork'>) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const set = (change: Partial<Bodywork>, typing?: string) =>
    edit((content) => {
      const now = content.applications.find((one) => one.id === id)?.bodywork ?? value;
      return editApplication(content, id, { bodywork: { ...now, ...change } });
    }, typing);
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.bodywork')}
          value={value.kind}
          choices={BODYWORK_KINDS.map((kind) => ({ value: kind, label: t(`bodyworkKind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <AmountField
        label={t('fields.bodyworkMinutes')}
        name={`${id}.bodyworkMinutes`}
        unit={t('prescription.min')}
        value={value.minutes}
        schema={Bodywork.shape.minutes}
        commit={(minutes, typing) => set({ minutes }, typing)}
      />
    </>
  );
}
