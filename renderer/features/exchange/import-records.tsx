import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_IMPORTED } from '../../../shared/contract/imports.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { decodedFile } from './decoded-file.ts';
import styles from './exchange.module.css';
import { ImportPreview } from './import-preview.tsx';
import { useCountWords } from './use-count-words.ts';

/** Chooses a file of records, shows what it would bring, and takes it in. */
export function ImportRecords() {
  const { t } = useTranslation('imports');
  const counted = useCountWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [taken, setTaken] = useState<Output<'imports.take'> | null>(null);
  const check = useCommand('imports.check', []);

  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    check.reset();
    setText(null);
    setTaken(null);
    setFault(null);
    // A file of any size is refused before it is read.
    if (file.size > MOST_IMPORTED) return setFault(t('tooLarge'));
    const content = decodedFile(new Uint8Array(await file.arrayBuffer()));
    if (content === null) return setFault(t('noText'));
    check.mutate({ text: content }, { onSuccess: () => setText(content) });
  };
  const failure = fault ?? check.error?.message;
  return (
    <section className={styles.form} aria-labelledby="import-records">
      <div>
        <h3 id="import-records">{t('title')}</h3>
        <p className={styles.told}>{t('hint')}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button */}
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void read(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be read again.
            target.value = '';
            void read(file);
          }}
        />
        <Button
          icon={<FileUp aria-hidden />}
          disabled={check.isPending}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </Button>
        <span className={styles.told}>{t('drop')}</span>
      </div>
      <p role="status" className={styles.told}>
        {check.isPending ? t('reading') : null}
        {taken === null ? null : (
          <>
            {counted(taken.added) === '' ? t('takenNothing') : t('taken', { what: counted(taken.added) })}{' '}
            {taken.updated === 0 ? null : t('updated', { count: taken.updated })}
          </>
        )}
      </p>
      {failure === undefined ? null : <Notice kind="danger" text={failure} />}
      {text === null || check.data === undefined ? null : (
        <ImportPreview
          text={text}
          report={check.data}
          onLeave={() => setText(null)}
          onTaken={(answer) => {
            setTaken(answer);
            setText(null);
          }}
        />
      )}
    </section>
  );
}
