import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, which are mistaken for other characters or for words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;

/**
 * A new recovery code: 31 random characters (155 bits) and a check character, in eight groups of four,
 * for example "7Q2M-…". It needs no slow derivation: it cannot be guessed.
 */
export function newRecoveryCode(): string {
  const body = Array.from({ length: LENGTH - 1 }, () => ALPHABET[randomInt(32)]).join('');
  return (body + checkCharacter(body)).match(/.{4}/g)!.join('-');
}

/**
 * What a person typed, in the form that unlocks: capitals without dashes, O read as 0, I and L as 1.
 * Null when it is not a recovery code or its check character tells of a slip.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}_]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== LENGTH || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : null;
}

/** Luhn's check over 32 characters: catches every single wrong character and nearly every swap of neighbours. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const [index, character] of [...body].reverse().entries()) {
    const weighted = ALPHABET.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(weighted / 32) + (weighted % 32);
  }
  return ALPHABET[(32 - (sum % 32)) % 32]!;
}
