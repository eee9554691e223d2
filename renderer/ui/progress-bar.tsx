import { useId } from 'react';
import styles from './progress-bar.module.css';

/** How far something is that people wait for. Before its length is known it stands at nothing. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const id = useId();
  return (
    <div className={styles.bar}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
