import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../shared/model/handout.ts';
import { Select } from '../ui/field.tsx';
import { chooseLanguage } from './i18n/index.ts';

/** Which language the window speaks; it changes at once, and is kept on this computer rather than in the record. */
export function WindowLanguage() {
  const { t, i18n } = useTranslation('settings');
  const [failed, setFailed] = useState(false);
  const nameOf = (language: Language) => t(`common:language.${language}`);
  return (
    <Select
      label={t('interface')}
      value={i18n.language as Language}
      onChange={(language) =>
        chooseLanguage(language).then(
          () => setFailed(false),
          () => setFailed(true),
        )
      }
      choices={LANGUAGES.map((value) => ({
        value,
        label: value === 'en' ? nameOf(value) : t('interfaceDraft', { language: nameOf(value) }),
      }))}
      error={failed ? t('interfaceFailed') : undefined}
    />
  );
}
