import { roundsOf } from '../clinical/rounds/rounds.ts';
import { longestSessionMinutes } from '../clinical/totals.ts';
import type { Application, Lead } from '../model/application.ts';
import type { HandoutItem, TreatmentRow } from '../model/handout-document.ts';
import { areasOf, hasDistantPlaces, isAboutBackPain } from './areas.ts';
import { type Compose, from, type Told } from './part.ts';
import { placeWords } from './places.ts';
import { inList, joined, listed, numeral, own, type PaperWords, termOf } from './words.ts';

/** Where the plan's places lie, how long a session takes, and every entry by round with the number that it has in the figure. */
export const treatment: Compose = (told) => {
  const { applications, content, words } = told;
  const { say } = words;
  const heading = say('treatment.heading');
  if (applications.length === 0) return { heading };
  const areas = areasOf(applications);
  const minutes = longestSessionMinutes(applications);
  const names = areas.map((area) => say(`area.${area}`));
  const places = joined(
    words,
    names.length > 0 && say('treatment.places', { areas: inList(words, names) }),
    hasDistantPlaces(areas) && isAboutBackPain(content) && from(told, 'normal', 'treatment.distant'),
    say('treatment.numbers'),
    minutes > 0 && say('treatment.minutes', { count: minutes }),
  );
  return {
    heading,
    paragraphs: [places],
    rounds: rounds(told),
    items: content.leads.map((lead) => leadItem(told, lead)),
  };
};

function rounds({ applications, practice, length, words }: Told) {
  const { say } = words;
  const place = placeWords(applications, practice.readings, words);
  const row = (application: Application): TreatmentRow => {
    const side = say(`side.${application.side}`);
    const named = place(application);
    return {
      applicationId: application.id,
      number: applications.indexOf(application) + 1,
      ...named,
      // A short paper leaves it to the figure where a point of the atlas is.
      where: length === 'short' && application.place.kind === 'point' ? '' : named.where,
      side: application.variant === null ? side : say('onlyIn', { side, session: application.variant }),
      done: doneAt(application, words),
      note: own(application.note),
    };
  };
  const all = roundsOf(applications);
  return all.map((round, index) => {
    const order = all.length === 1 ? 'only' : index === 0 ? 'first' : 'then';
    return {
      heading: say(`treatment.round.${order}.${round.position}`),
      rows: round.applications.map(row),
    };
  });
}

/** What is done at a place, one line for each kind of treatment. */
export function doneAt(application: Application, words: PaperWords): TreatmentRow['done'] {
  const { needling, cupping, moxibustion, bodywork } = application;
  const { say } = words;
  const measure = (key: string, value: number | null) =>
    value !== null && say(`done.${key}`, { [key === 'cupSize' ? 'size' : key]: numeral(words, value) });
  const done: TreatmentRow['done'] = [];
  if (needling !== null) {
    const current = needling.stimulation === 'electrical' && say('done.electrical');
    const depth = measure('depth', needling.depthMm);
    const text = listed(
      words,
      say('done.needling'),
      current,
      depth,
      measure('minutes', needling.retentionMin),
    );
    done.push({ modality: 'needling', text });
  }
  if (cupping !== null) {
    const { kind, sizeMm, minutes } = cupping;
    const text = listed(
      words,
      say(`done.cup.${kind}`),
      measure('cupSize', sizeMm),
      measure('minutes', minutes),
    );
    done.push({ modality: 'cupping', text });
  }
  if (moxibustion !== null) {
    const { kind, cones, minutes } = moxibustion;
    const burnt = cones !== null && say('done.cones', { count: cones });
    const text = listed(words, say(`done.moxa.${kind}`), burnt, measure('minutes', minutes));
    done.push({ modality: 'moxibustion', text });
  }
  if (bodywork !== null) {
    const text = listed(words, say(`done.bodywork.${bodywork.kind}`), measure('minutes', bodywork.minutes));
    done.push({ modality: 'bodywork', text });
  }
  return done;
}

/** Which needles a lead joins, with its frequency and time. */
function leadItem({ applications, practice, words }: Told, { from: one, to, ...dose }: Lead): HandoutItem {
  const { say } = words;
  const place = placeWords(applications, practice.readings, words);
  const pole = ({ applicationId, side }: Lead['from']) => {
    const application = applications.find(({ id }) => id === applicationId);
    return application === undefined
      ? ''
      : say('treatment.pole', { place: place(application).label, side: say(`side.${side}`) });
  };
  const hertz = [dose.hz, dose.secondHz].filter((hz) => hz !== null).map((hz) => numeral(words, hz));
  return {
    term: termOf(words, say('treatment.lead', { from: pole(one), to: pole(to) })),
    text: listed(
      words,
      say('treatment.current'),
      say('done.hertz', { hertz: hertz.join('/') }),
      dose.minutes !== null && say('done.minutes', { minutes: numeral(words, dose.minutes) }),
    ),
    detail: '',
    pointCode: null,
    side: null,
  };
}
