import styles from './empty-state.module.css';

/** What stands where nothing is yet: what this place is for, and how to begin. */
export function EmptyState({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
