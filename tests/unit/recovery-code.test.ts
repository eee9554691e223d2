import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../electron/database/recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a recovery code is eight groups of four, without letters that look like others, and never twice the same', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(200);
});

test('a recovery code is read however it is typed', () => {
  const code = newRecoveryCode();
  const plain = code.replaceAll('-', '');
  const spellings = [
    code,
    plain,
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    ` ${code}\n`,
    code.replaceAll('-', '–'),
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('0', 'o').replaceAll('1', 'I'),
  ];
  for (const spelling of spellings) expect(readRecoveryCode(spelling)).toBe(plain);
});

test('every single wrong character is noticed', () => {
  const code = newRecoveryCode().replaceAll('-', '');
  for (let position = 0; position < code.length; position++) {
    for (const character of ALPHABET) {
      const slip = code.slice(0, position) + character + code.slice(position + 1);
      expect(readRecoveryCode(slip)).toBe(character === code[position] ? code : null);
    }
  }
});

test('anything that is not a recovery code is refused', () => {
  const code = newRecoveryCode();
  for (const typed of ['', '-', code.slice(1), `${code}0`, code.replace(/.$/, 'U'), '🙂'.repeat(32)]) {
    expect(readRecoveryCode(typed)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (typed) => readRecoveryCode(typed) === null),
    { seed: 7 },
  );
});
