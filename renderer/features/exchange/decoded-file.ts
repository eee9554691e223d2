/** The text of a file in UTF-8, a byte order mark included; null of any other bytes. */
export function decodedFile(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
