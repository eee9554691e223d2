import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { remarkOn } from '../../../../shared/clinical/course/measures.ts';
import { ASKED, MEASURES, Target } from '../../../../shared/model/course.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { AmountField, ParagraphField } from '../draft-fields.tsx';
import { usePlanTools, usePlanWork } from '../plan-context.ts';
import styles from './course.module.css';
import { addTarget, editTarget, removeTarget } from './course-edits.ts';

const MOST = 12;

/** What the course should reach, in numbers. */
export function TargetsForm() {
  const { t } = useTranslation('course');
  const { content, edit, announce } = usePlanWork();
  const { targets } = content;
  const list = useRef<HTMLElement>(null);
  /** The row that the focus goes to after a change of the list; -1: the button that adds. */
  const focusNext = useRef<number | null>(null);

  useEffect(() => {
    if (focusNext.current === null) return;
    const row = list.current?.querySelectorAll('li')[focusNext.current];
    (
      row?.querySelector<HTMLElement>('textarea') ?? list.current?.querySelector<HTMLElement>('[data-add]')
    )?.focus();
    focusNext.current = null;
  });

  const add = () => {
    focusNext.current = targets.length;
    edit((now) => addTarget(now, crypto.randomUUID()));
    announce(t('targets.added'));
  };
  const remove = (id: string, at: number) => {
    focusNext.current = Math.min(at, targets.length - 2);
    edit((now) => removeTarget(now, id));
    announce(t('targets.removed'));
  };
  return (
    <section ref={list} className={styles.part} aria-labelledby="targets-title">
      <div className={styles.head}>
        <h2 id="targets-title">{t('targets.title')}</h2>
        <Button
          kind="quiet"
          icon={<Plus aria-hidden />}
          data-add
          disabled={targets.length >= MOST}
          onClick={add}
        >
          {t('targets.add')}
        </Button>
      </div>
      {targets.length === 0 ? <p className={styles.said}>{t('targets.empty')}</p> : null}
      <ul className={styles.targets}>
        {targets.map((target, at) => (
          <TargetRow key={target.id} target={target} onRemove={() => remove(target.id, at)} />
        ))}
      </ul>
    </section>
  );
}

function TargetRow({ target, onRemove }: { target: Target; onRemove: () => void }) {
  const { t } = useTranslation('course');
  const { edit } = usePlanTools();
  const { id, measure, label } = target;
  const measureName = t(`targets.measures.${measure}`);
  const set = (change: Partial<Omit<Target, 'id'>>, typing?: string) =>
    edit((now) => editTarget(now, id, change), typing);
  const score = (key: 'baseline' | 'target') => ({
    label: t(`targets.${key}`),
    name: `${id}.${key}`,
    value: target[key],
    schema: Target.shape[key],
    commit: (value: number | null, typing: string) => set({ [key]: value }, typing),
  });
  const remark = remarkOn(target);
  return (
    <li className={styles.target} aria-label={label === '' ? measureName : `${measureName}, ${label}`}>
      <div className={styles.measure}>
        <Select
          label={t('targets.measure')}
          value={measure}
          choices={MEASURES.map((value) => ({ value, label: t(`targets.measures.${value}`) }))}
          onChange={(next) => set({ measure: next })}
        />
      </div>
      <ParagraphField
        label={t('targets.label')}
        name={`${id}.label`}
        value={label}
        placeholder={t(`targets.hints.${measure}`)}
        schema={Target.shape.label}
        commit={(next, typing) => set({ label: next }, typing)}
      />
      <IconButton
        className={styles.remove}
        label={t('targets.remove', { target: label === '' ? measureName : label })}
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </IconButton>
      <AmountField {...score('baseline')} />
      <AmountField {...score('target')} />
      <div className={styles.asked}>
        <Select
          label={t('targets.asked')}
          value={target.asked}
          choices={ASKED.map((value) => ({ value, label: t(`targets.when.${value}`) }))}
          onChange={(asked) => set({ asked })}
        />
      </div>
      {remark === null ? null : (
        <p className={styles.remark}>
          {remark.kind === 'wrongWay'
            ? t(`targets.wrongWay.${remark.better}`)
            : t(`targets.${remark.kind}`, { measure: measureName, ...remark })}
        </p>
      )}
    </li>
  );
}
