/** Of a page as it lies in the file; every record is made with pages of this size. */
export const PAGE_BYTES = 4096;

/** Of a page that SQLite writes in; the encryption keeps the rest. */
export const USABLE_BYTES = PAGE_BYTES - 32;
