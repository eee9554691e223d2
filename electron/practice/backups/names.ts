const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/;

/** The name of a backup that was made at an instant; sorts by it, and is a file name everywhere. */
export const backupName = (at: Date): string => at.toISOString().replace(/[:.]/g, '-');

/** When a backup was made, by its name; null for one of another kind, such as one before an update. */
export function backupInstant(name: string): Date | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds, milliseconds] = parts;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
