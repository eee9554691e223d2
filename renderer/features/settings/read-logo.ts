import { LOGO_BYTES, type Logo } from '../../../shared/model/logo.ts';

/** A chosen file as a logo, for the practice to check; null when it is too large. */
export async function readLogo(file: File): Promise<Logo | null> {
  if (file.size > LOGO_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { kind: isPng ? 'png' : 'svg', data: btoa(text) };
}
