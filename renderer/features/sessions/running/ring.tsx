import styles from './ring.module.css';

/** A ring that runs clockwise and empties with the time; `share` of it is left, 1 to 0. */
export function Ring({ share, size, isNext }: { share: number; size: 28 | 92; isNext: boolean }) {
  const stroke = size === 28 ? 4 : 8;
  const radius = (size - stroke) / 2;
  const round = 2 * Math.PI * radius;
  const left = Math.min(1, Math.max(0, share));
  return (
    <svg className={styles.ring} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      <g transform={`rotate(-90 ${size / 2} ${size / 2})`} strokeWidth={stroke} fill="none">
        <circle className={styles.whole} cx={size / 2} cy={size / 2} r={radius} />
        <circle
          className={isNext ? styles.next : styles.left}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeDasharray={`${left * round} ${round}`}
        />
      </g>
    </svg>
  );
}
