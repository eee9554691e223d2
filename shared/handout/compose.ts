import { inOrderOfTreatment } from '../clinical/rounds/rounds.ts';
import type { HandoutBlockKind } from '../model/handout.ts';
import type { HandoutBlock, HandoutDocument } from '../model/handout-document.ts';
import type { Logo } from '../model/logo.ts';
import type { Patient } from '../model/patient.ts';
import { PLAN_NOTES, type PlanContent } from '../model/plan.ts';
import type { PracticeSettings, Practitioner } from '../model/practice.ts';
import type { Appointment } from '../model/session.ts';
import { aftercare, cupping, moxibustion, recorded, urgent } from './care.ts';
import { handoutChoices } from './choices.ts';
import { course, found } from './found.ts';
import { diet, exercises, herbs, homeCare, homePoints } from './home.ts';
import { contact, evidence, mechanism } from './knowledge.ts';
import type { Compose, Told } from './part.ts';
import { treatment } from './treatment.ts';
import { longDate, own, type PaperWords, paragraphsOf } from './words.ts';

const PARTS: Readonly<Record<HandoutBlockKind, Compose>> = {
  found,
  course,
  treatment,
  recorded,
  cupping,
  moxibustion,
  aftercare,
  urgent,
  homePoints,
  exercises,
  diet,
  herbs,
  homeCare,
  mechanism,
  evidence,
  contact,
};

/** What a handout is written from. */
export interface HandoutSource {
  readonly content: PlanContent;
  /** The plan's next dates, as `appointmentsAhead` gives them. */
  readonly appointments: readonly Appointment[];
  readonly patient: Patient;
  readonly practice: PracticeSettings;
  readonly practitioner: Pick<Practitioner, 'name' | 'title' | 'licence'>;
  /** The picture of the letterhead. */
  readonly logo: Logo | null;
  /** Day of issue, YYYY-MM-DD. */
  readonly date: string;
  readonly paper: PracticeSettings['paper'];
  /** Of the language that `handoutChoices` names. */
  readonly words: PaperWords;
}

/** Whether a plan says nothing yet that a handout could hold. */
export function saysNothing({
  applications,
  complaint,
  pattern,
  goals,
  notes,
  adjuncts,
}: PlanContent): boolean {
  const written = [complaint, pattern, goals, ...PLAN_NOTES.map((part) => notes[part])];
  return (
    applications.length === 0 &&
    Object.values(adjuncts).every((list) => list.length === 0) &&
    written.every((text) => text.trim() === '')
  );
}

/** Writes a plan's handout: every word of it, and what its figures are drawn from. Parts without anything to say are left out. */
export function composeHandout(source: HandoutSource): HandoutDocument {
  const { content, patient, practice, practitioner, words } = source;
  const { say, language } = words;
  const { length, largePrint } = handoutChoices(content.handout, patient, practice.handout);
  const name = own(`${patient.givenName} ${patient.familyName}`);
  const who = [practitioner.name, practitioner.title].filter(Boolean).map(own).join(say('comma'));
  const filled = (key: string, text: string) => (text.trim() === '' ? '' : say(key, { number: own(text) }));
  const isDraft = language !== 'en' && practice.reviewedLanguages[language] === undefined;
  const applications = inOrderOfTreatment(content.applications);
  const { date, appointments } = source;
  const told: Told = { content, applications, patient, practice, date, appointments, length, words };
  return {
    language,
    length,
    largePrint,
    paper: source.paper,
    marginMm: practice.marginMm,
    colour: practice.colour,
    meridianColours: practice.meridianColours,
    letterhead: {
      name: own(practice.name),
      address: own(practice.address),
      phone: filled('letterhead.telephone', practice.phone),
      email: own(practice.email),
      practitioner: say('letterhead.practitioner', { name: who }),
      licence: filled('letterhead.licence', practitioner.licence),
      date: longDate(words, source.date),
      logo: source.logo,
    },
    patient: { name, record: say('record', { number: own(patient.recordNumber) }) },
    title: say('title'),
    subtitle: own(content.title),
    fileName: say('fileName', { name: `${patient.givenName} ${patient.familyName}`, date: source.date }),
    pageWord: say('page'),
    table: {
      caption: say('table.caption'),
      number: say('table.number'),
      place: say('table.place'),
      placeAndDone: say('table.placeAndDone'),
      done: say('table.done'),
    },
    figureWords: words.figure,
    blocks: blocks(told),
    languageNotice: isDraft ? say('draft') : '',
    body: { sex: patient.sex, build: patient.build, readings: practice.readings },
    prescription: { applications: [...applications], leads: content.leads },
  };
}

/** The printed parts in their order. Words of the practitioner's stand in the place of a part's own paragraphs. */
function blocks(told: Told): HandoutBlock[] {
  const { content, patient, practice, words } = told;
  const { texts } = content.handout;
  const order = handoutChoices(content.handout, patient, practice.handout).blocks;
  return order.flatMap(({ kind, printed }) => {
    if (!printed) return [];
    const { heading, paragraphs = [], items = [], rounds = [], foot = '' } = PARTS[kind](told);
    const written = texts.find((one) => one.kind === kind && one.language === words.language);
    const block: HandoutBlock = {
      kind,
      heading,
      paragraphs: written ? paragraphsOf(written.text) : paragraphs.filter(Boolean),
      items,
      rounds,
      foot,
      isEdited: written !== undefined,
    };
    return block.paragraphs.length + items.length + rounds.length === 0 ? [] : [block];
  });
}
