import { pointKey } from '../../clinical/places.ts';
import type { Application } from '../../model/application.ts';
import type { Place } from '../../model/place.ts';
import type { Prescription } from '../../model/plan.ts';
import type { ExportedPatient } from '../document.ts';
import { table } from './table.ts';

/** A prescription of a plan as it is, and as each of its sessions began with it. */
interface Held {
  readonly planId: string;
  readonly sessionId: string | null;
  readonly prescription: Prescription;
}

const prescriptionsOf = (patient: ExportedPatient): readonly Held[] =>
  patient.plans.flatMap(({ id: planId, content, sessions }): Held[] => [
    { planId, sessionId: null, prescription: content },
    ...sessions.flatMap(({ id: sessionId, prescription }) =>
      prescription === null ? [] : [{ planId, sessionId, prescription }],
    ),
  ]);

/** The entries of prescriptions. `position` is their place in it, from 1. */
export const applications = table(
  'applications',
  (patient: ExportedPatient) =>
    prescriptionsOf(patient).flatMap(({ prescription, ...held }) =>
      prescription.applications.map((application, index) => ({ ...held, application, index })),
    ),
  {
    application_id: ({ application }) => application.id,
    plan_id: ({ planId }) => planId,
    session_id: ({ sessionId }) => sessionId,
    position: ({ index }) => index + 1,
    place_kind: ({ application }) => application.place.kind,
    point: ({ application: { place } }) =>
      place.kind === 'point' ? pointKey(place.code, place.level) : null,
    near_point: ({ application: { place } }) => (place.kind === 'point' ? null : place.near),
    place_description: ({ application: { place } }) => (place.kind === 'point' ? null : place.description),
    path_width_mm: ({ application: { place } }) => widthOf(place),
    side: ({ application }) => application.side,
    needle_depth_mm: ({ application: { needling } }) => needling?.depthMm ?? null,
    needle_angle: ({ application: { needling } }) => needling?.angle ?? null,
    needle_gauge_mm: ({ application: { needling } }) => needling?.needle?.gaugeMm ?? null,
    needle_length_mm: ({ application: { needling } }) => needling?.needle?.lengthMm ?? null,
    needle_retention_min: ({ application: { needling } }) => needling?.retentionMin ?? null,
    needle_stimulation: ({ application: { needling } }) => needling?.stimulation ?? null,
    needle_response: ({ application: { needling } }) => needling?.response ?? null,
    cup_kind: ({ application: { cupping } }) => cupping?.kind ?? null,
    cup_size_mm: ({ application: { cupping } }) => cupping?.sizeMm ?? null,
    cup_material: ({ application: { cupping } }) => cupping?.material ?? null,
    cup_intensity: ({ application: { cupping } }) => cupping?.intensity ?? null,
    cup_min: ({ application: { cupping } }) => cupping?.minutes ?? null,
    moxa_kind: ({ application: { moxibustion } }) => moxibustion?.kind ?? null,
    moxa_intensity: ({ application: { moxibustion } }) => moxibustion?.intensity ?? null,
    moxa_cones: ({ application: { moxibustion } }) => moxibustion?.cones ?? null,
    moxa_min: ({ application: { moxibustion } }) => moxibustion?.minutes ?? null,
    moxa_area_mm: ({ application: { moxibustion } }) => moxibustion?.areaMm ?? null,
    bodywork_kind: ({ application: { bodywork } }) => bodywork?.kind ?? null,
    bodywork_intensity: ({ application: { bodywork } }) => bodywork?.intensity ?? null,
    bodywork_min: ({ application: { bodywork } }) => bodywork?.minutes ?? null,
    bodywork_area_mm: ({ application: { bodywork } }) => bodywork?.areaMm ?? null,
    patient_position: ({ application }) => application.position,
    variant: ({ application }) => application.variant,
    group: ({ application }) => application.group,
    note: ({ application }: { readonly application: Application }) => application.note,
  },
);

const widthOf = (place: Place): number | null => (place.kind === 'stroke' ? place.stroke.widthMm : null);

/** Pairs of needles that a stimulator joins. */
export const leads = table(
  'leads',
  (patient: ExportedPatient) =>
    prescriptionsOf(patient).flatMap(({ prescription, ...held }) =>
      prescription.leads.map((lead) => ({ ...held, lead })),
    ),
  {
    lead_id: ({ lead }) => lead.id,
    plan_id: ({ planId }) => planId,
    session_id: ({ sessionId }) => sessionId,
    from_application_id: ({ lead }) => lead.from.applicationId,
    from_side: ({ lead }) => lead.from.side,
    to_application_id: ({ lead }) => lead.to.applicationId,
    to_side: ({ lead }) => lead.to.side,
    waveform: ({ lead }) => lead.waveform,
    hz: ({ lead }) => lead.hz,
    second_hz: ({ lead }) => lead.secondHz,
    intensity: ({ lead }) => lead.intensity,
    min: ({ lead }) => lead.minutes,
  },
);
