import { keepPreviousData } from '@tanstack/react-query';
import { useMatchRoute, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { atLevel, POINTS } from '../../../shared/atlas/points/index.ts';
import { type Found, pointSearch } from '../../../shared/atlas/search.ts';
import { pointKey } from '../../../shared/clinical/places.ts';
import { LOW_BACK_PATTERNS } from '../../../shared/clinical/protocols/patterns.ts';
import { LOW_BACK_TRIALS } from '../../../shared/clinical/protocols/trials.ts';
import { useAgeAndSex } from '../../features/patients/use-age-and-sex.ts';
import { shortDate } from '../dates.ts';
import { useOpenPlan } from '../open-plan.ts';
import { usePointWords } from '../point-words.ts';
import { useLocale } from '../use-locale.ts';
import { usePractice } from '../use-practice.ts';
import { fitting, found, type Group, type Item, inGroups } from './palette-items.ts';
import { useOfferedCommands } from './use-commands.ts';

/** At most so many lines of a kind, once something is typed. */
const MOST = 8;
const MOST_POINTS = 6;

const search = pointSearch(POINTS);

/**
 * What the palette shows for what is typed: commands of the present screen, points, plans of the present patient,
 * patients and, beside a plan, protocols. Nothing typed: what is at hand. `pending` while patients are being looked up.
 */
export function usePaletteItems(typed: string): {
  readonly groups: readonly Group[];
  readonly pending: boolean;
  readonly failure: string | null;
} {
  const text = typed.trim();
  const commands = useCommandItems();
  const points = usePointItems(text);
  const plans = usePlanItems();
  const patients = usePatientItems(text);
  const protocols = useProtocolItems();
  const byWords = ({ title, detail }: Item) => [title, detail];
  const groups = inGroups({
    commands: fitting(text, commands, ({ title }) => [title], text === '' ? commands.length : MOST),
    points: found(text, points, ({ code, title }) => [code ?? '', title]),
    plans: fitting(text, plans, byWords, MOST),
    patients: patients.fresh
      ? found(text, patients.items, byWords)
      : fitting(text, patients.items, byWords, MOST),
    protocols: text === '' ? [] : fitting(text, protocols, byWords, MOST),
  });
  return { groups, pending: patients.pending, failure: patients.failure };
}

/** Those of the screen before those of every screen. */
function useCommandItems(): readonly Item[] {
  const offered = useOfferedCommands().filter(({ id }) => id !== 'palette');
  const isEverywhere = ({ id }: { id: string }) => id.startsWith('go.');
  return [...offered.filter((one) => !isEverywhere(one)), ...offered.filter(isEverywhere)].map((one) => ({
    ...one,
    detail: '',
  }));
}

/** Whether the screen is that of a plan, not its handout. */
const useIsPlanning = () => Boolean(useMatchRoute()({ to: '/plans/$planId' }));

/** Points go into the plan that is on the screen, elsewhere the atlas shows them. */
function usePointItems(text: string): readonly Item[] {
  const { t } = useTranslation('commands');
  const words = usePointWords();
  const navigate = useNavigate();
  const isPlanning = useIsPlanning();
  const show = async ({ point, level }: Found) => {
    const [{ lookUp }, { chosenOf }] = await Promise.all([
      import('../../features/atlas/choose-point.ts'),
      import('../../features/atlas/browse.ts'),
    ]);
    lookUp(level === null ? chosenOf(point.code) : { code: point.code, which: level });
    await navigate({ to: '/atlas' });
  };
  return search(text, MOST_POINTS).map((one): Item => {
    const { kind, point, level, side } = one;
    const code = pointKey(point.code, level);
    const sided = side === null || point.midline ? [] : [t(`plans:prescription.sides.${side}`)];
    const names = kind === 'ashi' ? t('ashi', { pinyin: point.pinyin }) : `${point.pinyin} ${point.chinese}`;
    const lacksLevel = isPlanning && point.levels !== undefined && level === null;
    return {
      id: `point ${kind} ${code} ${side}`,
      code,
      title: [names, ...sided].join(', '),
      detail: [
        words.summary(level === null ? point : atLevel(point, level)),
        t(lacksLevel ? 'level' : isPlanning ? 'addPoint' : 'showPoint'),
      ].join(' · '),
      run: () =>
        isPlanning ? useOpenPlan.getState().want({ kind, code: point.code, level, side }) : void show(one),
      ...(lacksLevel && { goOn: `${kind === 'ashi' ? 'ashi ' : ''}${point.code} L` }),
    };
  });
}

/** The other plans of the patient whose screen stands. */
function usePlanItems(): readonly Item[] {
  const navigate = useNavigate();
  const locale = useLocale();
  const params = useParams({ strict: false });
  const plan = usePractice(
    'plans.get',
    { id: params.planId ?? '' },
    { enabled: params.planId !== undefined },
  );
  const patientId = params.patientId ?? plan.data?.patientId;
  const plans = usePractice(
    'plans.ofPatient',
    { patientId: patientId ?? '', archived: false },
    { enabled: patientId !== undefined },
  );
  const others = (plans.data?.plans ?? []).filter(({ id }) => id !== params.planId);
  return others.map(({ id, title, pattern, updatedAt }) => ({
    id: `plan ${id}`,
    title,
    detail: [pattern, shortDate(updatedAt, locale)].filter(Boolean).join(' · '),
    run: () => void navigate({ to: '/plans/$planId', params: { planId: id } }),
  }));
}

/** Patients as the record finds them. `fresh`: found for this very text; if not, they were for an earlier letter. */
function usePatientItems(text: string) {
  const navigate = useNavigate();
  const ageAndSex = useAgeAndSex();
  const locale = useLocale();
  const answer = usePractice(
    'patients.find',
    { text, archived: false, limit: MOST },
    { placeholderData: keepPreviousData },
  );
  const items = (answer.data?.patients ?? []).map((patient): Item => {
    const { id, givenName, familyName, recordNumber, birthDate } = patient;
    const born = birthDate === null ? [] : [shortDate(birthDate, locale)];
    return {
      id: `patient ${id}`,
      title: `${givenName} ${familyName}`,
      detail: [ageAndSex(patient), ...born, recordNumber].join(' · '),
      run: () => void navigate({ to: '/patients/$patientId', params: { patientId: id } }),
    };
  });
  const pending = answer.isPending || answer.isPlaceholderData;
  return {
    items,
    fresh: !pending,
    pending: pending && !answer.isError,
    failure: answer.error?.message ?? null,
  };
}

/** Own protocols and published ones, which the plan's screen opens beside the body. */
function useProtocolItems(): readonly Item[] {
  const { t } = useTranslation('commands');
  const isPlanning = useIsPlanning();
  const own =
    usePractice('protocols.list', { archived: false }, { enabled: isPlanning }).data?.protocols ?? [];
  if (!isPlanning) return [];
  const item = (id: string, title: string, pattern: string, origin: string): Item => ({
    id: `protocol ${id}`,
    title,
    detail: [pattern, t(origin)].filter(Boolean).join(' · '),
    run: () => useOpenPlan.getState().wantProtocol(id),
  });
  return [
    ...own.map(({ id, content }) => item(id, content.title, content.pattern, 'ownProtocol')),
    ...LOW_BACK_TRIALS.map(({ id, title, pattern }) => item(id, title, pattern, 'trialProtocol')),
    ...LOW_BACK_PATTERNS.map(({ id, title, pattern }) => item(id, title, pattern, 'publishedProtocol')),
  ];
}
