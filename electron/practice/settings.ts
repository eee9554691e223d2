import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type PracticeSettings, type Practitioner, RIGHT_TO_SET } from '../../shared/model/practice.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { mayAtWork, refuseWithout } from './at-work.ts';
import type { Done } from './done.ts';
import { refuseTakenName } from './people.ts';

type Settings = Output<'settings.get'>;

/** Letterhead and habits of the practice, and the practitioner at work. */
export function getSettings(store: Store): Settings {
  const row = store.first(
    sqlFor
      .selectFrom('settings')
      .innerJoin('practitioner', 'practitioner.id', 'settings.practitioner_id')
      .selectAll('settings')
      .select([
        'practitioner.name as practitioner_name',
        'practitioner.title as practitioner_title',
        'practitioner.licence as practitioner_licence',
      ]),
  )!;
  return {
    revision: row.revision,
    settings: {
      name: row.name,
      address: row.address,
      phone: row.phone,
      email: row.email,
      locale: row.locale as PracticeSettings['locale'],
      paper: row.paper as PracticeSettings['paper'],
      theme: row.theme as PracticeSettings['theme'],
      needle: { gaugeMm: row.needle_gauge_mm, lengthMm: row.needle_length_mm },
      retentionMin: row.retention_min,
      readings: { ...FIRST_READINGS, ...JSON.parse(row.readings) },
      marginMm: row.margin_mm,
      printer: row.printer,
      colour: row.colour,
      meridianColours: row.meridian_colours === 1,
      handout: JSON.parse(row.handout),
      reviewedLanguages: JSON.parse(row.reviewed_languages),
      phrases: JSON.parse(row.phrases),
      lockAfterMin: row.lock_after_min,
    },
    practitioner: {
      id: row.practitioner_id,
      name: row.practitioner_name,
      title: row.practitioner_title,
      licence: row.practitioner_licence,
    },
  };
}

/** What a practice begins with. Its founder treats and administers. */
export interface Founding {
  readonly settings: PracticeSettings;
  readonly practitioner: Practitioner;
}

/** The first rows of a new record. */
export function foundPractice(store: Store, { settings, practitioner }: Founding): Done<null> {
  store.run(sqlFor.insertInto('practitioner').values(practitioner));
  const first = { id: 1, practitioner_id: practitioner.id } as const;
  store.run(sqlFor.insertInto('settings').values({ ...first, ...columnsOf(settings) }));
  return { value: null, subject: { kind: 'practice', id: null }, summary: 'created' };
}

/** Writes all of it, and nothing when the record has moved on. */
export function saveSettings(store: Store, input: Settings): Done<Settings> {
  const before = getSettings(store);
  if (before.revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'The settings were changed elsewhere in the meantime. What you changed here is not saved yet.',
      'revision',
    );
  }
  const { id, ...person } = input.practitioner;
  if (id !== before.practitioner.id) {
    throw new PracticeError('not-found', 'This practitioner is not at work here.', 'practitioner.id');
  }
  const fields = (Object.keys(input.settings) as Array<keyof PracticeSettings>).filter(
    (field) => JSON.stringify(before.settings[field]) !== JSON.stringify(input.settings[field]),
  );
  for (const field of fields) {
    if (!mayAtWork(store, RIGHT_TO_SET[field])) refuseWithout(store, 'administer');
  }
  refuseTakenName(store, person.name, id, 'practitioner.name');
  store.run(sqlFor.updateTable('practitioner').set(person).where('id', '=', id));
  const revision = before.revision + 1;
  store.run(
    sqlFor
      .updateTable('settings')
      .set({ revision, ...columnsOf(input.settings) })
      .where('id', '=', 1),
  );
  const changed = [
    ...(JSON.stringify(before.practitioner) === JSON.stringify(input.practitioner) ? [] : ['practitioner']),
    ...fields,
  ];
  return {
    value: { ...input, revision },
    subject: { kind: 'practice', id: null },
    summary: `changed: ${changed.join(', ') || 'nothing'}`,
  };
}

const columnsOf = (settings: PracticeSettings) => ({
  name: settings.name,
  address: settings.address,
  phone: settings.phone,
  email: settings.email,
  locale: settings.locale,
  paper: settings.paper,
  theme: settings.theme,
  needle_gauge_mm: settings.needle.gaugeMm,
  needle_length_mm: settings.needle.lengthMm,
  retention_min: settings.retentionMin,
  readings: JSON.stringify(settings.readings),
  margin_mm: settings.marginMm,
  printer: settings.printer,
  colour: settings.colour,
  meridian_colours: settings.meridianColours ? 1 : 0,
  handout: JSON.stringify(settings.handout),
  reviewed_languages: JSON.stringify(settings.reviewedLanguages),
  phrases: JSON.stringify(settings.phrases),
  lock_after_min: settings.lockAfterMin,
});
