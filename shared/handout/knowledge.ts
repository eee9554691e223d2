import { isAboutLowBack } from './areas.ts';
import { type Compose, from } from './part.ts';
import { joined, own } from './words.ts';

/**
 * How needles may act, as what it is: partly known. Endorphins and other relief of pain, nerves, inflammation, muscles and
 * circulation are what is usually named (textbook knowledge, unverified). A short paper goes without.
 */
export const mechanism: Compose = (told) => {
  const { applications, length, words } = told;
  const heading = words.say('mechanism.heading');
  if (length === 'short' || applications.every(({ needling }) => needling === null)) return { heading };
  return {
    heading,
    paragraphs: [
      joined(words, words.say('mechanism.short'), from(told, 'normal', 'mechanism.normal')),
      from(told, 'detailed', 'mechanism.detailed'),
    ],
  };
};

/**
 * What research says of needles for low back pain, both ways; nothing for other complaints or on a short paper.
 * Source: Liu, Skinner, McDonough, Mabire and Baxter 2015, doi 10.1155/2015/328196.
 */
export const evidence: Compose = (told) => {
  const { content, applications, length, words } = told;
  const heading = words.say('evidence.heading');
  if (
    length === 'short' ||
    !isAboutLowBack(content) ||
    applications.every(({ needling }) => needling === null)
  )
    return { heading };
  return {
    heading,
    paragraphs: [
      joined(words, words.say('evidence.short'), from(told, 'normal', 'evidence.normal')),
      from(told, 'detailed', 'evidence.detailed'),
    ],
    foot: words.say('evidence.source'),
  };
};

/** How the practice is reached; a short paper has it in its letterhead. */
export const contact: Compose = (told) => {
  const { practice, words } = told;
  const [phone, email] = [own(practice.phone), own(practice.email)];
  const ways = phone === '' ? (email === '' ? null : 'email') : email === '' ? 'phone' : 'both';
  const heading = words.say('contact.heading');
  if (ways === null || told.length === 'short') return { heading };
  return {
    heading,
    paragraphs: [
      joined(
        words,
        words.say(`contact.${ways}`, { phone, email }),
        from(told, 'detailed', 'contact.detailed'),
      ),
    ],
  };
};
