import { Link, useMatchRoute, useNavigate } from '@tanstack/react-router';
import {
  CalendarDays,
  CircleQuestionMark,
  ClipboardList,
  Lock,
  PersonStanding,
  Search,
  Settings,
  Timer,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { KEYS, shownKeys } from './commands/keys.ts';
import { openPalette } from './commands/palette-host.tsx';
import { useCommands } from './commands/use-commands.ts';
import { lockPractice } from './lock.ts';
import { useOpenPlan } from './open-plan.ts';
import styles from './rail.module.css';
import { useOpenSession } from './use-open-session.ts';
import { usePractice } from './use-practice.ts';

/** The sections at the window's left edge. */
export function Rail() {
  const { t } = useTranslation();
  const planId = useOpenPlan((state) => state.planId);
  const matches = useMatchRoute();
  const inPlan = Boolean(
    matches({ to: '/plans/$planId', fuzzy: true }) || matches({ to: '/papers/$paperId' }),
  );
  const session = useOpenSession();
  const inSession = session?.isOnScreen === true;
  const sample = usePractice('practice.status', {}).data?.sample;
  const atWork = usePractice('people.atWork', {}, { refetchOnWindowFocus: 'always' }).data?.person.name;
  const lockLabel = atWork === undefined ? t('lock') : t('people:lock', { name: atWork });
  const inAtlas = Boolean(matches({ to: '/atlas', fuzzy: true }));
  const inPractice = Boolean(matches({ to: '/practice', fuzzy: true }));
  const inHelp = Boolean(matches({ to: '/help', fuzzy: true }));
  const inSettings = Boolean(matches({ to: '/settings' }) || matches({ to: '/audit' }));
  const navigate = useNavigate();
  useCommands(
    [
      {
        id: 'go.patients',
        title: t('commands:go', { where: t('patients') }),
        run: () => void navigate({ to: '/' }),
      },
      {
        id: 'go.practice',
        title: t('commands:go', { where: t('practice') }),
        run: () => void navigate({ to: '/practice' }),
      },
      {
        id: 'go.plan',
        title: t('commands:go', { where: t('plan') }),
        available: planId !== null && !matches({ to: '/plans/$planId' }),
        run: () => planId && void navigate({ to: '/plans/$planId', params: { planId } }),
      },
      {
        id: 'go.session',
        title: t('commands:go', { where: t('session') }),
        available: session !== null && !inSession,
        run: () =>
          session && void navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } }),
      },
      {
        id: 'go.atlas',
        title: t('commands:go', { where: t('atlas') }),
        run: () => void navigate({ to: '/atlas' }),
      },
      {
        id: 'go.settings',
        title: t('commands:go', { where: t('settings') }),
        run: () => void navigate({ to: '/settings' }),
      },
      {
        id: 'go.help',
        title: t('commands:go', { where: t('help') }),
        run: () => void navigate({ to: '/help' }),
      },
      {
        id: 'go.lock',
        title: lockLabel,
        keys: KEYS.lock,
        available: sample === false,
        run: () => void lockPractice(),
      },
    ],
    { enableOnFormTags: true },
  );
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <Mark />
      <RailLink
        label={t('patients')}
        active={!inPlan && !inSession && !inPractice && !inAtlas && !inSettings && !inHelp}
      >
        <Link to="/" aria-label={t('patients')}>
          <Users aria-hidden />
        </Link>
      </RailLink>
      <RailLink label={t('practice')} active={inPractice}>
        <Link to="/practice" aria-label={t('practice')}>
          <CalendarDays aria-hidden />
        </Link>
      </RailLink>
      {planId === null ? null : (
        <RailLink label={t('plan')} active={inPlan}>
          <Link to="/plans/$planId" params={{ planId }} aria-label={t('plan')}>
            <ClipboardList aria-hidden />
          </Link>
        </RailLink>
      )}
      {session === null ? null : (
        <RailLink label={session.label} active={inSession}>
          <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} aria-label={session.label}>
            <Timer aria-hidden />
          </Link>
        </RailLink>
      )}
      <RailLink label={t('atlas')} active={inAtlas}>
        <Link to="/atlas" aria-label={t('atlas')}>
          <PersonStanding aria-hidden />
        </Link>
      </RailLink>
      <span className={styles.space} />
      <IconButton
        label={t('commands:open')}
        keys={shownKeys(KEYS.palette)}
        className={styles.tool}
        onClick={openPalette}
      >
        <Search aria-hidden />
      </IconButton>
      {atWork === undefined ? null : (
        <span className={styles.person} title={t('people:atWork', { name: atWork })}>
          <span aria-hidden>{initialsOf(atWork)}</span>
          <span className="visually-hidden">{t('people:atWork', { name: atWork })}</span>
        </span>
      )}
      {sample === true ? null : (
        <IconButton
          label={lockLabel}
          keys={shownKeys(KEYS.lock)}
          className={styles.tool}
          onClick={() => void lockPractice()}
        >
          <Lock aria-hidden />
        </IconButton>
      )}
      <RailLink label={t('help')} active={inHelp}>
        <Link to="/help" aria-label={t('help')}>
          <CircleQuestionMark aria-hidden />
        </Link>
      </RailLink>
      <RailLink label={t('settings')} active={inSettings}>
        <Link to="/settings" aria-label={t('settings')}>
          <Settings aria-hidden />
        </Link>
      </RailLink>
    </nav>
  );
}

/** The first letters of a name's first and last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends.map((word) => Array.from(word)[0]!.toLocaleUpperCase()).join('');
}

function RailLink({ label, active, children }: { label: string; active: boolean; children: ReactNode }) {
  return (
    <span className={styles.link} data-active={active} title={label}>
      {children}
    </span>
  );
}

function Mark() {
  return (
    <svg className={styles.mark} width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="5" fill="var(--accent)" />
      <path d="M14 4.1v11.4" stroke="var(--accent-ink)" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M14 15v6" stroke="var(--accent-ink)" strokeWidth="1" />
      <circle cx="14" cy="21.4" r="2.7" fill="var(--accent-ink)" />
    </svg>
  );
}
