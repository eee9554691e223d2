import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { NeedleRegion } from '../../../shared/model/needles.ts';
import type { Clash } from '../../app/edit-conflict.tsx';
import { needleText } from '../../app/needle-words.ts';

type Needles = Output<'needles.get'>;

/** Tells what of the needles was changed elsewhere: a needle as it is there, or the usual one of a region. */
export function useNeedleClash(): (newer: Needles, path: string) => Clash {
  const { t } = useTranslation('settings');
  return ({ needles, usual }, path) => {
    const [part, key] = path.split('.') as [string, string];
    const textOf = (id: string | undefined) => needleText(needles.find((needle) => needle.id === id) ?? null);
    if (part === 'usual') {
      const region = t(`library.regions.${key as NeedleRegion}`);
      const words = textOf(usual[key as NeedleRegion]) || t('library.asPractice');
      return { field: t('clash.usual', { region }), words };
    }
    const there = textOf(key);
    return there === ''
      ? { field: t('clash.needleGone'), words: null }
      : { field: t('clash.needle', { name: there }), words: null };
  };
}
