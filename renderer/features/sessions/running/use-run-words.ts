import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextAction } from '../../../../shared/clinical/session/next.ts';
import { type EntryRun, entriesOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import { needlesOn } from '../../../../shared/clinical/session/tick.ts';
import type { Application, Needling, Pole } from '../../../../shared/model/application.ts';
import type { Act, Task } from '../../../../shared/model/session.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { useSheetWords } from '../../../print/sheet/sheet-words.ts';
import { hertzOf } from '../../plans/leads/lead-words.ts';
import { type PlaceWords, usePlaceWords } from '../../plans/use-place-words.ts';

type Sides = readonly Pole['side'][];

/** How everything in a session is said. */
export interface RunWords {
  /** What an entry is called. */
  readonly place: (applicationId: string) => PlaceWords;
  /** "left and right". */
  readonly sides: (sides: Sides) => string;
  /** "20 mm oblique", of what is done first at an entry. */
  readonly manner: (application: Application) => string;
  /** What a task belongs to: "BL23", "BL23–BL25". */
  readonly placeOf: (task: Task) => string;
  /** "needle", "cup", "moxa stick", "gua sha", "lead". */
  readonly thing: (task: Task) => string;
  /** "Take out BL23, left and right". */
  readonly next: (next: NextAction) => string;
  /** What the button for it records: "BL23 out · 2 needles". */
  readonly button: (next: NextAction) => string;
  /** How it is done, in a line of its own; empty where there is nothing to say. */
  readonly detail: (next: NextAction) => string;
  /** The words on a row's button: "In". */
  readonly tick: (act: Act) => string;
  /** An act as the log tells it. */
  readonly act: (act: Act) => string;
}

/** The words for a session; the very same as long as it holds the same entries. */
export function useRunWords(run: SessionRun): RunWords {
  const { t } = useTranslation('running');
  const wordsAmong = usePlaceWords();
  const sheet = useSheetWords();
  const entries = entriesOf(run);
  const told = JSON.stringify(
    entries.map(({ application: { id, needling, place, side } }) => [id, needling, place.kind, side]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same as long as they would say the same
  return useMemo((): RunWords => {
    const applications = entries.map(({ application }) => application);
    const byId = new Map(applications.map((one) => [one.id, one]));
    const wordsOf = wordsAmong(applications);
    const known = new Map(applications.map((one) => [one.id, wordsOf(one)]));
    const place = (id: string) => known.get(id) ?? { label: '', side: '', name: '', chinese: '' };
    const sides = (all: Sides) => t(`sides.${all.length > 1 ? 'both' : all[0]!}`);
    const leadOf = (id: string) => run.leads.find(({ lead }) => lead.id === id)!.lead;
    const placeOf = (task: Task): string => {
      if (task.of === 'entry') return place(task.applicationId).label;
      const { from, to } = leadOf(task.leadId);
      return t('lead', { from: place(from.applicationId).label, to: place(to.applicationId).label });
    };
    const kindOf = (task: Task) => (task.of === 'lead' ? 'lead' : task.modality);
    const thing = (task: Task): string => {
      if (task.of === 'lead') return t('thing.lead');
      const application = byId.get(task.applicationId);
      const isNamed = task.modality === 'moxibustion' || task.modality === 'bodywork';
      return isNamed && application
        ? sheet.of(application, task.modality).manner
        : t(`thing.${task.modality}`);
    };
    const sidesOf = (task: Task): string =>
      task.of === 'entry' ? t(`sides.${byId.get(task.applicationId)?.side ?? 'midline'}`) : '';
    const about = (task: Task) => ({
      place: placeOf(task),
      what: task.of === 'lead' ? hertzOf(leadOf(task.leadId)) : thing(task),
      sides: sidesOf(task),
    });
    // Straight in is what nobody needs to be told, where a depth is.
    const needled = ({ depthMm, angle }: Needling): string => {
      const how = inSentence(t(`plans:angle.${angle}`));
      if (depthMm === null) return how;
      const depth = t('sheet:millimetres', { size: depthMm });
      return angle === 'perpendicular' ? depth : `${depth}, ${how}`;
    };
    const manner = (application: Application): string => {
      const modality = (['needling', 'cupping', 'moxibustion', 'bodywork'] as const).find(
        (one) => application[one] !== null,
      )!;
      if (modality === 'needling') return needled(application.needling!);
      const { amount, manner: how } = sheet.of(application, modality);
      return amount === null || amount === '' ? how : `${amount}, ${how}`;
    };
    const labelled = ({ entry, sides: on }: { entry: EntryRun; sides: Sides }) => ({
      place: place(entry.application.id).label,
      sides: sides(on),
      count: needlesOn(entry, on),
    });
    const actSentence = (act: Act): string => {
      switch (act.kind) {
        case 'needlesIn':
        case 'needlesOut':
          return t(`log.${act.kind}`, { place: place(act.applicationId).label, sides: sides(act.sides) });
        case 'begun':
        case 'ended':
          return t(`log.${act.kind}.${kindOf(act.task)}`, about(act.task));
        case 'skipped': {
          const what = t('log.skipped', { place: placeOf(act.task), what: thing(act.task) });
          return act.reason === '' ? what : t('log.because', { what, reason: act.reason });
        }
        case 'extended':
          return t('log.extended', { place: placeOf(act.task), what: thing(act.task), minutes: act.minutes });
        case 'adjusted': {
          const application = byId.get(act.applicationId);
          const how = application ? manner({ ...application, needling: act.needling }) : '';
          return t('log.adjusted', { place: place(act.applicationId).label, how });
        }
        case 'added': {
          const { label, side } = place(act.application.id);
          return t('log.added', { place: label, side });
        }
        case 'response': {
          const what = t('log.response', {
            response: t(`response.${act.response}`),
            place: place(act.applicationId).label,
            sides: sides(act.sides),
          });
          return act.note === '' ? what : t('log.because', { what, reason: act.note });
        }
        case 'noted':
          return act.applicationId === null
            ? t('log.notedAll', { text: act.text })
            : t('log.noted', { place: place(act.applicationId).label, text: act.text });
        case 'turned':
          return t('log.turned', { position: t(`changes:values.position.${act.position}`) });
        case 'stopped':
          return act.reason === ''
            ? t('log.stopped')
            : t('log.because', { what: t('log.stopped'), reason: act.reason });
        case 'paused':
        case 'resumed':
          return t(`log.${act.kind}`);
        case 'undone':
          return '';
      }
    };
    return {
      place,
      sides,
      manner,
      placeOf,
      thing,
      next: (next) => {
        switch (next.kind) {
          case 'needlesIn':
          case 'needlesOut':
            return t(`next.${next.kind}`, labelled(next));
          case 'begin':
          case 'end':
            return t(`${next.kind}.${kindOf(next.task.task)}`, about(next.task.task));
          case 'turn':
            return t(`next.turn.${next.position}`);
          case 'complete':
            return t('next.complete');
        }
      },
      button: (next) => {
        switch (next.kind) {
          case 'needlesIn':
            return t('next.in', labelled(next));
          case 'needlesOut':
            return t('next.out', labelled(next));
          case 'begin':
            return t(`beginButton.${kindOf(next.task.task)}`, about(next.task.task));
          case 'end':
            return t(`endButton.${kindOf(next.task.task)}`, about(next.task.task));
          case 'turn':
            return t(`next.turned.${next.position}`);
          case 'complete':
            return t('next.completeButton');
        }
      },
      detail: (next) => {
        if (next.kind === 'complete') return t('next.completeHint');
        if (next.kind === 'needlesIn') {
          const { application } = next.entry;
          const { detail } = sheet.of(application, 'needling');
          return [needled(application.needling!), detail].filter(Boolean).join(' · ');
        }
        if (next.kind !== 'begin' || next.task.task.of === 'lead') return '';
        const { applicationId, modality } = next.task.task;
        const { amount, manner: how, detail, minutes } = sheet.of(byId.get(applicationId)!, modality);
        const time = minutes === null ? '' : t('rounds:minutes', { count: minutes });
        return [amount, how, detail, time].filter(Boolean).join(' · ');
      },
      tick: (act) => {
        if (act.kind === 'needlesIn') return t('tick.in');
        if (act.kind === 'needlesOut') return t('tick.out');
        return act.kind === 'begun' || act.kind === 'ended'
          ? t(`tick.${kindOf(act.task) as 'lead'}.${act.kind}`)
          : '';
      },
      act: actSentence,
    };
  }, [t, told]);
}
