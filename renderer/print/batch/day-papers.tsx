import { useEffect } from 'react';
import type { HandoutDocument } from '../../../shared/model/handout-document.ts';
import type { Logo } from '../../../shared/model/logo.ts';
import type { SessionOfPatient } from '../../../shared/model/session.ts';
import { HandoutSheet } from '../handout-sheet.tsx';
import type { Paper } from '../paper-controls.tsx';
import { SheetPaper, useSheet } from '../sheet/sheet-paper.tsx';
import { useAppointments } from '../use-appointments.ts';
import { useHandout } from '../use-handout.ts';
import { useHandoutFigures } from '../use-handout-figures.ts';
import type { OpenedPlan } from './day-plan.tsx';

/** A paper that is as it will be printed; a handout with what is kept of it. */
export interface SetPaper {
  readonly document: HandoutDocument | null;
}

interface DayPaper {
  opened: OpenedPlan;
  paper: Paper;
  /** Says that it is as it will be printed; null: not any more. */
  onSet: (set: SetPaper | null) => void;
}

const SHEET: SetPaper = { document: null };
const NONE: readonly never[] = [];

/** The treatment sheet of a session of the day. */
export function DaySheet({
  opened: { record, safety },
  variant,
  paper,
  onSet,
}: DayPaper & { variant: SessionOfPatient['variant'] }) {
  const sheet = useSheet(record, variant, paper);
  const { ready } = sheet;
  useEffect(() => onSet(ready ? SHEET : null), [ready, onSet]);
  return <SheetPaper record={record} safety={safety} sheet={sheet} />;
}

/** The handout of a plan whose patient comes on a day. */
export function DayHandout({
  opened: { record },
  day,
  logo,
  paper,
  onSet,
}: DayPaper & { day: string; logo: Logo | null }) {
  const { plan, patient, settings, practitioner } = record;
  const appointments = useAppointments(plan.id, day);
  const document = useHandout({
    content: plan.content,
    appointments: appointments ?? NONE,
    patient,
    practice: settings,
    practitioner,
    logo,
    date: day,
    paper,
  });
  if (document === null || appointments === null) return null;
  return <Drawn document={document} onSet={onSet} />;
}

function Drawn({ document, onSet }: { document: HandoutDocument; onSet: DayPaper['onSet'] }) {
  const figures = useHandoutFigures(document);
  useEffect(() => onSet(figures.isDrawing ? null : { document }), [figures.isDrawing, document, onSet]);
  return <HandoutSheet document={document} figures={figures} />;
}
