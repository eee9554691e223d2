import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { useWindowLocale } from '../../app/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import styles from './damage.module.css';

/** The tables whose rows people know, in the order in which they ask about them. */
const KNOWN = [
  'patient',
  'plan',
  'application',
  'session',
  'session_event',
  'measurement',
  'protocol',
  'audit',
];

/** What came back of a damaged record and what did not, before work goes on with it. */
export function Salvaged({ report, onDone }: { report: Output<'mending.salvage'>; onDone: () => void }) {
  const { t } = useTranslation('damage');
  const locale = useWindowLocale();
  const count = (n: number) => n.toLocaleString(locale);
  const others = report.tables.filter(({ table, lost }) => !KNOWN.includes(table) && lost > 0);
  const rows = [
    ...KNOWN.flatMap((name) => report.tables.filter(({ table }) => table === name)),
    ...(others.length === 0
      ? []
      : [
          {
            table: 'others',
            kept: others.reduce((sum, { kept }) => sum + kept, 0),
            lost: others.reduce((sum, { lost }) => sum + lost, 0),
          },
        ]),
  ];
  return (
    <section className={styles.result} aria-labelledby="salvaged">
      <header className={styles.head}>
        <h1 id="salvaged">{t('salvaged.title')}</h1>
        <p>
          {t('salvaged.pages', { count: report.unreadablePages, of: count(report.pages) })}{' '}
          {t('salvaged.aside')}
        </p>
      </header>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{t('salvaged.what')}</th>
            <th scope="col">{t('salvaged.kept')}</th>
            <th scope="col">{t('salvaged.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ table, kept, lost }) => (
            <tr key={table} data-lost={lost > 0}>
              <th scope="row">{t(`salvaged.table.${table}`)}</th>
              <td>{count(kept)}</td>
              <td>{count(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('salvaged.lostHint')}</p>
      {report.patients.length === 0 ? null : (
        <div className={styles.patients}>
          <h2>{t('salvaged.patients', { count: report.patients.length })}</h2>
          <p>{t('salvaged.patientsHint')}</p>
          <ul>
            {report.patients.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        <Button kind="primary" onClick={onDone}>
          {t('salvaged.open')}
        </Button>
      </div>
    </section>
  );
}
