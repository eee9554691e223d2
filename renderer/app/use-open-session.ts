import { useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePractice } from './use-practice.ts';

/**
 * The session that the rail leads to: the one on the screen, else the one of those being given that began last. After a
 * reload or a crash it leads back to it. Null: none is being given.
 */
export function useOpenSession(): {
  readonly id: string;
  readonly label: string;
  readonly isOnScreen: boolean;
} | null {
  const { t } = useTranslation();
  const running = usePractice('sessions.running', {}, { refetchOnWindowFocus: 'always' });
  const onScreen = useMatchRoute()({ to: '/sessions/$sessionId', fuzzy: true });
  const sessions = running.data?.sessions ?? [];
  const shown = onScreen
    ? sessions.find(({ id }) => id === onScreen.sessionId)
    : sessions.toSorted((a, b) => Date.parse(a.begunAt!) - Date.parse(b.begunAt!)).at(-1);
  const id = onScreen ? onScreen.sessionId : shown?.id;
  if (id === undefined) return null;
  const label = shown === undefined ? t('session') : t('sessionOf', { patient: shown.patient });
  return { id, label, isOnScreen: Boolean(onScreen) };
}
