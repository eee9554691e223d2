const KEY = 'ashi.last-person';

/** Who unlocked last in this browser or app: chosen already when it is locked. Null where nobody did, or nothing is kept. */
export function lastPerson(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberPerson(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Nothing is kept here: the first of the people is chosen next time.
  }
}
