import { ImageUp, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { useLogo } from '../../print/use-logo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readLogo } from './read-logo.ts';
import styles from './settings.module.css';

/** The picture of the letterhead: chosen or dropped, shown as it will stand on white paper, saved at once. */
export function LogoSettings() {
  const { t } = useTranslation('settings');
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const kept = usePractice('logo.get', {});
  const save = useCommand('logo.save', ['logo']);
  const [isTooLarge, setTooLarge] = useState(false);
  const logo = kept.data?.logo ?? null;
  const picture = useLogo(logo);

  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = await readLogo(chosen);
    setTooLarge(read === null);
    if (read === null) save.reset();
    else save.mutate({ logo: read });
  };
  const failure = isTooLarge ? t('logo.tooLarge') : (save.error?.message ?? kept.error?.message);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{t('logo.title')}</h2>
      <p className={styles.hint}>{t('logo.hint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button */}
      <div
        className={styles.logo}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        {picture === null ? <p>{t('logo.none')}</p> : <img src={picture} alt={t('logo.title')} />}
      </div>
      {failure === undefined ? null : <Notice kind="danger" text={failure} />}
      <div className={styles.actions}>
        <input
          ref={file}
          type="file"
          accept=".png,.svg,image/png,image/svg+xml"
          hidden
          aria-label={t('logo.choose')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            void take(chosen);
          }}
        />
        <Button
          icon={<ImageUp aria-hidden />}
          disabled={save.isPending}
          onClick={() => file.current?.click()}
        >
          {t('logo.choose')}
        </Button>
        {logo === null ? null : (
          <Button
            icon={<Trash2 aria-hidden />}
            disabled={save.isPending}
            onClick={() => {
              setTooLarge(false);
              save.mutate({ logo: null });
            }}
          >
            {t('logo.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}
