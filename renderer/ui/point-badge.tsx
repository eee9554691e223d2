import styles from './point-badge.module.css';

/** A point's code behind a bar in its meridian's colour; the colour never stands alone. */
export function PointBadge({ code, label = code }: { code: string; label?: string }) {
  return (
    <span
      className={styles.badge}
      style={{ '--bar': `var(--meridian-${code.slice(0, 2)})` } as React.CSSProperties}
    >
      {label}
    </span>
  );
}
