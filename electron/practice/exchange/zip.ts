import { Zip, ZipDeflate } from 'fflate';

/** A zip that is written while it grows. Files may be open side by side; what of a later one is ready waits, compressed. */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #at: Date;

  /** @param at when its files were made */
  constructor(at: Date, write: (part: Uint8Array) => void) {
    this.#at = at;
    this.#zip = new Zip((error, part) => {
      if (error !== null) throw error;
      write(part);
    });
  }

  /** Begins a file. What it gives takes the file's words, the last of them with `true`. */
  file(name: string): (text: string, isLast?: boolean) => void {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = this.#at;
    this.#zip.add(file);
    return (text, isLast = false) => void file.push(ENCODER.encode(text), isLast);
  }

  /** After the last file. */
  end(): void {
    this.#zip.end();
  }
}

const ENCODER = new TextEncoder();

/** A small zip as a whole. */
export function zipOf(at: Date, fill: (zip: ZipWriter) => void): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter(at, (part) => parts.push(part));
  fill(zip);
  zip.end();
  return Buffer.concat(parts);
}
