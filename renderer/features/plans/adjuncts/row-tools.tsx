import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { usePlanWork } from '../plan-context.ts';
import { type ListName, moveIn, removeFrom } from './adjunct-edits.ts';
import styles from './adjuncts.module.css';

/** Moves a row of a list up and down and takes it out. */
export function RowTools({ list, id, name }: { list: ListName; id: string; name: string }) {
  const { t } = useTranslation('adjuncts');
  const { content, edit, announce } = usePlanWork();
  const items = content.adjuncts[list];
  const at = items.findIndex((one) => one.id === id);
  const move = (by: -1 | 1) => {
    edit((now) => moveIn(now, list, id, by));
    announce(t('moved', { name, position: at + by + 1, count: items.length }));
  };
  return (
    <span className={styles.tools}>
      {items.length < 2 ? null : (
        <>
          <IconButton label={t('up', { name })} aria-disabled={at === 0} onClick={() => at > 0 && move(-1)}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton
            label={t('down', { name })}
            aria-disabled={at === items.length - 1}
            onClick={() => at < items.length - 1 && move(1)}
          >
            <ArrowDown aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        label={t('remove', { name })}
        onClick={({ currentTarget }) => {
          const adder = currentTarget.closest('section')?.querySelector<HTMLElement>('[data-add] input');
          edit((now) => removeFrom(now, list, id));
          announce(t('removed', { name }));
          adder?.focus();
        }}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </span>
  );
}
