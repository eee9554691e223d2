import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dietSuggestions } from '../../../../shared/clinical/adjuncts/diet.ts';
import { Adjuncts, DietAdvice, Exercise, HerbalFormula } from '../../../../shared/model/adjuncts.ts';
import { ParagraphField, readWith } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { PlanNote } from '../plan-note.tsx';
import { AddField } from './add-field.tsx';
import { addTo, editIn, type ItemOf, type ListName } from './adjunct-edits.ts';
import styles from './adjuncts.module.css';
import { FormulaRow } from './formula-row.tsx';
import { HomePoints } from './home-points.tsx';
import { RowTools } from './row-tools.tsx';

/** What stands beside the treatment: herbs, diet, exercises and points to press at home, each with free words on it. The handout prints it. */
export function AdjunctsForm() {
  const { t } = useTranslation('adjuncts');
  const { content } = usePlanWork();
  const { herbs, diet, exercises } = content.adjuncts;
  const add = useAdd();
  return (
    <>
      <Part list="herbs" note={herbs.length === 0 ? t('herbs.empty') : t('herbs.unchecked')}>
        <ul className={styles.rows}>
          {herbs.map((formula) => (
            <FormulaRow key={formula.id} formula={formula} />
          ))}
        </ul>
        <AddField
          label={t('herbs.add')}
          onAdd={(name) =>
            add(
              'herbs',
              HerbalFormula,
              { name, form: 'granules', ingredients: [], dose: '', days: null },
              name,
            )
          }
        />
        <PlanNote kind="herbs" />
      </Part>
      <Part list="diet" note={t('diet.source')}>
        <ul className={styles.rows}>
          {diet.map(({ id, text }) => (
            <li key={id} className={styles.line} aria-label={text}>
              <Words
                list="diet"
                id={id}
                field="text"
                label={t('diet.text')}
                value={text}
                schema={DietAdvice.shape.text}
                required
              />
              <RowTools list="diet" id={id} name={text} />
            </li>
          ))}
        </ul>
        <AddField
          label={t('diet.add')}
          suggestions={{
            label: t('diet.suggestions'),
            for: (typed) =>
              dietSuggestions(content.assessment.patternId).filter(
                (one) =>
                  one.toLowerCase().includes(typed.trim().toLowerCase()) &&
                  !diet.some(({ text }) => text === one),
              ),
          }}
          onAdd={(text) => add('diet', DietAdvice, { text }, text)}
        />
        <PlanNote kind="diet" />
      </Part>
      <Part list="exercises" note={exercises.length === 0 ? t('exercises.empty') : null}>
        <ul className={styles.rows}>
          {exercises.map(({ id, name, dose }) => (
            <li key={id} className={styles.pair} aria-label={name}>
              <Words
                list="exercises"
                id={id}
                field="name"
                label={t('exercises.name')}
                value={name}
                schema={Exercise.shape.name}
                required
              />
              <Words
                list="exercises"
                id={id}
                field="dose"
                label={t('exercises.dose')}
                value={dose}
                schema={Exercise.shape.dose}
              />
              <RowTools list="exercises" id={id} name={name} />
            </li>
          ))}
        </ul>
        <AddField
          label={t('exercises.add')}
          onAdd={(name) => add('exercises', Exercise, { name, dose: '' }, name)}
        />
      </Part>
      <Part list="homePoints" note={t('homePoints.hint')}>
        <HomePoints onAdd={add} />
      </Part>
      <PlanNote kind="homeCare" />
    </>
  );
}

/** Adds to a list as one step; a sentence back says why not. */
export type Add = ReturnType<typeof useAdd>;
function useAdd() {
  const { t } = useTranslation('adjuncts');
  const { content, edit, announce } = usePlanWork();
  return <L extends ListName>(
    list: L,
    schema: Parameters<typeof readWith<ItemOf<L>>>[0],
    item: Omit<ItemOf<L>, 'id'>,
    name: string,
  ): string | undefined => {
    const read = readWith<ItemOf<L>>(schema, { id: crypto.randomUUID(), ...item });
    if (!read.ok) return read.error;
    const whole = readWith<unknown>(Adjuncts.shape[list], [...content.adjuncts[list], read.value]);
    if (!whole.ok) return whole.error;
    edit((now) => addTo(now, list, read.value));
    announce(t('added', { name: name.trim() }));
    return undefined;
  };
}

function Part({ list, note, children }: { list: ListName; note: string | null; children: ReactNode }) {
  const { t } = useTranslation('adjuncts');
  return (
    <section className={styles.part} aria-labelledby={`adjuncts-${list}`}>
      <h2 id={`adjuncts-${list}`}>{t(`${list}.title`)}</h2>
      {children}
      {note === null ? null : <p className={styles.note}>{note}</p>}
    </section>
  );
}

/** Words of a row. */
export function Words<L extends ListName>({
  list,
  id,
  field,
  ...rest
}: {
  list: L;
  id: string;
  field: keyof ItemOf<L> & string;
  label: string;
  value: string;
  schema: Parameters<typeof readWith<string>>[0];
  required?: boolean;
}) {
  const { edit } = usePlanWork();
  return (
    <ParagraphField
      name={`${id}.${field}`}
      commit={(text, typing) =>
        edit((now) => editIn(now, list, id, { [field]: text } as Partial<Omit<ItemOf<L>, 'id'>>), typing)
      }
      {...rest}
    />
  );
}
