import { Toggle } from '@base-ui/react/toggle';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { placeKey } from '../../../shared/clinical/places.ts';
import { Application, MODALITIES } from '../../../shared/model/application.ts';
import { Place, Stroke } from '../../../shared/model/place.ts';
import { IconButton } from '../../ui/button.tsx';
import { ModalityGlyph } from '../../ui/modality-glyph.tsx';
import { PointUseLine } from '../body-map/point-use-line.tsx';
import styles from './application-fields.module.css';
import { ParagraphField } from './draft-fields.tsx';
import { BodyworkFields } from './modalities/bodywork-fields.tsx';
import { CuppingFields } from './modalities/cupping-fields.tsx';
import { MoxibustionFields } from './modalities/moxibustion-fields.tsx';
import { NeedlingFields } from './modalities/needling-fields.tsx';
import { MillimetresField } from './modalities/shared-fields.tsx';
import { usePlanTools } from './plan-context.ts';
import { describePlace, editApplication, toggleModality, widenPath } from './plan-edits.ts';
import { OrderFields } from './rounds/order-fields.tsx';
import { EntryNotices } from './safety/entry-notices.tsx';

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
  const { t: words } = useTranslation('modalities');
  const { edit, patient } = usePlanTools();
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
      {place.kind === 'stroke' && cupping === null ? (
        <MillimetresField
          label={words('pathWidth')}
          name={`${id}.pathWidth`}
          value={place.stroke.widthMm}
          schema={Stroke.shape.widthMm}
          missing={words('widthMissing')}
          commit={(widthMm, typing) => edit((content) => widenPath(content, id, widthMm), typing)}
        />
      ) : null}
      {place.kind !== 'point' ? (
        <div className={styles.whole}>
          <ParagraphField
            label={t('fields.where')}
            name={`${id}.where`}
            value={place.description}
            schema={WHERE}
            commit={(text, typing) => edit((content) => describePlace(content, id, text), typing)}
          />
        </div>
      ) : null}
      <OrderFields applications={[application]} />
      <div className={styles.whole}>
        <PointUseLine patientId={patient.id} point={placeKey(place)} />
        <ParagraphField
          label={t('fields.note')}
          name={`${id}.note`}
          value={application.note}
          schema={NOTE}
          commit={(note, typing) => edit((content) => editApplication(content, id, { note }), typing)}
        />
      </div>
      <div className={styles.whole}>
        <EntryNotices applicationId={id} />
      </div>
    </div>
  );
}

const NOTE = Application.shape.note;
const WHERE = Place.options[1].shape.description;

function ModalityToggles({ application }: { application: Application }) {
  const { t } = useTranslation('plans');
  const { edit, habits } = usePlanTools();
  const chosen = MODALITIES.filter((modality) => application[modality] !== null);
  // A needle goes into a place, not along a path.
  const possible = MODALITIES.filter((one) => one !== 'needling' || application.place.kind !== 'stroke');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
    <div className={styles.modalities} role="group" aria-label={t('modality.label')}>
      {possible.map((modality) => {
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
