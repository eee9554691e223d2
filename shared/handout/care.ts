import type { Bodywork, Modality } from '../model/application.ts';
import { areasOf, areaWords } from '../model/body-area.ts';
import { PATIENT_FLAGS, type PatientFlag } from '../model/patient.ts';
import { isAboutBackPain } from './areas.ts';
import { type Compose, from, isFlagged, type Told } from './part.ts';
import { asSentence, inList, joined, own, paragraphsOf } from './words.ts';

const isUsed = ({ applications }: Told, modality: Modality): boolean =>
  applications.some((application) => application[modality] !== null);

/** What the practice has recorded of this patient that matters for the treatment. */
export const recorded: Compose = ({ patient, words }) => {
  const { say } = words;
  const where = (flag: PatientFlag): string => {
    const areas = areaWords(areasOf(patient.flagAreas, flag)).map((area) => say(`recorded.area.${area}`));
    return areas.length === 0 ? '' : say('recorded.where', { areas: inList(words, areas) });
  };
  const facts = PATIENT_FLAGS.filter((flag) => patient.flags.includes(flag)).map((flag) =>
    joined(words, say(`recorded.flag.${flag}`), where(flag)),
  );
  if (patient.allergies.trim() !== '')
    facts.push(asSentence(words, say('recorded.allergies', { text: own(patient.allergies) })));
  const heading = say('recorded.heading');
  if (facts.length === 0) return { heading };
  return {
    heading,
    paragraphs: [joined(words, say('recorded.facts'), ...facts), say('recorded.change')],
  };
};

/** The marks of cups, and what the practitioner wrote of them. */
export const cupping: Compose = (told) => {
  const { content, applications, words } = told;
  const { say } = words;
  const notes = paragraphsOf(content.notes.cupping);
  if (!isUsed(told, 'cupping')) return { heading: say('cupping.note'), paragraphs: notes };
  const wet = applications.some((one) => one.cupping?.kind === 'wet');
  return {
    heading: say('cupping.heading'),
    paragraphs: [
      joined(
        words,
        say('cupping.short'),
        isFlagged(told, 'anticoagulant', 'bleedingDisorder') && say('cupping.bleeding'),
        wet && say('cupping.wet'),
        from(told, 'normal', 'cupping.normal'),
      ),
      from(told, 'detailed', 'cupping.detailed'),
      ...notes,
    ],
  };
};

/** What moxa leaves on the skin, and what the practitioner wrote of it. */
export const moxibustion: Compose = (told) => {
  const { content, words } = told;
  const { say } = words;
  const notes = paragraphsOf(content.notes.moxibustion);
  if (!isUsed(told, 'moxibustion')) return { heading: say('moxibustion.note'), paragraphs: notes };
  return {
    heading: say('moxibustion.heading'),
    paragraphs: [
      joined(
        words,
        say('moxibustion.short'),
        say(isFlagged(told, 'neuropathy') ? 'moxibustion.numb' : 'moxibustion.feels'),
        from(told, 'normal', 'moxibustion.normal'),
      ),
      from(told, 'detailed', 'moxibustion.detailed'),
      ...notes,
    ],
  };
};

/** What may follow needles and what hands and lamps do, and the practitioner's words on massage. */
export const aftercare: Compose = (told) => {
  const { content, applications, words } = told;
  const { say } = words;
  const kinds = new Set<Bodywork['kind']>(applications.flatMap(({ bodywork }) => bodywork?.kind ?? []));
  const needled = isUsed(told, 'needling');
  const notes = paragraphsOf(content.notes.massage);
  const heading =
    kinds.size > 0 ? 'aftercare.heading' : needled ? 'aftercare.needling.heading' : 'aftercare.massageNote';
  const needles = joined(
    words,
    say('aftercare.needling.short'),
    isFlagged(told, 'anticoagulant', 'bleedingDisorder') && say('aftercare.needling.bleeding'),
    isFlagged(told, 'immunosuppressed') && say('aftercare.needling.infection'),
    from(told, 'normal', 'aftercare.needling.normal'),
  );
  return {
    heading: say(heading),
    paragraphs: [
      needled ? needles : '',
      needled ? from(told, 'detailed', 'aftercare.needling.detailed') : '',
      joined(words, ...[...kinds].map((kind) => say(`aftercare.${kind}`))),
      ...notes,
    ],
  };
};

/** When not to wait for the next visit. */
export const urgent: Compose = ({ content, words }) => ({
  heading: words.say('urgent.heading'),
  paragraphs: [
    joined(
      words,
      words.say('urgent.always'),
      words.say(isAboutBackPain(content) ? 'urgent.back' : 'urgent.fever'),
    ),
  ],
});
