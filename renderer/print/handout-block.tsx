import type { HandoutBlock, HandoutDocument, HandoutItem } from '../../shared/model/handout-document.ts';
import styles from './handout.module.css';
import { HomeFigure } from './home-figure.tsx';
import { Treatment } from './treatment.tsx';
import type { HandoutFigures } from './use-handout-figures.ts';

/** One part of a handout: heading, paragraphs, then its table or list, then a source in small. */
export function Block({
  block,
  document,
  figures,
}: {
  block: HandoutBlock;
  document: HandoutDocument;
  figures: HandoutFigures;
}) {
  const { kind, heading, paragraphs, items, rounds, foot } = block;
  return (
    <section className={styles.block} data-kind={kind}>
      <h2>{heading}</h2>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
        <p key={index} className={styles.paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {rounds.length === 0 ? null : (
        <Treatment rounds={rounds} document={document} figures={figures.figures} />
      )}
      {items.length === 0 ? null : (
        <ul className={kind === 'homePoints' ? styles.points : styles.list}>
          {items.map((item, index) => (
            <Item
              // biome-ignore lint/suspicious/noArrayIndexKey: items never move
              key={index}
              item={item}
              shown={figures.home.find(({ figure }) => figure.of === String(index))}
            />
          ))}
        </ul>
      )}
      {foot === '' ? null : <p className={styles.foot}>{foot}</p>}
    </section>
  );
}

/** A line of a list; one that shows a point has its figure above it. */
function Item({
  item: { term, text, detail, pointCode, side },
  shown,
}: {
  item: HandoutItem;
  shown: HandoutFigures['home'][number] | undefined;
}) {
  return (
    <li>
      {shown === undefined || pointCode === null || side === null ? null : (
        <HomeFigure shown={shown} homePoint={{ code: pointCode, side }} />
      )}
      <p dir="auto">
        {term === '' ? null : <strong>{term}</strong>}
        {/* A colon as wide as a character brings its own space. */}
        {term === '' || term.endsWith('：') ? '' : ' '}
        {text}
      </p>
      {detail === '' ? null : (
        <p className={styles.detail} dir="auto">
          {detail}
        </p>
      )}
    </li>
  );
}
