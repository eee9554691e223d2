import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithoutChange } from '../../../../shared/clinical/changes/prescription-changes.ts';
import { heldAgainst } from '../../../../shared/clinical/protocols/compare.ts';
import { useChangeWords } from '../changes/change-words.ts';
import { useCompareOnBody } from '../changes/comparison.ts';
import { DifferenceList } from '../changes/difference-list.tsx';
import { usePlanWork } from '../plan-context.ts';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './protocols.module.css';
import type { ShownProtocol } from './use-protocols.ts';

/** Where plan and protocol differ, in words here and on the body. */
export function ProtocolDifferences({ protocol: { content, choices } }: { protocol: ShownProtocol }) {
  const { t } = useTranslation('protocols');
  const { content: plan } = usePlanWork();
  const changes = useMemo(() => heldAgainst(plan, content, choices), [plan, content, choices]);
  const changeWords = useChangeWords()(plan, content);
  const wordsAmong = usePlaceWords();
  const named = { before: wordsAmong(plan.applications), after: wordsAmong(content.applications) };
  useCompareOnBody(
    useMemo(
      () => ({
        before: plan,
        after: content,
        changes: changes.entries,
        title: t('comparedTitle', { title: content.title }),
        legend: {
          added: t('legend.onlyProtocol'),
          removed: t('legend.onlyPlan'),
          changed: t('legend.otherwise'),
        },
      }),
      [plan, content, changes, t],
    ),
  );
  if (isWithoutChange(changes)) return <p className={styles.quiet}>{t('same')}</p>;

  const { entries, leads } = changes;
  const onlyProtocol = entries.flatMap((one) => {
    if (one.what !== 'added') return [];
    const { label, side } = named.after(one.after);
    return [{ difference: 'added' as const, text: `${label} ${side}` }];
  });
  const onlyPlan = entries.flatMap((one) => {
    if (one.what !== 'removed') return [];
    const { label, side } = named.before(one.before);
    return [{ difference: 'removed' as const, text: `${label} ${side}` }];
  });
  const otherwise = [
    ...entries.filter(({ what }) => what === 'changed').map(changeWords.entry),
    ...leads.map(changeWords.lead),
  ].map((text) => ({ difference: 'changed' as const, text }));
  return (
    <div className={styles.differences}>
      {(
        [
          ['onlyProtocol', onlyProtocol],
          ['onlyPlan', onlyPlan],
          ['otherwise', otherwise],
        ] as const
      ).map(([key, lines]) =>
        lines.length === 0 ? null : (
          <section key={key}>
            <h3>{t(key)}</h3>
            <DifferenceList label={t(key)} lines={lines} />
          </section>
        ),
      )}
    </div>
  );
}
