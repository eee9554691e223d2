import { safeStorage } from 'electron';
import type { Keychain } from '../practice/keychain.ts';

/** On Linux Electron seals with a password of its own where it finds no secret store: that protects nothing. */
const isUnprotected = (): boolean =>
  process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());

const state = () =>
  isUnprotected() ? 'unprotected' : safeStorage.isEncryptionAvailable() ? 'ready' : 'absent';

/** The keychain of the system, which opens for whoever is signed in to it. Only after the app is ready. */
export const systemKeychain: Keychain = {
  state: async () => state(),
  seal: async (secret) => (state() === 'ready' ? safeStorage.encryptString(secret).toString('base64') : null),
  unseal: async (sealed) =>
    state() === 'ready' ? safeStorage.decryptString(Buffer.from(sealed, 'base64')) : null,
};
