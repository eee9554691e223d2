import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Clash } from '../../app/edit-conflict.tsx';
import { needleText } from '../../app/needle-words.ts';

type Settings = Output<'settings.get'>;

/** Tells a field of the settings by its name and what the newer settings say there, where that is a word or a number. */
export function useSettingClash(): (newer: Settings, path: string) => Clash {
  const { t } = useTranslation('settings');
  return ({ settings, practitioner }, path) => {
    const [part, name] = path.split('.') as [string, string];
    if (part === 'practitioner') {
      const field = name as Exclude<keyof Settings['practitioner'], 'id'>;
      return { field: t(`clash.practitioner.${field}`), words: practitioner[field] };
    }
    const field = name as keyof Settings['settings'];
    return { field: t(`clash.settings.${field}`), words: wordsOf(field) };

    function wordsOf(of: keyof Settings['settings']): string | null {
      if (of === 'locale') return t(`locales.${settings.locale}`);
      if (of === 'theme') return t(`themes.${settings.theme}`);
      if (of === 'needle') return needleText(settings.needle);
      const value = settings[of];
      return typeof value === 'object' ? null : String(value);
    }
  };
}
