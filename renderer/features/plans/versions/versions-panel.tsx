import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';
import { comparePrescriptions } from '../../../../shared/clinical/changes/prescription-changes.ts';
import type { PlanContent, PlanVersion } from '../../../../shared/model/plan.ts';
import { clockTime, shortDate } from '../../../app/dates.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCompareOnBody } from '../changes/comparison.ts';
import { usePlanWork } from '../plan-context.ts';
import { replaceWith, useOnDesk } from '../plan-desk.ts';
import { ComparedVersions } from './compared-versions.tsx';
import { VersionRow } from './version-row.tsx';
import styles from './versions.module.css';

/** So many versions stand in the list at first, and as many more each time that earlier ones are asked for. */
const PAGE = 30;
const NONE: readonly PlanVersion[] = [];

/**
 * The plan's history: who changed what and when, the latest first. Compares versions in words and on the body, and
 * restores one.
 */
export function VersionsPanel({ planId }: { planId: string }) {
  const { t } = useTranslation('versions');
  const { content: current, announce } = usePlanWork();
  const revision = useOnDesk(planId, ({ recorded }) => recorded.revision);
  const locale = useLocale();
  const answer = usePractice('plans.versions', { planId });
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [shownCount, setShownCount] = useState(PAGE);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each saved change may have made a version
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['plans.versions', { planId }] });
  }, [planId, revision]);

  // Telling what changed takes a while in a long plan: piece by piece, so that the window answers meanwhile.
  const versions = useDeferredValue(answer.data?.versions ?? NONE, NONE);
  const content = useDeferredValue(current);
  const compared = useDeferredValue(chosen);
  const shown = useMemo(() => versions.slice(0, shownCount), [versions, shownCount]);
  const same = useMemo(
    () => new Set(shown.filter((version) => isEqual(version.content, content))),
    [shown, content],
  );
  const timeOf = ({ at }: PlanVersion) => timeIn(at, locale);
  const pair = useMemo(
    () => chosenPair(versions, compared, content, (at) => timeIn(at, locale), t('nowInTime')),
    [versions, compared, content, locale, t],
  );
  const titled = useMemo(
    () =>
      pair && {
        before: pair.before,
        after: pair.after,
        changes: comparePrescriptions(pair.before, pair.after).entries,
        title: t('comparing', pair),
        legend: {
          added: t('difference.added'),
          removed: t('difference.removed'),
          changed: t('difference.changed'),
        },
      },
    [pair, t],
  );
  useCompareOnBody(titled);

  const choose = useSteady(({ revision }: PlanVersion, on: boolean) =>
    setChosen((now) => (on ? [...now, revision].slice(-2) : now.filter((one) => one !== revision))),
  );
  const restore = useSteady(async (version: PlanVersion) => {
    const done = await replaceWith(planId, version.content);
    setFailed(!done);
    if (!done) return;
    setChosen([]);
    announce(t('restored', { time: timeOf(version) }));
  });

  if (answer.isLoadingError)
    return (
      <div className={styles.panel}>
        <Notice
          kind="danger"
          text={t('failed', { reason: answer.error.message })}
          onRetry={() => void answer.refetch()}
        />
      </div>
    );
  if (answer.data === undefined) return <p className={styles.hint}>{t('loading')}</p>;
  return (
    <>
      {titled === null ? (
        <p className={styles.hint}>{t(answer.data.versions.length < 2 ? 'one' : 'hint')}</p>
      ) : (
        <ComparedVersions comparison={titled} onStop={() => setChosen([])} />
      )}
      {failed ? <Notice kind="danger" text={t('notRestored')} /> : null}
      <ol className={styles.list} aria-label={t('title')}>
        {shown.map((version, index) => {
          const day = shortDate(version.at, locale);
          const later = versions[index - 1];
          return (
            <VersionRow
              key={version.revision}
              day={later !== undefined && shortDate(later.at, locale) === day ? null : day}
              time={clockTime(version.at, locale)}
              named={timeOf(version)}
              version={version}
              previous={versions[index + 1] ?? null}
              isNow={index === 0 && same.has(version)}
              isSame={same.has(version)}
              isChosen={chosen.includes(version.revision)}
              onChoose={choose}
              onRestore={restore}
            />
          );
        })}
      </ol>
      {versions.length > shownCount ? (
        <div className={styles.more}>
          <Button onClick={() => startTransition(() => setShownCount((count) => count + PAGE))}>
            {t('earlier')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The version chosen against the plan as it is now, or the two chosen, the older one first; null without a choice. */
function chosenPair(
  versions: readonly PlanVersion[],
  chosen: readonly number[],
  content: PlanContent,
  timeOf: (at: string) => string,
  now: string,
) {
  const [newer, older] = versions.filter(({ revision }) => chosen.includes(revision));
  if (newer === undefined) return null;
  if (older === undefined) return { before: newer.content, after: content, from: timeOf(newer.at), to: now };
  return { before: older.content, after: newer.content, from: timeOf(older.at), to: timeOf(newer.at) };
}

const timeIn = (at: string, locale: string): string => `${shortDate(at, locale)}, ${clockTime(at, locale)}`;
