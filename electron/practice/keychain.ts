import type { KeychainState } from '../../shared/contract/people.ts';

/** The system's keychain, as the host lends it to the practice. Texts are base64. */
export interface Keychain {
  state(): Promise<KeychainState>;
  /** A secret in a form that only this keychain of this computer reads. Rejects where that cannot be. */
  seal(secret: string): Promise<string>;
  /** The secret again; null where it was sealed by another keychain, or this one does not give it. */
  unseal(sealed: string): Promise<string | null>;
}

/** Of a host without one. */
export const NO_KEYCHAIN: Keychain = {
  state: async () => 'absent',
  seal: async () => {
    throw new Error('There is no keychain.');
  },
  unseal: async () => null,
};
