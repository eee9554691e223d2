import type { Answer } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Shell } from '../../shared/contract/shell.ts';
import { refusalWords } from './i18n/refusal-words.ts';

type Calls = { [V in VerbName]: (input: Input<V>) => Promise<Answer<Output<V>>> };

declare global {
  interface Window {
    /** Given by the preload script of the desktop app; absent in the browser host. */
    readonly ashi?: { readonly call: Calls; readonly shell: Shell };
  }
}

/** The desktop shell, where there is one. */
export const shell: Shell | undefined = window.ashi?.shell;

const overHttp = async <V extends VerbName>(verb: V, input: Input<V>): Promise<Answer<Output<V>>> => {
  const response = await fetch(`/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return response.json();
};

/** Carries one verb to the practice of whichever host this window runs in. Rejects when the host cannot be reached. */
export const carry: <V extends VerbName>(verb: V, input: Input<V>) => Promise<Answer<Output<V>>> = window.ashi
  ? (verb, input) => window.ashi!.call[verb](input)
  : overHttp;

/** Whether the browser host can make PDFs: where its computer has a Chromium. */
export const hostMakesPdfs = (): Promise<boolean> =>
  fetch('/pdf')
    .then((response) => response.json())
    .then(
      (answer: Answer<boolean>) => answer.ok && answer.value,
      () => false,
    );

/** The PDF of a whole page of HTML, made by the browser host. Rejects with its sentence. */
export async function pdfFromHost(html: string): Promise<Blob> {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const response = await fetch('/pdf', { method: 'POST', headers, body: html });
  if (response.ok) return response.blob();
  const answer = (await response.json()) as Answer<never>;
  throw new Error(answer.ok ? response.statusText : refusalWords(answer.refusal.message));
}
