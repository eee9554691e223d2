import { useNavigate } from '@tanstack/react-router';
import { Plus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Placement, placementId } from '../../../shared/atlas/placement.ts';
import { simplified } from '../../../shared/atlas/points/characters.ts';
import { locationRule } from '../../../shared/atlas/points/rules/index.ts';
import type { SourceId } from '../../../shared/atlas/points/sources.ts';
import type { Caution, PointFacts } from '../../../shared/atlas/points/types.ts';
import { READINGS, readingOf } from '../../../shared/atlas/readings.ts';
import { depthWords } from '../../app/depth-words.ts';
import { useOpenPlan } from '../../app/open-plan.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useReadings } from '../../app/use-readings.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAtlas } from './atlas-state.ts';
import { BodyChoice } from './body-choice.tsx';
import { stepFrom, whichOf } from './browse.ts';
import styles from './point-panel.module.css';
import { type FoundConstruction, levelOf } from './use-figure.ts';
import { useStepWords } from './use-step-words.ts';

/** Everything that the atlas knows of a point, each fact with its source, and how it is found on the body shown. */
export function PointPanel({
  facts,
  placement,
  found,
  onStep,
}: {
  facts: PointFacts;
  placement: Placement | null;
  found: FoundConstruction | null;
  onStep: (by: 1 | -1) => void;
}) {
  const { t } = useTranslation('atlas');
  return (
    <aside className={styles.panel} aria-label={t('panel.label', { point: facts.code })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.facts} tabIndex={0} aria-label={`${facts.code} ${facts.pinyin}`}>
        <Head facts={facts} />
        <Choices facts={facts} />
        <Location facts={facts} placement={placement} />
        <How facts={facts} placement={placement} found={found} />
        <Needling facts={facts} />
        <Cautions cautions={facts.cautions} />
        <Names facts={facts} />
      </section>
      <BodyChoice />
      <Foot facts={facts} onStep={onStep} />
    </aside>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Source({ id }: { id: SourceId }) {
  const words = usePointWords();
  return <p className={styles.source}>{words.briefSource(id)}</p>;
}

function Head({ facts }: { facts: PointFacts }) {
  const { t } = useTranslation('atlas');
  const words = usePointWords();
  const { code, pinyin, chinese, english, midline, onlySide, classesSource } = facts;
  const simple = simplified(chinese);
  const groups = words.groups(facts);
  const sides = midline ? t('panel.midline') : onlySide ? t('panel.oneSide') : t('panel.sides');
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>
        <span className={styles.badge}>
          <PointBadge code={code} />
        </span>
        <span>{pinyin}</span>
        <span className={styles.chinese} lang="zh-Hant">
          {chinese}
        </span>
      </h2>
      <p className={styles.english}>
        {english}
        {simple === chinese ? null : (
          <>
            {' · '}
            <span lang="zh-Hans">{t('panel.simplified', { characters: simple })}</span>
          </>
        )}
      </p>
      <p className={styles.groups}>
        {groups.length > 0 ? `${groups.join(', ')}. ` : null}
        {sides}
      </p>
      {classesSource === undefined ? null : <Source id={classesSource} />}
    </header>
  );
}

/** Which of a point's places, and which reading of it, where there is more than one. */
function Choices({ facts }: { facts: PointFacts }) {
  const { t } = useTranslation('atlas');
  const { chosen, reading, set } = useAtlas();
  const used = readingOf(chosen.code, useReadings());
  const places = whichOf(facts.code);
  if (places.length < 2 && used === null) return null;
  return (
    <div className={styles.choices}>
      {places.length < 2 ? null : (
        <Select
          label={t('panel.place')}
          value={chosen.which ?? ''}
          onChange={(which) => set({ chosen: { code: chosen.code, which } })}
          choices={places.map((which) => ({ value: which ?? '', label: which ?? '' }))}
        />
      )}
      {used === null ? null : (
        <>
          <Segmented
            label={t('panel.reading')}
            value={reading ?? used}
            onChange={(next) => set({ reading: next === used ? null : next })}
            choices={READINGS.map((value) => ({
              value,
              label: t(`panel.readings.${value}`),
            }))}
          />
          <p className={styles.source}>
            {t(reading === null ? `panel.used.${used}` : `panel.otherThan.${used}`)}
          </p>
        </>
      )}
    </div>
  );
}

function Location({ facts, placement }: { facts: PointFacts; placement: Placement | null }) {
  const { t } = useTranslation('atlas');
  const words = usePointWords();
  const source = words.briefSource(facts.locationSource);
  return (
    <Section title={t('panel.location')}>
      <p>{facts.location}</p>
      {facts.inside ? <p>{t('panel.inside')}</p> : null}
      <p className={styles.source}>
        {placement ? t('panel.tolerance', { source, mm: Math.round(placement.toleranceMm) }) : source}
      </p>
    </Section>
  );
}

function How({
  facts,
  placement,
  found,
}: {
  facts: PointFacts;
  placement: Placement | null;
  found: FoundConstruction | null;
}) {
  const { t } = useTranslation('atlas');
  const words = usePointWords();
  const { stepsOf } = useStepWords();
  // The same point on another body keeps its steps until they are measured there.
  const own = placement && found && placementId(found.of) === placementId(placement) ? found : null;
  const steps = own?.construction ? stepsOf(own.construction, own.of.toleranceMm) : [];
  const rule = placement && locationRule(placement);
  return (
    <Section title={t('panel.how')}>
      {own?.failure ? <p>{t('panel.noConstruction', { reason: own.failure })}</p> : null}
      <ol className={styles.steps} aria-label={t('panel.steps')}>
        {steps.map(({ number, title, detail, value }) => (
          <li key={number}>
            <span className={styles.number}>{number}</span>
            <div>
              <p className={styles.title}>
                <span>{title}</span>
                <span>{value}</span>
              </p>
              <p className={styles.detail}>{detail}</p>
            </div>
          </li>
        ))}
      </ol>
      {rule?.morphological ? (
        <p className={styles.felt}>{t('panel.morphological', { text: rule.morphological })}</p>
      ) : null}
      {facts.note === undefined ? null : (
        <>
          <h3 className={styles.check}>{t('panel.check')}</h3>
          <p>{facts.note}</p>
        </>
      )}
      <p className={styles.source}>{t('panel.rule', { source: words.briefSource(facts.locationSource) })}</p>
    </Section>
  );
}

function Needling({ facts }: { facts: PointFacts }) {
  const { t } = useTranslation('atlas');
  const words = usePointWords();
  const { depth, moxibustion, cupping } = facts;
  if (!depth && !moxibustion && !cupping) return null;
  return (
    <Section title={t('panel.needling')}>
      {depth ? (
        <>
          <p>{depthWords(depth)}</p>
          <Source id={depth.source} />
        </>
      ) : null}
      {moxibustion ? (
        <div className={styles.fact}>
          <p>
            <b>{t('panel.moxibustion')}</b> {words.suitability(moxibustion)}
          </p>
          <Source id={moxibustion.source} />
        </div>
      ) : null}
      {cupping ? (
        <div className={styles.fact}>
          <p>
            <b>{t('panel.cupping')}</b> {words.suitability(cupping)}
          </p>
          <Source id={cupping.source} />
        </div>
      ) : null}
    </Section>
  );
}

/** Hazards in amber, what is worth knowing below them. */
function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  const { t } = useTranslation('atlas');
  const hazards = cautions.filter(({ grade }) => grade !== 'note');
  const notes = cautions.filter(({ grade }) => grade === 'note');
  const list = (items: readonly Caution[]) =>
    items.map(({ kind, grade, text, source }) => (
      <div key={text} className={styles.caution}>
        <p className={styles.grade}>
          {grade === 'note' ? null : <TriangleAlert aria-hidden />}
          {[kind === 'other' ? '' : t(`panel.kind.${kind}`), t(`panel.grade.${grade}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{text}</p>
        <Source id={source} />
      </div>
    ));
  return (
    <>
      {hazards.length === 0 ? null : (
        <section className={styles.cautions} aria-label={t('panel.cautions')}>
          {list(hazards)}
        </section>
      )}
      {notes.length === 0 ? null : <section className={styles.section}>{list(notes)}</section>}
    </>
  );
}

function Names({ facts }: { facts: PointFacts }) {
  const { t } = useTranslation('atlas');
  if (facts.aliases.length === 0) return null;
  return (
    <Section title={t('panel.names')}>
      <p>{facts.aliases.join(', ')}</p>
    </Section>
  );
}

function Foot({ facts, onStep }: { facts: PointFacts; onStep: (by: 1 | -1) => void }) {
  const { t } = useTranslation('atlas');
  const navigate = useNavigate();
  const planId = useOpenPlan((state) => state.planId);
  const which = useAtlas((state) => state.chosen.which);
  const { code } = facts;
  const [previous, next] = [stepFrom(code, -1), stepFrom(code, 1)];
  const add = () => {
    if (planId === null) return;
    useOpenPlan.getState().want({ kind: 'point', code, level: levelOf({ code, which }), side: null });
    void navigate({ to: '/plans/$planId', params: { planId } });
  };
  return (
    <footer className={styles.foot}>
      <Button aria-label={t('panel.previous', { code: previous })} onClick={() => onStep(-1)}>
        {previous}
      </Button>
      <Button aria-label={t('panel.next', { code: next })} onClick={() => onStep(1)}>
        {next}
      </Button>
      <Button
        kind="primary"
        icon={<Plus aria-hidden />}
        disabled={planId === null}
        title={planId === null ? t('panel.noPlan', { code }) : t('panel.addTo', { code })}
        onClick={add}
      >
        {t('panel.add')}
      </Button>
    </footer>
  );
}
