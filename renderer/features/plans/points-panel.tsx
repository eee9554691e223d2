import { PanelLeftClose, Search } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Found } from '../../../shared/atlas/search.ts';
import { placeKey } from '../../../shared/clinical/places.ts';
import type { Application } from '../../../shared/model/application.ts';
import { KEYS, shownKeys } from '../../app/commands/keys.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useOpenPlan } from '../../app/open-plan.ts';
import { IconButton } from '../../ui/button.tsx';
import { FindPoint } from './find-point.tsx';
import { highlight } from './highlight.ts';
import { usePlanWork } from './plan-context.ts';
import { browse, PointBrowser } from './point-browser.tsx';
import styles from './points-panel.module.css';
import { openProtocol } from './protocols/opened.ts';
import { isOffering } from './rounds/offered.ts';
import type { How } from './use-adding.ts';

/** What was chosen to be added. */
export type Wanted = Pick<Found, 'kind' | 'point' | 'level' | 'side'>;

/** Find a point or browse for it. On a narrow window the panel is a drawer over the body. */
export const PointsPanel = memo(function PointsPanel({
  onAdd,
  onSuggested,
}: {
  onAdd: (found: Wanted, how: How) => void;
  /** An entry that was suggested, with its technique. */
  onSuggested: (entry: Application, how: How) => void;
}) {
  const { t } = useTranslation('plans');
  const { content } = usePlanWork();
  const [drawer, setDrawer] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // The long list of points is drawn anew only when what is planned changes, a moment later.
  const keys = content.applications
    .map(({ place }) => placeKey(place) ?? '')
    .sort()
    .join('\n');
  const later = useDeferredValue(keys);
  const planned = useMemo(() => new Set(later.split('\n')), [later]);
  const addPoint = useCallback(
    (point: Wanted['point'], level: Wanted['level'], how: How) =>
      onAdd({ kind: 'point', point, level, side: null }, how),
    [onAdd],
  );
  const { patternId, painArea } = content.assessment;
  const isAssessed = patternId !== null || painArea.length > 0;

  const open = () => {
    // At once, so that what is typed right after the key lands in the field.
    flushSync(() => setDrawer(true));
    input.current?.focus({ preventScroll: true });
  };
  const close = () => {
    setDrawer(false);
    opener.current?.focus();
  };
  const showSuggestions = () => {
    browse('suggestions');
    setDrawer(true);
  };
  useCommands(
    [
      { id: 'plan.find', title: t('find.label'), keys: KEYS.find, run: open },
      {
        id: 'plan.suggestions',
        title: t('commands:show', { what: t('suggestions:tab') }),
        run: showSuggestions,
      },
    ],
    { useKey: true, preventDefault: true },
  );
  const wantedProtocol = useOpenPlan((state) => state.wantedProtocol);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (wantedProtocol === null) return;
    useOpenPlan.getState().wantProtocol(null);
    openProtocol(wantedProtocol);
    browse('protocols');
    setDrawer(true);
    setAsked((times) => times + 1);
  }, [wantedProtocol]);

  useEffect(() => () => highlight(null), []);

  useEffect(() => {
    if (!drawer) return;
    const closeElsewhere = (event: PointerEvent) => {
      if (!panel.current?.contains(event.target as Node)) setDrawer(false);
    };
    document.addEventListener('pointerdown', closeElsewhere);
    return () => document.removeEventListener('pointerdown', closeElsewhere);
  }, [drawer]);

  return (
    <div className={styles.column}>
      <div className={styles.strip}>
        <IconButton
          ref={opener}
          label={t('find.open')}
          keys={shownKeys(KEYS.find)}
          aria-expanded={drawer}
          onClick={open}
        >
          <Search aria-hidden />
        </IconButton>
      </div>
      <section
        ref={panel}
        className={styles.panel}
        data-open={drawer}
        aria-label={t('browse.by')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && drawer && !isOffering()) close();
        }}
      >
        <span className={styles.close}>
          <IconButton label={t('find.close')} onClick={close}>
            <PanelLeftClose aria-hidden />
          </IconButton>
        </span>
        {/* Anew for a protocol that was asked for, whatever the search shows. */}
        <FindPoint key={asked} inputRef={input} planned={planned} onAdd={onAdd}>
          <PointBrowser
            first={isAssessed ? 'suggestions' : 'meridians'}
            planned={planned}
            onAdd={addPoint}
            onSuggested={onSuggested}
          />
        </FindPoint>
      </section>
    </div>
  );
});
