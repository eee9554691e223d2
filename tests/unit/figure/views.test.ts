import { describe, expect, it } from 'vitest';
import { VIEWS, type View } from '../../../shared/figure/view.ts';
import { chooseViews, type ShownEntry } from '../../../shared/figure/views.ts';
import { type FacingPlace, sightOf, visibilityOf } from '../../../shared/figure/visibility.ts';
import { capsule, onCapsule, together } from '../../fixtures/capsule.ts';

// A trunk with an arm hanging at the patient's left.
const body = together(capsule(150, 1600), capsule(40, 1000, 230));
const sights = new Map(VIEWS.map((view) => [view, sightOf(body, view)]));
const look = (view: View, place: FacingPlace) => visibilityOf(sights.get(view)!, place);
const entry = (id: string, ...places: FacingPlace[]): ShownEntry => ({ id, places });
const trunk = (degrees: number, y = 1200) => onCapsule(150, degrees, y);
const chosen = (...entries: ShownEntry[]) => chooseViews(entries, look).map(({ view }) => view);

describe('whether a view shows a place', () => {
  it('sees what faces the reader and not what lies behind', () => {
    expect(look('back', trunk(180))).toMatchObject({ covered: false, facing: expect.closeTo(1, 6) });
    expect(look('front', trunk(180))).toMatchObject({ covered: true, facing: expect.closeTo(-1, 6) });
  });

  it('knows that the arm hides the flank behind it', () => {
    expect(look('left', trunk(90, 700))).toMatchObject({ covered: true });
    expect(look('left', trunk(90, 1300))).toMatchObject({ covered: false });
    expect(look('right', trunk(270, 700))).toMatchObject({ covered: false });
  });

  it('still sees a place close to the contour', () => {
    expect(look('back', trunk(100)).covered).toBe(false);
    expect(look('back', trunk(80)).covered).toBe(true);
  });

  it('leaves the other leg away to look at the inner side of one', () => {
    const legs = together(capsule(50, 600, 90), capsule(50, 600, -90), capsule(20, 1700));
    const inner = onCapsule(50, 270, 300, 90);
    expect(visibilityOf(sightOf(legs, 'right'), inner)).toMatchObject({ covered: true });
    expect(visibilityOf(sightOf(legs, 'innerLeft'), inner)).toMatchObject({
      covered: false,
      facing: expect.closeTo(1, 6),
    });
    const outerOfTheOther = onCapsule(50, 270, 300, -90);
    expect(visibilityOf(sightOf(legs, 'innerLeft'), outerOfTheOther)).toMatchObject({ covered: true });
  });

  it('looks at the soles from below and at nothing else from there', () => {
    const sole: FacingPlace = { position: [0, 0, 0], normal: [0, -1, 0] };
    expect(look('soles', sole)).toMatchObject({ covered: false });
    expect(look('soles', trunk(180))).toMatchObject({ covered: true });
    expect(look('back', sole).facing).toBeCloseTo(0, 9);
  });
});

describe('choosing views', () => {
  it('needs none for nothing', () => expect(chosen()).toEqual([]));

  it('shows the back from the back and both sides of it in one view', () => {
    expect(chosen(entry('BL23', trunk(170), trunk(190)), entry('GV4', trunk(180)))).toEqual(['back']);
  });

  it('adds the front only when something lies there', () => {
    expect(chosen(entry('BL23', trunk(170)), entry('ST25', trunk(10)))).toEqual(['back', 'front']);
  });

  it('takes a side view for a place that back and front show only edge-on', () => {
    expect(chosen(entry('GB26', trunk(265)))).toEqual(['right']);
  });

  it('prefers the back when it shows a place well enough', () => {
    expect(chosen(entry('GB30', trunk(130)))).toEqual(['back']);
  });

  it('asks for the soles only for the sole', () => {
    const sole: FacingPlace = { position: [0, 0, 0], normal: [0, -1, 0] };
    expect(chosen(entry('KI1', sole), entry('BL23', trunk(180)))).toEqual(['back', 'soles']);
  });

  it('shows every place once, and says which ones no view can show', () => {
    const inside: FacingPlace = { position: [0, 800, 0], normal: [0, 0, -1] };
    const views = chooseViews(
      [entry('a', trunk(170), trunk(190)), entry('b', trunk(0)), entry('c', inside)],
      look,
    );
    const shown = views.flatMap((view) => view.shown);
    expect(shown.map(({ id, place }) => `${id}${place}`).sort()).toEqual(['a0', 'a1', 'b0', 'c0']);
    expect(shown.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['c']);
  });

  it('lets one side view stand for both sides of an entry', () => {
    const views = chooseViews([entry('GB26', trunk(95, 1300), trunk(265, 1300))], look);
    expect(views).toMatchObject([{ view: 'left', likewise: ['GB26'], shown: [{ place: 0, hidden: false }] }]);
  });

  it('keeps both sides of an entry together where one view shows both', () => {
    const views = chooseViews([entry('a', trunk(150), trunk(210)), entry('b', trunk(20))], look);
    expect(views.find(({ view }) => view === 'back')!.shown.map(({ place }) => place)).toEqual([0, 1]);
  });

  it('does not depend on the order of entries', () => {
    const entries = [
      entry('a', trunk(170)),
      entry('b', trunk(20)),
      entry('c', trunk(265)),
      entry('d', trunk(95, 1300)),
    ];
    expect(chosen(...entries)).toEqual(chosen(...[...entries].reverse()));
  });
});
