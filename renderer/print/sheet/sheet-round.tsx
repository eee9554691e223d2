import { useTranslation } from 'react-i18next';
import type { SheetEntry, SheetRound } from '../../../shared/clinical/sheet.ts';
import type { Application, Lead, Pole } from '../../../shared/model/application.ts';
import { hertzOf } from '../../features/plans/leads/lead-words.ts';
import type { PlaceWords } from '../../features/plans/use-place-words.ts';
import { ModalityGlyph } from '../../ui/modality-glyph.tsx';
import { NeedleCount, Tick, Ticks } from './marks.tsx';
import styles from './sheet.module.css';
import { useSheetWords } from './sheet-words.ts';

interface RoundProps {
  round: SheetRound;
  number: number;
  isLast: boolean;
  wordsOf: (application: Application) => PlaceWords;
  /** The whole prescription: a lead may join needles of two rounds. */
  applications: readonly Application[];
}

/** One round as a table: its head stands on every page that it runs over. */
export function SheetRoundTable({ round, number, isLast, wordsOf, applications }: RoundProps) {
  const { t } = useTranslation('sheet');
  const { position, sums, entries } = round;
  const held = sums.filter(({ minutes, needles }) => minutes + needles > 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={8} className={styles.round}>
            <h2>{t('round.title', { number, position: t(`changes:values.position.${position}`) })}</h2>
            {held.map(({ session, minutes, needles }) => (
              <span key={session} className={styles.inRound}>
                {session === null ? null : <b>{session}: </b>}
                {[
                  ...(minutes > 0 ? [t('round.minutes', { count: minutes })] : []),
                  ...(needles > 0 ? [t('round.needles', { count: needles })] : []),
                ].join(' · ')}
              </span>
            ))}
          </th>
        </tr>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={isWritten(column) ? styles.written : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry key={entry.application.id} entry={entry} wordsOf={wordsOf} applications={applications} />
      ))}
      {isLast || sums.every(({ needles }) => needles === 0) ? null : (
        <tbody>
          <tr>
            <td colSpan={8} className={styles.check}>
              <p className={styles.count}>
                {t('round.check')}
                {sums.map(({ session, needles }) => (
                  <NeedleCount key={session} session={session} needles={needles} />
                ))}
              </p>
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

const COLUMNS = ['number', 'place', 'side', 'what', 'minutes', 'in', 'out', 'time'] as const;
/** The columns that are filled by hand. */
const isWritten = (column: (typeof COLUMNS)[number]) => ['in', 'out', 'time'].includes(column);

/** A place with a row for each thing that is done there, and for each lead that can be clipped on now. */
function Entry({
  entry: { number, application, done, leads },
  wordsOf,
  applications,
}: { entry: SheetEntry } & Pick<RoundProps, 'wordsOf' | 'applications'>) {
  const { t } = useTranslation('sheet');
  const { of: words } = useSheetWords();
  const { label, name, chinese } = wordsOf(application);
  const { place, side, variant, group, note } = application;
  const rows = done.length + leads.length;
  return (
    <tbody className={styles.entry}>
      {done.map(({ modality, count }, index) => {
        const { amount, manner, detail, minutes } = words(application, modality);
        const isCounted = modality === 'needling' || modality === 'cupping';
        return (
          <tr key={modality}>
            {index > 0 ? null : (
              <>
                <td rowSpan={rows} className={styles.large}>
                  {number}
                </td>
                <th rowSpan={rows} scope="rowgroup">
                  <p>
                    <span className={styles.large}>{label}</span>
                    {variant === null ? null : (
                      <span className={styles.tag}>{t('onlyIn', { session: variant })}</span>
                    )}
                    {group === '' ? null : (
                      <span className={styles.tag}>
                        <bdi>{group}</bdi>
                      </span>
                    )}
                  </p>
                  <p dir={place.kind === 'point' ? undefined : 'auto'}>
                    {name}{' '}
                    {chinese === '' ? null : (
                      <span lang="zh-Hant" className={styles.chinese}>
                        {chinese}
                      </span>
                    )}
                  </p>
                </th>
                <td rowSpan={rows} className={styles.large}>
                  {t(`side.${side}`)}
                </td>
              </>
            )}
            <td>
              <p className={styles.amount}>
                <ModalityGlyph modality={modality} label={t(`plans:modality.${modality}`)} />
                <span>
                  {amount === null ? <i className={styles.depth} /> : <b>{amount}</b>} {manner}
                </span>
              </p>
              {detail === '' ? null : <p>{detail}</p>}
              {index > 0 || note.trim() === '' ? null : (
                <p dir="auto" className={styles.own}>
                  {note}
                </p>
              )}
            </td>
            <td className={styles.large}>{minutes}</td>
            <td className={styles.written}>{isCounted ? <Ticks count={count} /> : <Tick />}</td>
            <td className={styles.written}>{isCounted ? <Ticks count={count} /> : null}</td>
            <td className={styles.written} />
          </tr>
        );
      })}
      {leads.map((lead) => (
        <LeadRow key={lead.id} lead={lead} wordsOf={wordsOf} applications={applications} />
      ))}
    </tbody>
  );
}

/** A lead of the stimulator, where both of its needles stand. */
function LeadRow({
  lead,
  wordsOf,
  applications,
}: { lead: Lead } & Pick<RoundProps, 'wordsOf' | 'applications'>) {
  const { t } = useTranslation('sheet');
  const nameOf = ({ applicationId, side }: Pole) => {
    const { label } = wordsOf(applications.find(({ id }) => id === applicationId)!);
    return t(`leads:pole.${side}`, { place: label });
  };
  const current = [
    hertzOf(lead),
    t(`changes:values.waveform.${lead.waveform}`),
    ...(lead.intensity === null ? [] : [t(`changes:values.intensity.${lead.intensity}`)]),
  ].join(' · ');
  return (
    <tr>
      <td>
        <p>{t('lead', { from: nameOf(lead.from), to: nameOf(lead.to) })}</p>
        <p>
          <b>{current}</b>
        </p>
      </td>
      <td className={styles.large}>{lead.minutes}</td>
      <td className={styles.written}>
        <span className={styles.ticks}>
          <Tick /> {t('on')}
        </span>
      </td>
      <td className={styles.written}>
        <span className={styles.ticks}>
          <Tick /> {t('off')}
        </span>
      </td>
      <td className={styles.written} />
    </tr>
  );
}
