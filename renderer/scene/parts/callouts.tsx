import { PointBadge } from '../../ui/point-badge.tsx';
import styles from './callouts.module.css';

/** The words of a callout; without any it is its number alone. */
export interface CalloutWords {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly detail: string;
  /** A point's code stands as its badge. */
  readonly code: string | null;
}

/** Numbered words beside the body; the scene moves them. They repeat the steps beside the figure, for eyes only. */
export function Callouts({
  callouts,
  elements,
}: {
  callouts: readonly CalloutWords[];
  elements: Map<string, HTMLElement>;
}) {
  return (
    <div aria-hidden="true">
      {callouts.map(({ id, number, title, detail, code }) => (
        <div
          key={id}
          className={styles.callout}
          data-alone={title === '' && code === null}
          ref={(element) => {
            if (!element) return;
            elements.set(id, element);
            return () => {
              elements.delete(id);
            };
          }}
        >
          <span className={styles.number}>{number}</span>
          {title === '' && code === null ? null : (
            <span className={styles.words}>
              {code === null ? <b>{title}</b> : <PointBadge code={code} />}
              {detail === '' ? null : (
                <span className={code === null ? styles.detail : styles.beside}>{detail}</span>
              )}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
