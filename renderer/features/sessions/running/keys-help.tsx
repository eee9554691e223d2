import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KEYS, shownKeys } from '../../../app/commands/keys.ts';
import { IconButton } from '../../../ui/button.tsx';
import styles from './keys-help.module.css';

const SHOWN = [
  ['row', '↑ ↓'],
  ['tick', 'Space'],
  ['open', 'Enter'],
  ['close', 'Esc'],
  ['next', shownKeys(KEYS.nextStep)],
  ['undo', shownKeys(KEYS.undo)],
  ['add', shownKeys(KEYS.find)],
] as const;

/** The keys with which a session is given without a pointer. */
export function KeysHelp() {
  const { t } = useTranslation('running');
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton label={t('help')} className={styles.opener}>
            <CircleHelp aria-hidden />
          </IconButton>
        }
      />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t('help')}>
            <dl>
              {SHOWN.map(([what, keys]) => (
                <div key={what}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{t(`keys.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
