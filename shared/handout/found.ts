import { weeksOf } from '../clinical/course/course.ts';
import { PATTERNS } from '../clinical/patterns/patterns.ts';
import { alternates } from '../clinical/totals.ts';
import type { Target } from '../model/course.ts';
import type { HandoutItem } from '../model/handout-document.ts';
import { appointmentItems } from './appointments.ts';
import { type Compose, from, type Told } from './part.ts';
import { asSentence, joined, numeral, own, type PaperWords, paragraphsOf, termOf } from './words.ts';

/** What is treated, what it is called, and what should become of it; the practitioner's own words stay as they are. */
export const found: Compose = (told) => {
  const { content, words } = told;
  const { complaint, goals, targets, assessment } = content;
  const { say } = words;
  const [firstGoals, ...moreGoals] = paragraphsOf(goals);
  return {
    heading: say('found.heading'),
    paragraphs: [
      joined(
        words,
        complaint.trim() !== '' && asSentence(words, say('found.complaint', { complaint: own(complaint) })),
        assessment.onset !== null && from(told, 'normal', `found.onset.${assessment.onset}`),
      ),
      pattern(told),
      firstGoals === undefined ? '' : say('found.goals', { goals: own(firstGoals) }),
      ...moreGoals,
      targets.length > 0 ? say('found.targets') : '',
    ],
    items: targets.map((target) => targetItem(words, target)),
  };
};

/** A pattern that Ashi knows has plain words; one in the practitioner's own words is told as it is. */
function pattern(told: Told): string {
  const { words, content } = told;
  const { patternId, tongue, pulse } = content.assessment;
  const written = content.pattern.trim();
  if (written === '' && patternId === null) return '';
  const isUsual = patternId !== null && (written === '' || written === PATTERNS[patternId].name);
  const name = isUsual ? words.say(`pattern.${patternId}.name`) : own(written);
  return joined(
    words,
    words.say('found.pattern', { name }),
    patternId !== null && words.say(`pattern.${patternId}.plain`),
    from(told, 'normal', 'found.meaning'),
    tongue !== '' && pulse !== '' && from(told, 'detailed', 'found.looked'),
  );
}

function targetItem(words: PaperWords, { measure, label, baseline, target }: Target): HandoutItem {
  const { say } = words;
  const scores = {
    ...(baseline !== null && { baseline: numeral(words, baseline) }),
    ...(target !== null && { target: numeral(words, target) }),
  };
  const written = baseline === null ? 'target' : target === null ? 'baseline' : 'both';
  const score = baseline === null && target === null ? '' : say(`found.${written}`, scores);
  const name = say(`measure.${measure}`);
  const [term, scale] = label.trim() === '' ? [name, ''] : [label, measure === 'freeMeasure' ? '' : name];
  return {
    term: termOf(words, term),
    text: score,
    detail: scale,
    pointCode: null,
    side: null,
  };
}

/** How many sessions, how often, when one looks back, and the next dates. */
export const course: Compose = (told) => {
  const { content, applications, words } = told;
  const { sessions, visits, period, reviewEvery } = content.course;
  const { say } = words;
  const often = visits === null ? '' : say(`course.often.${period}`, { count: visits });
  const planned =
    sessions === null
      ? often && say('course.visits', { often })
      : say(often === '' ? 'course.sessions' : 'course.both', { count: sessions, often });
  const weeks = weeksOf(content.course);
  const sentences = [
    planned,
    reviewEvery === null ? '' : say('course.review', { count: reviewEvery }),
    weeks === null || weeks < 2 || weeks === sessions ? '' : say('course.weeks', { count: weeks }),
    alternates(applications) ? say('course.alternate') : '',
  ].filter(Boolean);
  const heading = say('course.heading');
  const items = appointmentItems(words, told.date, told.appointments);
  if (sentences.length === 0) return { heading, items };
  return {
    heading,
    paragraphs: [joined(words, ...sentences), from(told, 'detailed', 'course.detailed')],
    items,
  };
};
