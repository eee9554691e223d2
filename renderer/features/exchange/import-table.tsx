import { useTranslation } from 'react-i18next';
import type { ImportChoice, ImportedPatient, ImportState } from '../../../shared/contract/imports.ts';
import { shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import field from '../../ui/field.module.css';
import styles from './exchange.module.css';

/** Who needs a look comes first; of the others so many stand in the table. */
const ORDER: readonly ImportState[] = ['twin', 'later', 'apart', 'erased', 'earlier', 'new', 'same'];
const MOST_PLAIN = 40;

/** The patients of a file, each with what happens, or a choice of it. */
export function ImportTable({
  patients,
  choices,
  onChoice,
}: {
  patients: readonly ImportedPatient[];
  choices: ReadonlyMap<string, ImportChoice>;
  onChoice: (id: string, choice: ImportChoice | null) => void;
}) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const sorted = patients.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const plain = sorted.filter(({ state }) => state === 'new' || state === 'same');
  const hidden = new Set(plain.slice(MOST_PLAIN));
  return (
    <div className={styles.rows}>
      <table aria-label={t('patients')}>
        <thead>
          <tr>
            <th scope="col">{t('column.patient')}</th>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.holds')}</th>
            <th scope="col">{t('column.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted
            .filter((patient) => !hidden.has(patient))
            .map((patient) => (
              <tr key={patient.id}>
                <th scope="row">
                  {patient.name}
                  {patient.birthDate === null ? null : <small>{shortDate(patient.birthDate, locale)}</small>}
                </th>
                <td>
                  {patient.recordNumber}
                  {patient.isNumberTaken ? <small>{t('numberTaken')}</small> : null}
                </td>
                <td>
                  {t('kind.plan', { count: patient.plans })}
                  <small>{t('kind.session', { count: patient.sessions })}</small>
                </td>
                <td>
                  <Decision
                    patient={patient}
                    choice={choices.get(patient.id)}
                    onChoice={(choice) => onChoice(patient.id, choice)}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {hidden.size === 0 ? null : <p className={styles.told}>{t('more', { count: hidden.size })}</p>}
    </div>
  );
}

function Decision({
  patient: { id, name, state, twins },
  choice,
  onChoice,
}: {
  patient: ImportedPatient;
  choice: ImportChoice | undefined;
  onChoice: (choice: ImportChoice | null) => void;
}) {
  const { t } = useTranslation('imports');
  if (state !== 'new' && state !== 'twin' && state !== 'later') return t(`state.${state}`);
  /** What can be chosen, the usual one first; null: what happens without a choice. */
  const options: readonly (readonly [string, ImportChoice | null])[] = {
    new: [
      [t('decision.new'), null],
      [t('decision.skipped'), { id, as: 'skipped' }],
    ] as const,
    later: [
      [t('decision.keep'), null],
      [t('decision.later'), { id, as: 'later' }],
    ] as const,
    twin: [
      [t('decision.undecided'), null] as const,
      ...twins.map(
        (twin) =>
          [
            t('decision.person', { name: twin.name, number: twin.recordNumber }),
            { id, as: 'person', personId: twin.id },
          ] as const,
      ),
      [t('decision.another'), { id, as: 'new' }] as const,
      [t('decision.skipped'), { id, as: 'skipped' }] as const,
    ],
  }[state];
  const keyOf = (one: ImportChoice | null | undefined) =>
    one == null ? '' : one.as === 'person' ? one.personId : one.as;
  return (
    <select
      className={field.select}
      aria-label={t('decisionOf', { name })}
      value={keyOf(choice)}
      onChange={({ target }) => onChoice(options.find(([, one]) => keyOf(one) === target.value)?.[1] ?? null)}
    >
      {options.map(([words, one]) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {words}
        </option>
      ))}
    </select>
  );
}
