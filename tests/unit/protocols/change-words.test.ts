import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nameOfPath } from '../../../renderer/features/plans/changes/field-words.ts';
import { root } from '../../../scripts/lib/root.mjs';
import { Application, Lead } from '../../../shared/model/application.ts';
import { PlanContent } from '../../../shared/model/plan.ts';

const catalogue = (name: string) =>
  JSON.parse(readFileSync(join(root, `renderer/app/i18n/en/${name}.json`), 'utf8'));
const changes = catalogue('changes');
const plans = catalogue('plans');

/** What a JSON schema tells of one value. */
interface Told {
  properties?: Record<string, Told>;
  anyOf?: Told[];
  enum?: string[];
  type?: string;
}

/** Every path of a record that leads to a value, with the words that the value may be. */
function pathsOf(told: Told, path = ''): { path: string; words: readonly string[] }[] {
  const branches = (told.anyOf ?? [told]).filter(({ type }) => type !== 'null');
  const records = branches.filter(({ properties }) => properties !== undefined);
  if (records.length === 0 || /(^|\.)(needle|anchor|stroke|place|from|to)$/.test(path)) {
    return [{ path, words: branches.flatMap((one) => one.enum ?? []) }];
  }
  const own = path === '' ? [] : [{ path, words: [] }];
  const inner = records.flatMap(({ properties }) =>
    Object.entries(properties!).flatMap(([name, one]) =>
      pathsOf(one, path === '' ? name : `${path}.${name}`),
    ),
  );
  return [...own, ...inner];
}

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any' }) as Told;
const {
  applications: _a,
  leads: _l,
  targets: _t,
  adjuncts: _d,
  ...facts
} = schemaOf(PlanContent).properties!;
const SEEN = ['id', 'assessment', 'assessment.principles', 'course', 'notes', 'handout'];

describe.each([
  ['an entry', schemaOf(Application)],
  ['a lead', schemaOf(Lead)],
  ['a plan', { properties: facts }],
] as const)('a change of %s', (_, told) => {
  const paths = pathsOf(told as Told).filter(({ path }) => !SEEN.includes(path));

  test('has a name for every field', () => {
    expect(paths.length).toBeGreaterThan(6);
    for (const { path } of paths) expect(changes.fields, path).toHaveProperty([nameOfPath(path)]);
  });

  test('has a word for every choice', () => {
    const tables: Record<string, Record<string, string>> = {
      ...changes.values,
      angle: plans.angle,
      stimulation: plans.stimulation,
      'cupping.kind': plans.cupKind,
      'moxibustion.kind': plans.moxaKind,
      'bodywork.kind': plans.bodyworkKind,
      'handout.language': catalogue('common').language,
    };
    for (const { path, words } of paths) {
      const parts = path.split('.');
      if (words.length === 0 || path === 'variant') continue;
      const table = tables[parts.slice(-2).join('.')] ?? tables[parts.at(-1)!] ?? {};
      expect(
        words.filter((word) => !(word in table)),
        path,
      ).toEqual([]);
    }
  });
});
