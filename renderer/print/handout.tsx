import { type CSSProperties, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { HandoutBlock, HandoutDocument } from '../../shared/model/handout-document.ts';
import { figureI18n } from './figure-i18n.ts';
import styles from './handout.module.css';
import { Block } from './handout-block.tsx';
import { Letterhead } from './letterhead.tsx';
import type { HandoutFigures } from './use-handout-figures.ts';

/** The paper that a patient takes home: the same on screen, on the printer and as PDF. It adds no word to its document. */
export function Handout({ document, figures }: { document: HandoutDocument; figures: HandoutFigures }) {
  const { language, largePrint, colour, patient, title, subtitle, languageNotice } = document;
  const i18n = useMemo(() => figureI18n(document), [document]);
  return (
    <I18nextProvider i18n={i18n}>
      <article
        className={styles.handout}
        lang={language}
        data-large={largePrint || undefined}
        style={{ '--paper-colour': colour ?? '#000' } as CSSProperties}
      >
        <Letterhead letterhead={document.letterhead} />
        <h1>{title}</h1>
        <p className={styles.whose}>
          <bdi>{patient.name}</bdi> · {patient.record} · <bdi>{subtitle}</bdi>
        </p>
        {languageNotice === '' ? null : <p className={styles.notice}>{languageNotice}</p>}
        {inRows(document).map((row) =>
          row.length === 1 ? (
            <Block key={row[0]!.kind} block={row[0]!} document={document} figures={figures} />
          ) : (
            <div key={row[0]!.kind} className={styles.row} data-of={row.length === 3 ? 3 : 2}>
              {row.map((block) => (
                <Block key={block.kind} block={block} document={document} figures={figures} />
              ))}
            </div>
          ),
        )}
      </article>
    </I18nextProvider>
  );
}

/** Parts that may stand beside each other when they are short. */
const NARROW: ReadonlySet<HandoutBlock['kind']> = new Set([
  'cupping',
  'moxibustion',
  'aftercare',
  'exercises',
  'diet',
  'herbs',
  'homeCare',
]);
/** So much room a short part takes, in letters; a Chinese character counts as two. */
const SHORT = 460;

/** The blocks in their order, short ones that follow each other together. */
function inRows({ blocks, largePrint }: HandoutDocument): HandoutBlock[][] {
  const rows: HandoutBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (!largePrint && last !== undefined && isShort(block) && isShort(last[0]!)) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

function isShort({ kind, paragraphs, items }: HandoutBlock): boolean {
  const text = [...paragraphs, ...items.flatMap(({ term, text, detail }) => [term, text, detail])].join(' ');
  const wide = text.match(/[\u2e80-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  return NARROW.has(kind) && text.length + wide <= SHORT && items.length <= 6;
}
