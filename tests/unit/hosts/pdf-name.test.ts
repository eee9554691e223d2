import { expect, test } from 'vitest';
import { pdfName } from '../../../electron/shell/pdf-name.ts';

test.each([
  ['Handout Anna Müller', 'Handout Anna Müller.pdf'],
  ['handout.PDF', 'handout.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['C:\\Windows\\a<b>|c?*', 'C Windows a b c.pdf'],
  ['病人十一 範例', '病人十一 範例.pdf'],
  ['مريض تجريبي', 'مريض تجريبي.pdf'],
  ['\u202egnp.exe\u0000', 'gnp.exe.pdf'],
  ['نسخه\u200cها', 'نسخه\u200cها.pdf'],
  ['a\n\n\tb', 'a b.pdf'],
  ['  ...  ', 'Handout.pdf'],
  ['', 'Handout.pdf'],
])('the name %j becomes the file %j', (suggested, file) => {
  expect(pdfName(suggested)).toBe(file);
});

test('a name is never longer than a file system takes', () => {
  expect(Buffer.byteLength(pdfName('髎'.repeat(500)))).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(pdfName('👩‍⚕️'.repeat(500)))).toBeLessThanOrEqual(255);
});
