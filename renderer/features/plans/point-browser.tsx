import { Tabs } from '@base-ui/react/tabs';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS, placesOf } from '../../../shared/atlas/points/index.ts';
import type { PointFacts, Region, SpinalLevel } from '../../../shared/atlas/points/types.ts';
import { placeKey } from '../../../shared/clinical/places.ts';
import type { Application } from '../../../shared/model/application.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { REGIONS } from '../../app/point-words.ts';
import { Later } from '../../ui/later.tsx';
import { usePlanWork } from './plan-context.ts';
import styles from './point-browser.module.css';
import { PointList } from './point-list.tsx';
import { ProtocolsPanel } from './protocols/protocols-panel.tsx';
import { SuggestionsPanel } from './suggestions/suggestions-panel.tsx';
import type { How } from './use-adding.ts';

const liesIn = (point: PointFacts, region: Region) =>
  placesOf(point).some(({ facts }) => facts.region === region);

const PRESENT_MERIDIANS = MERIDIANS.filter(({ id }) => POINTS.some(({ meridian }) => meridian === id));
const PRESENT_REGIONS = REGIONS.filter((region) => POINTS.some((point) => liesIn(point, region)));

type Browsed = 'suggestions' | 'meridians' | 'regions' | 'protocols';

/** What was chosen to be browsed; null: nothing yet. It stays while a point is searched. */
const useBrowsed = create<{ tab: Browsed | null }>(() => ({ tab: null }));

/** Turns to one of the tabs. */
export const browse = (tab: Browsed): void => useBrowsed.setState({ tab });

/** What is suggested, and every point of the atlas by meridian or by region: what the body shows, for those who read or type. */
export const PointBrowser = memo(function PointBrowser({
  first,
  planned,
  onAdd,
  onSuggested,
}: {
  /** The tab that shows until one is chosen. */
  first: Browsed;
  planned: ReadonlySet<string>;
  onAdd: (point: PointFacts, level: SpinalLevel | null, how: How) => void;
  onSuggested: (entry: Application, how: How) => void;
}) {
  const { t } = useTranslation('plans');
  const tab = useBrowsed((state) => state.tab) ?? first;
  const [meridian, setMeridian] = useState<string>('BL');
  const [region, setRegion] = useState<Region>('lumbar');
  const list = { planned, onAdd };
  const shown = MERIDIANS.find(({ id }) => id === meridian)!;
  return (
    <Tabs.Root value={tab} onValueChange={(next) => browse(next as Browsed)} className={styles.browser}>
      <Tabs.List className={styles.tabs} aria-label={t('browse.by')}>
        <Tabs.Tab value="suggestions" className={styles.tab}>
          {t('suggestions:tab')}
        </Tabs.Tab>
        <Tabs.Tab value="meridians" className={styles.tab}>
          {t('browse.meridians')}
        </Tabs.Tab>
        <Tabs.Tab value="regions" className={styles.tab}>
          {t('browse.regions')}
        </Tabs.Tab>
        <Tabs.Tab value="protocols" className={styles.tab}>
          {t('protocols:tab')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="suggestions" className={styles.panel}>
        <SuggestionsPanel onAdd={onSuggested} />
      </Tabs.Panel>
      <Tabs.Panel value="meridians" className={styles.panel}>
        <Chips
          label={t('browse.meridian')}
          value={meridian}
          onChange={setMeridian}
          choices={PRESENT_MERIDIANS.map(({ id }) => ({
            value: id,
            label: id,
            name: t(`meridianNames.${id}`),
          }))}
        />
        <Heading
          name={t(`meridianNames.${meridian}`)}
          more={meridian === 'EX' ? '' : `${shown.pinyin} ${shown.chinese}`}
          points={POINTS.filter((point) => point.meridian === meridian)}
        />
        <Later>
          <PointList
            key={meridian}
            label={t('browse.points', { name: t(`meridianNames.${meridian}`) })}
            points={POINTS.filter((point) => point.meridian === meridian)}
            {...list}
          />
        </Later>
      </Tabs.Panel>
      <Tabs.Panel value="regions" className={styles.panel}>
        <Chips
          label={t('browse.region')}
          value={region}
          onChange={setRegion}
          choices={PRESENT_REGIONS.map((one) => ({ value: one, label: t(`regions.${one}`) }))}
        />
        <Heading
          name={t(`regions.${region}`)}
          more=""
          points={POINTS.filter((point) => liesIn(point, region))}
        />
        <Later>
          <PointList
            key={region}
            label={t('browse.points', { name: t(`regions.${region}`) })}
            points={POINTS.filter((point) => liesIn(point, region))}
            {...list}
          />
        </Later>
      </Tabs.Panel>
      <Tabs.Panel value="protocols" className={styles.panel}>
        <ForPractitioners>
          <ProtocolsPanel />
        </ForPractitioners>
      </Tabs.Panel>
    </Tabs.Root>
  );
});

function Heading({ name, more, points }: { name: string; more: string; points: readonly PointFacts[] }) {
  const { t } = useTranslation('plans');
  const { content } = usePlanWork();
  const codes = new Set(points.map(({ code }) => code));
  const count = content.applications.filter(
    ({ place }) => placeKey(place) !== null && place.kind === 'point' && codes.has(place.code),
  ).length;
  return (
    <div className={styles.heading}>
      <p title={more}>
        <strong>{name}</strong> {more}
      </p>
      {count === 0 ? null : <span>{t('browse.inPlan', { count })}</span>}
    </div>
  );
}

function Chips<T extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly { value: T; label: string; name?: string }[];
}) {
  return (
    <ToggleGroup
      className={styles.chips}
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => next !== undefined && onChange(next as T)}
    >
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={styles.chip} title={choice.name}>
          {choice.label}
          {choice.name === undefined ? null : <span className="visually-hidden"> {choice.name}</span>}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
