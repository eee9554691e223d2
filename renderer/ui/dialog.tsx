import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

/** A dialog for a form or a question. Never used over the body while a plan is being made. */
export function Dialog({
  title,
  open,
  onOpenChange,
  children,
}: {
  title: string;
  open: boolean;
  /** Null while the dialog may be left by its own button only. */
  onOpenChange: ((open: boolean) => void) | null;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          className={styles.popup}
          // What the dialog asks for, not the way out of it.
          initialFocus={() => body.current?.querySelector<HTMLElement>('input, textarea, button') ?? null}
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            {onOpenChange === null ? null : (
              <BaseDialog.Close render={<IconButton label={t('close')} />}>
                <X aria-hidden />
              </BaseDialog.Close>
            )}
          </header>
          <div ref={body} className={styles.body}>
            {children}
          </div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** The buttons at a dialog's foot; the primary one comes last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>;
}
