import { Popover } from '@base-ui/react/popover';
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { groupOf, REGION_GROUPS, type RegionGroup, useViewOptions } from '../view-options.ts';
import styles from './filter-popover.module.css';

// Only what the atlas holds can be filtered by.
const meridians = MERIDIANS.filter(({ id }) => POINTS.some((point) => point.meridian === id));
const regions = (Object.keys(REGION_GROUPS) as RegionGroup[]).filter((group) =>
  POINTS.some(({ region }) => groupOf(region) === group),
);

/** Which meridians and regions show their points and lines. Planned marks are always there. */
export function FilterPopover() {
  const { t } = useTranslation('scene');
  const { hiddenMeridians, hiddenRegions, toggleMeridian, toggleRegion, showAll } = useViewOptions();
  const active = hiddenMeridians.length + hiddenRegions.length > 0;
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton label={active ? t('filterActive') : t('filter')} data-active={active}>
            <ListFilter aria-hidden />
          </IconButton>
        }
      />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={8} className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t('filter')}>
            <fieldset className={styles.group}>
              <legend>{t('filterMeridians')}</legend>
              {meridians.map(({ id, english }) => (
                <label key={id} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={!hiddenMeridians.includes(id)}
                    onChange={() => toggleMeridian(id)}
                  />
                  <span
                    className={styles.bar}
                    style={{ '--bar': `var(--meridian-${id})` } as React.CSSProperties}
                  />
                  <span className={styles.code}>{id}</span> {english}
                </label>
              ))}
            </fieldset>
            <fieldset className={styles.group}>
              <legend>{t('filterRegions')}</legend>
              {regions.map((region) => (
                <label key={region} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={!hiddenRegions.includes(region)}
                    onChange={() => toggleRegion(region)}
                  />
                  {t(`region.${region}`)}
                </label>
              ))}
              <Button className={styles.all} disabled={!active} onClick={showAll}>
                {t('filterAll')}
              </Button>
            </fieldset>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
