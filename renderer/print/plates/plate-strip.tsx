import { useTranslation } from 'react-i18next';
import { VIEWS } from '../../../shared/figure/view.ts';
import { Select, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PLATE_PAPERS, TURNS } from './plate-paper.ts';
import styles from './plates.module.css';
import type { PlateChoice } from './use-plate-settings.ts';

/** Under the toolbar of a plate: which view, on which paper, and its two lines of words. */
export function PlateStrip({
  choice: { settings, change, hasScreen },
  suggested,
}: {
  choice: PlateChoice;
  suggested: { readonly title: string; readonly caption: string };
}) {
  const { t } = useTranslation('plates');
  const { view, paper, turn, title, caption } = settings;
  return (
    <section className={styles.strip} aria-label={t('settings')}>
      <Select
        label={t('view')}
        value={view}
        onChange={(next) => change({ view: next })}
        choices={[...(hasScreen ? (['screen'] as const) : []), ...VIEWS].map((value) => ({
          value,
          label: t(`views.${value}`),
        }))}
      />
      <div className={styles.choices}>
        <Segmented
          label={t('paper')}
          value={paper}
          onChange={(next) => change({ paper: next })}
          choices={PLATE_PAPERS.map((value) => ({ value, label: t(`papers.${value}`) }))}
        />
        <Segmented
          label={t('turn')}
          value={turn}
          onChange={(next) => change({ turn: next })}
          choices={TURNS.map((value) => ({ value, label: t(`turns.${value}`) }))}
        />
      </div>
      <TextField
        label={t('titleLine')}
        value={title ?? suggested.title}
        maxLength={120}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextField
        label={t('caption')}
        value={caption ?? suggested.caption}
        maxLength={240}
        onChange={({ target }) => change({ caption: target.value })}
      />
    </section>
  );
}
