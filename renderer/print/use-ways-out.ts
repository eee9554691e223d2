import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../app/download.ts';
import { hostMakesPdfs, pdfFromHost, shell } from '../app/host.ts';
import { usePractice } from '../app/use-practice.ts';
import { wholePage } from './whole-page.ts';

/** The ways out of the machine that this host has: to a printer, and where it can make one into a PDF. */
export interface WaysOut {
  readonly print: () => void;
  readonly savePdf: (() => void) | undefined;
  /** What became of the last PDF. */
  readonly pdf: 'none' | 'saving' | 'saved' | { readonly failure: string };
}

/** @param fileName of the PDF, without its ending */
export function useWaysOut(fileName: string): WaysOut {
  const { t } = useTranslation('handout');
  const settings = usePractice('settings.get', {});
  const [pdf, setPdf] = useState<WaysOut['pdf']>('none');
  const [makesPdfs, setMakesPdfs] = useState(shell !== undefined);
  useEffect(() => {
    if (shell === undefined) void hostMakesPdfs().then(setMakesPdfs);
  }, []);

  const print = async () => {
    await complete();
    if (shell === undefined) window.print();
    else await shell.print(settings.data?.settings.printer ?? '');
  };
  const savePdf = async () => {
    setPdf('saving');
    await complete();
    try {
      if (shell !== undefined) setPdf((await shell.savePdf(fileName)) ? 'saved' : 'none');
      else {
        download(await pdfFromHost(await wholePage(fileName)), `${fileName}.pdf`);
        setPdf('saved');
      }
    } catch (cause) {
      setPdf({ failure: cause instanceof Error ? cause.message : t('toolbar.pdfFailed') });
    }
  };
  return { print: () => void print(), savePdf: makesPdfs ? () => void savePdf() : undefined, pdf };
}

/** Waits until fonts and pictures stand on the page. */
async function complete(): Promise<void> {
  await document.fonts.ready;
  await Promise.allSettled([...document.images].map((picture) => picture.decode()));
}
