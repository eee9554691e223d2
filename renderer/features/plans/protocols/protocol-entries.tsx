import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spotKey } from '../../../../shared/clinical/places.ts';
import { partOf } from '../../../../shared/clinical/protocols/apply.ts';
import type { Slot } from '../../../../shared/clinical/rounds/moved.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Prescription } from '../../../../shared/model/plan.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { Button } from '../../../ui/button.tsx';
import { highlight } from '../highlight.ts';
import { usePlanWork } from '../plan-context.ts';
import { PointLine } from '../point-line.tsx';
import { type Offer, useGrab } from '../rounds/offered.ts';
import { useAhead } from '../safety/use-ahead.ts';
import { usePlaceWords } from '../use-place-words.ts';
import styles from './protocols.module.css';
import type { ShownProtocol } from './use-protocols.ts';
import { walkRows } from './walk-rows.ts';

/** The entries of a protocol by group: Enter adds one, the group's button all of them. */
export function ProtocolEntries({
  protocol: { content, choices },
  onApply,
}: {
  protocol: ShownProtocol;
  onApply: (what: string, part: Prescription, slot?: Slot | null) => void;
}) {
  const { t, i18n } = useTranslation('protocols');
  const { content: plan } = usePlanWork();
  const planned = new Set(plan.applications.map(({ place }) => spotKey(place)));
  const isPlanned = ({ place }: Application) => planned.has(spotKey(place));
  const wordsOf = usePlaceWords()(content.applications);
  const technique = useTechnique();
  const grab = useGrab();
  const ahead = useAhead(content.applications);
  const [current, setCurrent] = useState(content.applications[0]?.id);
  const groups = [...Map.groupBy(content.applications, ({ group }) => group)];
  const nameOf = (group: string) => {
    if (group === '') return t('group.none');
    return i18n.exists(`protocols:group.${group}`) ? t(`group.${group}`) : group;
  };
  /** Of some groups one or two are chosen. */
  const isWhole = (group: string) => choices[group] === undefined;
  const partOfGroup = (group: string) => partOf(content, (one) => one.group === group);
  const offerOf = (label: string, code: string | null, part: Prescription): Offer => ({
    label,
    code,
    entries: part.applications,
    put: (slot) => onApply(label, part, slot),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk from row to row, each of which is a button
    <div onKeyDown={walkRows}>
      {groups.map(([group, members]) => (
        <section key={group} aria-label={nameOf(group)}>
          <div
            className={styles.groupHead}
            data-grab={isWhole(group)}
            {...(isWhole(group) ? grab(() => offerOf(nameOf(group), null, partOfGroup(group))) : {})}
          >
            <h3>
              <bdi>{nameOf(group)}</bdi>
              <span>
                {t('inPlan', { count: members.filter(isPlanned).length, total: members.length })}
                {choices[group] === undefined ? '' : ` · ${t('choose', { count: choices[group] })}`}
              </span>
            </h3>
            {!isWhole(group) || groups.length === 1 ? null : (
              <Button
                aria-label={t('applyGroupNamed', { group: nameOf(group) })}
                onClick={() => onApply(nameOf(group), partOfGroup(group))}
              >
                {t('applyGroup')}
              </Button>
            )}
          </div>
          <ul>
            {members.map((one) => {
              const words = wordsOf(one);
              const code = one.place.kind === 'point' ? one.place.code : null;
              const itself = partOf(content, ({ id }) => id === one.id);
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    className={styles.entry}
                    data-row={one.id}
                    tabIndex={one.id === current ? 0 : -1}
                    onFocus={() => {
                      setCurrent(one.id);
                      highlight(code);
                    }}
                    onBlur={() => highlight(null)}
                    onMouseEnter={() => highlight(code)}
                    onMouseLeave={() => highlight(null)}
                    onClick={() => onApply(words.label, itself)}
                    {...grab(() => offerOf(words.label, code ?? 'EX', itself))}
                  >
                    <PointLine
                      code={code ?? 'EX'}
                      label={words.label}
                      pinyin={words.name}
                      chinese={words.chinese}
                      detail={technique(one)}
                      side={one.side === 'left' || one.side === 'right' ? words.side : undefined}
                      inPlan={isPlanned(one)}
                      ahead={ahead.get(one.id)}
                    />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What is done at an entry, in a few words: "Needle, reinforcing · Stick". An even needle is a needle. */
function useTechnique(): (application: Application) => string {
  const { t } = useTranslation('plans');
  return ({ needling, cupping, moxibustion, bodywork }) =>
    [
      needling === null
        ? null
        : needling.stimulation === 'even'
          ? t('modality.needling')
          : `${t('modality.needling')}, ${inSentence(t(`stimulation.${needling.stimulation}`))}`,
      cupping === null ? null : `${t('modality.cupping')}, ${inSentence(t(`cupKind.${cupping.kind}`))}`,
      moxibustion === null
        ? null
        : `${t('modality.moxibustion')}, ${inSentence(t(`moxaKind.${moxibustion.kind}`))}`,
      bodywork === null ? null : t(`bodyworkKind.${bodywork.kind}`),
    ]
      .filter((one) => one !== null)
      .join(' · ');
}
