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
        if (exact) onChoose(exact.code);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && found[0]) onChoose(found[0].point.code);
      }}
    />
  );
}
