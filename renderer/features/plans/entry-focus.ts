/** The element that opens an entry and holds the focus of its row. */
export const openerId = (applicationId: string) => `open-${applicationId}`;

/** Goes to the first field of an entry that is about to open. */
export function focusEntry(applicationId: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(openerId(applicationId))?.closest('li');
    row?.querySelector('input')?.focus();
  });
}

/** Brings an entry into sight that is about to appear. */
export function showEntry(applicationId: string): void {
  requestAnimationFrame(() => {
    document.getElementById(openerId(applicationId))?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}
