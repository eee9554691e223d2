import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.mjs';
import { SOURCES, type Source } from '../../../shared/atlas/points/sources.ts';
import { RULES } from '../../../shared/clinical/safety/rules.ts';
import {
  SAFETY_SOURCES,
  type SafetySourceId,
  safetySource,
} from '../../../shared/clinical/safety/sources.ts';
import { type Rule, TOPICS, type Topic } from '../../../shared/clinical/safety/types.ts';
import { rankOf } from '../../../shared/clinical/sources.ts';

const INTRODUCTION = `# What Ashi weighs

Pure rules (\`shared/clinical/safety\`) look at a patient's flags, age and sex, and at everything that a plan does to the body. What they
find is shown above the totals, on the row, as a dashed ring on the body and before the handout is printed. Nothing blocks, and a plan
without notices is not thereby safe: it only means that none of these rules found anything.

- **Stop**: not as planned. Change it, or refer first. **Caution**: weigh it and acknowledge it. **Note**: worth knowing; asks for nothing.
- One notice for each rule and sentence, with all its places, so that twenty points make no twenty notices. The gravest come first.
- An acknowledgement is kept with name and time. It holds for a fingerprint of rule, sentence, places with sides, what the rule looked at
  (depth, angle, kind of cup ...) and the flags in force; when one of these changes the notice is open again, and taken back it is not.
  Order, titles and notes do not matter.
- Tender places and paths are weighed by the points of the atlas that lie near them on the body; lists that name points do not count there.
- Numb skin, tumour, thrombosis, lymphoedema, implant and broken skin can say where: then what they forbid is told of what is done there,
  and nowhere else. Where nobody wrote it down, it is told as if it were everywhere. Electrical stimulation and an implant always are. What
  lies at the border of two areas counts to both. A due date names what WHO lists for these months of a pregnancy; nothing falls silent by it.
- A rule without a document of its own takes that of the atlas for each point. Sources say how far they carry, and how much of them was read.

This page is written by the rules: \`npx vitest run tests/unit/safety -u\` writes it anew.
`;

const HEADINGS: Readonly<Record<Topic, string>> = {
  assessment: 'Red flags',
  electro: 'Electrical stimulation',
  bleeding: 'Bleeding',
  pregnancy: 'Pregnancy',
  patient: 'The patient',
  needle: 'Needle and position',
  cups: 'Cups and hands',
  heat: 'Heat',
  anatomy: 'What lies beneath',
};

const cite = (id: SafetySourceId): string => `\`${id}\``;

const row = ({ id, grade, flags, what, why, sources }: Rule): string =>
  `| ${[
    `\`${id}\``,
    grade,
    flags.join(', ') || 'everybody',
    `${what} ${why}`,
    sources.map(cite).join(' ') || 'the atlas, point by point',
  ].join(' | ')} |`;

const table = (topic: Topic): string =>
  [
    `## ${HEADINGS[topic]}`,
    '',
    '| Rule | Grade | Patients | What it says | Documents |',
    '| --- | --- | --- | --- | --- |',
    ...RULES.filter((rule) => rule.topic === topic).map(row),
    '',
  ].join('\n');

function documents(): string {
  const named = [...new Set(RULES.flatMap(({ sources }) => sources))];
  const byRank = named
    .map((id): [SafetySourceId, Source] => [id, safetySource(id)])
    .sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  const lines = byRank.map(
    ([id, { title, confidence, detail }]) => `- ${cite(id)} (${confidence}) ${title}: ${detail}`,
  );
  return ['## Documents', '', ...lines, ''].join('\n');
}

test('docs/safety.md says what the rules say', async () => {
  const page = [INTRODUCTION, ...TOPICS.map(table), documents()].join('\n');
  await expect(page).toMatchFileSnapshot(join(root, 'docs/safety.md'));
});

test('every document of the rules is named by one, and none shares its name with the atlas', () => {
  const named = new Set(RULES.flatMap(({ sources }) => sources));
  for (const id of Object.keys(SAFETY_SOURCES) as (keyof typeof SAFETY_SOURCES)[]) {
    expect(named, id).toContain(id);
    expect(SOURCES).not.toHaveProperty(id);
  }
});
