import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readIngredient, weightOf } from '../../../../shared/clinical/adjuncts/herbs.ts';
import { HERB_FORMS, HerbalFormula } from '../../../../shared/model/adjuncts.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { AmountField, readWith } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { AddField } from './add-field.tsx';
import { editIn, editIngredients } from './adjunct-edits.ts';
import styles from './adjuncts.module.css';
import { Words } from './adjuncts-form.tsx';
import { RowTools } from './row-tools.tsx';

const { ingredients: Ingredients, name: Name, dose: Dose, days: Days } = HerbalFormula.shape;
const Ingredient = Ingredients.element;

/** One herbal formula: what it is called, how it is taken, and what is in it. */
export function FormulaRow({ formula }: { formula: HerbalFormula }) {
  const { t } = useTranslation('adjuncts');
  const { edit } = usePlanWork();
  const { id, name, form, dose, days, ingredients } = formula;
  const { grams, open } = weightOf(formula);
  const set = (change: Partial<Omit<HerbalFormula, 'id'>>, typing?: string) =>
    edit((now) => editIn(now, 'herbs', id, change), typing);
  const add = (text: string) => {
    const read = readWith(Ingredients, [...ingredients, readIngredient(text)]);
    if (!read.ok) return read.error;
    edit((now) => editIngredients(now, id, (list) => [...list, readIngredient(text)]));
    return undefined;
  };
  return (
    <li className={styles.formula} aria-label={name}>
      <div className={styles.line}>
        <Words
          list="herbs"
          id={id}
          field="name"
          label={t('herbs.name')}
          value={name}
          schema={Name}
          required
        />
        <RowTools list="herbs" id={id} name={name} />
      </div>
      <div className={styles.taking}>
        <Select
          label={t('herbs.form')}
          value={form}
          choices={HERB_FORMS.map((value) => ({ value, label: t(`herbs.forms.${value}`) }))}
          onChange={(next) => set({ form: next })}
        />
        <AmountField
          label={t('herbs.days')}
          name={`${id}.days`}
          unit={t('herbs.daysUnit')}
          value={days}
          schema={Days}
          commit={(next, typing) => set({ days: next }, typing)}
        />
      </div>
      <Words list="herbs" id={id} field="dose" label={t('herbs.dose')} value={dose} schema={Dose} />
      {ingredients.length === 0 ? null : (
        <ul className={styles.ingredients} aria-label={t('herbs.ingredients', { name })}>
          {ingredients.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ingredients have no identity but their place
            <li key={at}>
              <bdi>{one.name}</bdi>
              <AmountField
                label={t('herbs.gramsOf', { name: one.name })}
                name={`${id}.${at}.grams`}
                unit="g"
                value={one.grams}
                schema={Ingredient.shape.grams}
                commit={(next, typing) =>
                  edit(
                    (now) => editIngredients(now, id, (list) => list.with(at, { ...list[at]!, grams: next })),
                    typing,
                  )
                }
              />
              <IconButton
                label={t('remove', { name: one.name })}
                onClick={() => edit((now) => editIngredients(now, id, (list) => list.toSpliced(at, 1)))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddField label={t('herbs.addIngredient')} onAdd={add} />
      {ingredients.length === 0 ? null : (
        <p className={styles.note}>
          {t('herbs.total', { count: ingredients.length, grams })}
          {open === 0 ? '' : ` · ${t('herbs.open', { count: open })}`}
        </p>
      )}
    </li>
  );
}
