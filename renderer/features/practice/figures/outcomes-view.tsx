import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Cell } from '../../../../shared/exchange/csv/text.ts';
import { today } from '../../../app/dates.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOutcomeWords } from '../../outcomes/use-outcome-words.ts';
import practice from '../practice.module.css';
import { saveCsv } from './csv.ts';
import styles from './figures.module.css';

type Group = Output<'outcomes.byPattern'>['groups'][number];
type Spread = Group['first'];

const SPREADS = ['first', 'last', 'change', 'sessions'] as const;
const COUNTS = ['better', 'same', 'worse'] as const;

/** What was measured in the practice, by pattern and measure: counts, medians, quartiles. */
export function OutcomesView() {
  const { t } = useTranslation('practice');
  const words = useOutcomeWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const found = usePractice('outcomes.byPattern', { from: from || null, to: to || null });
  const groups = found.data?.groups ?? [];
  const patternOf = ({ pattern }: Group) => (pattern === '' ? t('outcomes.noPattern') : pattern);
  const save = () => {
    const parts = (key: string) => [`${key}Median`, `${key}Lower`, `${key}Upper`];
    const heads = ['pattern', 'measure', 'plans', 'measuredTwice', ...SPREADS.flatMap(parts), ...COUNTS];
    saveCsv(
      t('outcomes.file', { date: today() }),
      heads.map((head) => t(`outcomes.csv.${head}`)),
      groups.map((group) => [
        patternOf(group),
        words.target(group),
        group.plans,
        group.measuredTwice,
        ...SPREADS.flatMap((key): Cell[] => {
          const { median = null, lower = null, upper = null } = group[key] ?? {};
          return [median, lower, upper];
        }),
        ...COUNTS.map((key) => group[key]),
      ]),
    );
  };
  return (
    <section className={`${practice.stack} ${styles.view}`} aria-labelledby="practice-outcomes">
      <div className={`${practice.bar} ${practice.ends}`}>
        <div>
          <h2 id="practice-outcomes">{t('outcomes.title')}</h2>
          <p className={practice.muted}>{t('outcomes.says')}</p>
        </div>
        <TextField
          type="date"
          label={t('outcomes.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          label={t('outcomes.to')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button icon={<Download aria-hidden />} disabled={groups.length === 0} onClick={save}>
          {t('csv')}
        </Button>
      </div>
      {found.error === null ? null : (
        <Notice kind="danger" text={found.error.message} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && groups.length === 0 ? (
        <EmptyState title={t('outcomes.none')} hint={t('outcomes.noneHint')} />
      ) : null}
      {groups.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
        <section className={practice.framed} aria-label={t('table')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('outcomes.pattern')}</th>
                <th scope="col">{t('outcomes.measure')}</th>
                <th scope="col" className={styles.number}>
                  {t('outcomes.plans')}
                </th>
                {SPREADS.map((key) => (
                  <th key={key} scope="col" className={styles.number}>
                    {t(`outcomes.${key}`)}
                    <small>{t('outcomes.quartiles')}</small>
                  </th>
                ))}
                {COUNTS.map((key) => (
                  <th key={key} scope="col" className={styles.number}>
                    {t(`outcomes.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group, index) => {
                const isNew = groups[index - 1]?.pattern !== group.pattern;
                return (
                  <tr key={`${group.pattern}|${group.measure}|${group.label}`} data-new={isNew}>
                    <th scope="row" dir="auto">
                      <span className={isNew ? undefined : 'visually-hidden'}>{patternOf(group)}</span>
                    </th>
                    <td dir="auto">{words.target(group)}</td>
                    <td className={styles.number}>
                      {t('outcomes.measured', { count: group.plans, twice: group.measuredTwice })}
                    </td>
                    {SPREADS.map((key) => (
                      <td key={key} className={styles.number}>
                        <SpreadWords
                          spread={group[key]}
                          number={key === 'change' ? words.change : words.number}
                        />
                      </td>
                    ))}
                    {COUNTS.map((key) => (
                      <td key={key} className={styles.number}>
                        {group[key]}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** "4 (3 to 6)": the median and the quartiles. */
function SpreadWords({ spread, number }: { spread: Spread; number: (value: number) => string }) {
  const { t } = useTranslation('practice');
  if (spread === null) return '–';
  return (
    <>
      <b>{number(spread.median)}</b>{' '}
      <small>{t('outcomes.spread', { lower: number(spread.lower), upper: number(spread.upper) })}</small>
    </>
  );
}
