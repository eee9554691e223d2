import { randomUUID } from 'node:crypto';
import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import {
  DEFAULT_NEEDLE,
  DEFAULT_RETENTION_MIN,
  FIRST_HABITS,
  type PracticeSettings,
} from '../../shared/model/practice.ts';
import type { Store } from '../database/store.ts';
import { archivePatient, createPatient } from './patients.ts';
import { createPlan } from './plans.ts';
import { change } from './record.ts';
import { SAMPLE_CASES } from './sample-cases.ts';
import { fillCourse } from './sample-visits.ts';
import { foundPractice } from './settings.ts';

const SETTINGS: PracticeSettings = {
  name: 'Sample Practice',
  address: '1 Example Street, Sampletown',
  phone: '000 000 000',
  email: 'practice@example.com',
  locale: 'en-GB',
  paper: 'A4',
  theme: 'system',
  needle: DEFAULT_NEEDLE,
  retentionMin: DEFAULT_RETENTION_MIN,
  readings: FIRST_READINGS,
  ...FIRST_HABITS,
};

/** Fills a new record with patients who cannot be mistaken for real ones. Their dates count back from `now`. */
export function fillSample(store: Store, now: Date): void {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  store.transaction(() => {
    change(store, 'practice.create', daysAgo(400), () =>
      foundPractice(store, {
        settings: SETTINGS,
        practitioner: { id: randomUUID(), name: 'Sample Practitioner', title: 'Acupuncturist', licence: '' },
      }),
    );
    for (const { patient, plans, seenDaysAgo, archived } of SAMPLE_CASES) {
      const first = daysAgo(Math.max(seenDaysAgo, ...plans.map((plan) => plan.daysAgo)));
      const { id } = change(store, 'patients.create', first, () => createPatient(store, patient, first));
      for (const plan of plans) {
        const at = daysAgo(plan.daysAgo);
        const created = change(store, 'plans.create', at, () =>
          createPlan(store, { patientId: id, content: plan.content() }, at),
        );
        if (plan.given) fillCourse(store, created, plan.given, now);
      }
      if (archived) {
        const at = daysAgo(seenDaysAgo);
        change(store, 'patients.archive', at, () => archivePatient(store, { id, archived }, at));
      }
    }
  });
}
