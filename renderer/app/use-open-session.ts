import { useMatch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePractice } from './use-practice.ts';

/**
 * The session that the rail leads to: the one on the screen, else the one of those being given that began last. After a
 * reload or a crash it leads back to it. Null: none is being given.
 */
export function useOpenSession(): { readonly id: string; readonly label: string } | null {
  const { t } = useTranslation();
  const running = usePractice('sessions.running', {}, { refetchOnWindowFocus: 'always' });
  const onScreen = useMatch({ from: '/sessions/$sessionId', shouldThrow: false })?.params.sessionId;
  const sessions = running.data?.sessions ?? [];
  const session =
    sessions.find(({ id }) => id === onScreen) ??
    sessions.toSorted((a, b) => Date.parse(a.begunAt!) - Date.parse(b.begunAt!)).at(-1);
  const id = onScreen ?? session?.id;
  if (id === undefined) return null;
  return {
    id,
    label: session?.id === id ? t('sessionOf', { patient: session.patient }) : t('session'),
  };
}
