import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { pointSearch } from '../../../shared/atlas/search.ts';
import { SuggestField } from '../../ui/suggest-field.tsx';

const search = pointSearch(POINTS);
const nameOf = ({ code, pinyin, chinese }: { code: string; pinyin: string; chinese: string }) =>
  `${code} ${pinyin} ${chinese}`;

/** A point named by hand: code, pinyin, characters or English; Enter takes the first that fits. */
export function PointField({ label, onChoose }: { label: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation('atlas');
  const [text, setText] = useState('');
  const found = useMemo(() => search(text, 8), [text]);
  const suggestions = useMemo(() => [...new Set(found.map(({ point }) => nameOf(point)))], [found]);
  // The field stands empty for the next point, with the focus still in it.
  const take = (code: string) => {
    setText('');
    onChoose(code);
  };
  return (
    <SuggestField
      label={label}
      value={text}
      listLabel={t('tape.points')}
      suggestions={suggestions}
      filters={false}
      onChange={(next) => {
        setText(next);
        const exact = POINTS.find((point) => nameOf(point) === next);
        if (exact) take(exact.code);
      }}
      onKeyDown={({ key, target }) => {
        // With a suggestion under the arrow keys, Enter takes that one.
        const onSuggestion = (target as Element).hasAttribute('aria-activedescendant');
        if (key === 'Enter' && !onSuggestion && text.trim() !== '' && found[0]) take(found[0].point.code);
      }}
    />
  );
}
