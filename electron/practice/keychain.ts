import type { KeychainState } from '../../shared/contract/people.ts';

/** The system's keychain, as the host lends it to the practice. Texts are base64. */
export interface Keychain {
  state(): Promise<KeychainState>;
  /** A secret in a form that only this keychain of this computer reads; null where it cannot be sealed. */
  seal(secret: string): Promise<string | null>;
  /** The secret again; null where it was sealed by another keychain, or this one does not give it. */
  unseal(sealed: string): Promise<string | null>;
}

/** Of a host without one. */
export const NO_KEYCHAIN: Keychain = {
  state: async () => 'absent',
  seal: async () => null,
  unseal: async () => null,
};

/** What the practice asks of its host's keychain over their port, and what comes back. */
export interface KeychainQuestion {
  readonly question: number;
  readonly about: keyof Keychain;
  readonly text: string;
}
export interface KeychainAnswer {
  readonly question: number;
  readonly text: string | null;
}

/** The host's end. Whatever fails is answered with null. */
export async function answerOf(
  keychain: Keychain,
  { question, about, text }: KeychainQuestion,
): Promise<KeychainAnswer> {
  try {
    return { question, text: await keychain[about](text) };
  } catch {
    return { question, text: null };
  }
}

/** The practice's end: asks by `post`, and is told every answer by `settle`. */
export function keychainOver(post: (question: KeychainQuestion) => void): {
  readonly keychain: Keychain;
  readonly settle: (answer: KeychainAnswer) => void;
} {
  const waiting = new Map<number, (text: string | null) => void>();
  let next = 1;
  const ask = (about: keyof Keychain, text = '') =>
    new Promise<string | null>((resolve) => {
      const question = next++;
      waiting.set(question, resolve);
      post({ question, about, text });
    });
  return {
    keychain: {
      state: async () => ((await ask('state')) as KeychainState | null) ?? 'absent',
      seal: (secret) => ask('seal', secret),
      unseal: (sealed) => ask('unseal', sealed),
    },
    settle: ({ question, text }) => {
      waiting.get(question)?.(text);
      waiting.delete(question);
    },
  };
}
