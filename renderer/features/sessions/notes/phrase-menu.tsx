import { Menu } from '@base-ui/react/menu';
import { useNavigate } from '@tanstack/react-router';
import { BookmarkPlus, MessageSquareQuote, Settings } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { phrasesOf } from '../../../../shared/clinical/session/phrases.ts';
import { type NotePart, QuickPhrases } from '../../../../shared/model/session.ts';
import { changeSettings } from '../../../app/change-settings.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { IconButton } from '../../../ui/button.tsx';
import field from '../../../ui/field.module.css';
import { useNotesWork } from './notes-context.ts';
import styles from './part.module.css';

/** The phrases of a part: one press puts one where the hand was; what is marked can be kept as a phrase. */
export function PhraseMenu({
  part,
  isOpen,
  onOpen,
  selected,
  area,
  onChoose,
}: {
  part: NotePart;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** What is marked in the part's text. */
  selected: () => string;
  /** Where the hand goes back to. */
  area: RefObject<HTMLTextAreaElement | null>;
  onChoose: (phrase: string) => void;
}) {
  const { t } = useTranslation('session-notes');
  const navigate = useNavigate();
  const { phrases, announce } = useNotesWork();
  const label = t('phrases.menu', { part: t(`parts.${part}`) });
  const marked = selected().trim().replace(/\s+/g, ' ');
  const keep = async () => {
    try {
      await changeSettings(({ phrases: now }) => {
        const own = phrasesOf(now, part);
        return { phrases: QuickPhrases.parse({ ...now, [part]: [...new Set([...own, marked])] }) };
      });
      announce(t('phrases.kept', { phrase: marked }));
    } catch (cause) {
      const issue = (cause as { issues?: { message: string }[] }).issues?.[0];
      announce(refusalWords(issue?.message ?? (cause as Error).message));
    }
  };
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpen}>
      <Menu.Trigger
        render={
          <IconButton label={label} keys="/" className={styles.tool}>
            <MessageSquareQuote aria-hidden />
          </IconButton>
        }
      />
      <Menu.Portal role="region" aria-label={label}>
        <Menu.Positioner align="end" sideOffset={4} className={field.positioner}>
          <Menu.Popup className={`${field.popup} ${styles.phrases}`} finalFocus={area}>
            {phrasesOf(phrases, part).map((phrase) => (
              <Menu.Item key={phrase} className={field.item} onClick={() => onChoose(phrase)}>
                <span dir="auto">{phrase}</span>
              </Menu.Item>
            ))}
            {marked === '' ? null : (
              <Menu.Item className={`${field.item} ${styles.first}`} onClick={() => void keep()}>
                <BookmarkPlus aria-hidden />
                <span className={field.words}>{t('phrases.keep')}</span>
              </Menu.Item>
            )}
            <Menu.Item
              className={`${field.item} ${marked === '' ? styles.first : ''}`}
              onClick={() => void navigate({ to: '/settings' })}
            >
              <Settings aria-hidden />
              <span className={field.words}>{t('phrases.change')}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
