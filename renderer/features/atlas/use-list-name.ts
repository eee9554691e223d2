import { useTranslation } from 'react-i18next';
import type { Browsing } from './atlas-state.ts';

/** What a chosen list of points is called. */
export function useListName(): (browsing: Browsing) => string {
  const { t } = useTranslation('atlas');
  const { t: plans } = useTranslation('plans');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (browsing) => {
    switch (browsing.by) {
      case 'meridian':
        return plans(`meridianNames.${browsing.meridian}`);
      case 'region':
        return capital(plans(`regions.${browsing.region}`));
      case 'class':
        return t(`browse.group.${browsing.class.replace(':', '-')}`);
      default:
        return t(`browse.position.${browsing.position}`);
    }
  };
}
