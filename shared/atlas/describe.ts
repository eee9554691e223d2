import { type Side, VERTEBRAE } from './codes.ts';
import type { BodyGround } from './ground.ts';
import { spinousProcess } from './landmarks/spine.ts';
import { across } from './locate.ts';
import type { Description, Place, Placement } from './placement.ts';
import { type SegmentId, segmentRow } from './proportions.ts';
import type { Scale } from './rules/rule.ts';
import type { Anchor, Vec3 } from './surface/mesh.ts';
import { distance, dot, sub } from './surface/vec.ts';

/** Half-width (mm) of the strip that counts as the midline. */
const MEDIAN_STRIP = 3;

/**
 * Says in words where a free place lies: on the trunk by vertebra or by cun from the umbilicus and by cun from the
 * midline, on the limbs by cun along their segment and by aspect; then from the nearest atlas point.
 */
export function describePlace(
  ground: BodyGround,
  placements: readonly Placement[],
  anchor: Anchor,
): Description {
  const place = ground.surface.place(anchor);
  const side: Side = Math.abs(place.position[0]) < MEDIAN_STRIP ? 'M' : place.position[0] > 0 ? 'L' : 'R';
  // The ground knows the left side only.
  const left = place.position[0] < 0 ? across(ground.surface, place) : place;
  const { region, words } = regionWords(ground, left, side);
  const near = nearestPoint(placements, place);
  const beside = besidePoint(ground, region, place, near);
  const text = beside ? `${words}; ${beside}` : words;
  const nearest = { code: near.code, distanceMm: Math.round(distance(near.position, place.position)) };
  return { text, side, region, nearest };
}

/** Whether a description is one that `describePlace` wrote: in measures and terms that a clinician reads. */
export const isMeasured = (description: string): boolean => MEASURED.test(description);

const MEASURED = new RegExp(
  [
    '^On the (?:(?:posterior|anterior) midline|(?:midline of the )?(?:neck|scalp|face)|hand)(?:[,;]|$)',
    '^\\d+\\.\\d cun lateral to the (?:posterior|anterior) midline, ',
    '^(?:Anterior|Posterior|Lateral|Medial|(?:Antero|Postero)(?:lateral|medial)) aspect of the ',
    '^(?:Sole|Dorsum|Lateral side|Medial side) of the foot, ',
  ].join('|'),
);

interface Words {
  readonly region: string;
  readonly words: string;
}

function regionWords(ground: BodyGround, place: Place, side: Side): Words {
  const height = (id: Parameters<BodyGround['landmark']>[0]) => ground.landmark(id).position[1];
  const [, y] = place.position;
  if (ground.onArm(place.position)) return arm(ground, place);
  if (y > height('c7-spinous')) return head(ground, place, side);
  if (y < height('medial-malleolus')) return foot(ground, place);
  if (y < height('popliteal-crease')) {
    const medial = place.normal[0] < -0.5;
    return limb(ground, place, medial ? 'leg-medial' : 'leg-lateral', 'leg');
  }
  const legs = Math.min(height('gluteal-fold'), height('pubic-symphysis-inferior'));
  if (y < legs || !ground.hasMidline(y)) {
    return limb(ground, place, 'thigh-back', 'thigh');
  }
  return place.normal[2] < 0.1 ? back(ground, place, side) : front(ground, place, side);
}

/** Scalp, face and neck, parted by hairlines, ears and the floor of the mouth; the nearest point says the rest. */
function head(ground: BodyGround, place: Place, side: Side): Words {
  const [, y, z] = place.position;
  const behind = z < ground.landmark('auricular-apex').position[2];
  const chin = ground.landmark(behind ? 'posterior-hairline' : 'hyoid-superior').position[1];
  const on = side === 'M' ? 'On the midline of the' : 'On the';
  if (y < chin) return { region: 'neck', words: `${on} neck` };
  const scalp = behind || y > ground.landmark('hairline-corner').position[1];
  return scalp ? { region: 'scalp', words: `${on} scalp` } : { region: 'face', words: `${on} face` };
}

function back(ground: BodyGround, place: Place, side: Side): Words {
  const [x, y] = place.position;
  const level = nearestVertebra(ground, y);
  const lateral = Math.abs(x) < MEDIAN_STRIP ? 0 : lateralCun(ground, place, 'posterior-midline', 'back');
  const where =
    lateral === 0 || side === 'M'
      ? 'On the posterior midline'
      : `${cun(lateral)} lateral to the posterior midline`;
  const region = y < ground.landmark('iliac-crest').position[1] ? 'buttock and sacrum' : 'back';
  return { region, words: `${where}, level of ${level}` };
}

function nearestVertebra(ground: BodyGround, y: number): string {
  const levels = [
    ...VERTEBRAE.map((v) => [v as string, ground.landmark(spinousProcess(v)).position[1]] as const),
    ...([1, 2, 3, 4] as const).map((n) => [`S${n}`, ground.landmark(`s${n}-foramen`).position[1]] as const),
    ['the coccyx', ground.landmark('coccyx-tip').position[1]] as const,
    ['the gluteal fold', ground.landmark('gluteal-fold').position[1]] as const,
  ];
  return levels.reduce((a, b) => (Math.abs(b[1] - y) < Math.abs(a[1] - y) ? b : a))[0];
}

function front(ground: BodyGround, place: Place, side: Side): Words {
  const [x, y] = place.position;
  const height = (id: 'umbilicus' | 'pubic-symphysis' | 'xiphisternal' | 'suprasternal-notch') =>
    ground.landmark(id).position[1];
  const lateral = Math.abs(x) / ground.mmPerCun('nipples');
  const where = side === 'M' ? 'On the anterior midline' : `${cun(lateral)} lateral to the anterior midline`;
  const from = (id: Parameters<typeof height>[0], scale: SegmentId, name: string) => {
    const above = (y - height(id)) / ground.mmPerCun(scale);
    if (Math.abs(above) < 0.05) return `level with ${name}`;
    return `${cun(Math.abs(above))} ${above > 0 ? 'above' : 'below'} ${name}`;
  };
  if (y > height('xiphisternal')) {
    return {
      region: 'chest',
      words: `${where}, ${from('suprasternal-notch', 'sternum', 'the suprasternal notch')}`,
    };
  }
  const scale = y > height('umbilicus') ? 'upper-abdomen' : 'lower-abdomen';
  if (y < height('pubic-symphysis')) {
    return {
      region: 'groin',
      words: `${where}, ${from('pubic-symphysis', scale, 'the upper edge of the symphysis')}`,
    };
  }
  return { region: 'abdomen', words: `${where}, ${from('umbilicus', scale, 'the umbilicus')}` };
}

/** Short names of the landmarks that limb places are measured from. */
const LIMB_MARKS = {
  'gluteal-fold': 'gluteal fold',
  'popliteal-crease': 'popliteal crease',
  'patella-apex': 'apex of the patella',
  'medial-malleolus': 'medial malleolus',
  'lateral-malleolus': 'lateral malleolus',
} as const;

function limb(ground: BodyGround, place: Place, segment: SegmentId, region: string): Words {
  const row = segmentRow(segment);
  const proximal = ground.segmentPlane({ segment, cun: 0, from: 'proximal' });
  const down = -dot(sub(place.position, proximal.point), proximal.normal) / ground.mmPerCun(segment);
  const [upper, lower] = [row.from, row.to].map((id) => `the ${LIMB_MARKS[id as keyof typeof LIMB_MARKS]}`);
  const along =
    down <= row.cun / 2
      ? `${cun(Math.max(0, down))} below ${upper}`
      : `${cun(Math.max(0, row.cun - down))} above ${lower}`;
  return { region, words: `${aspect(place)} aspect of the ${region}, ${along}` };
}

function foot(ground: BodyGround, place: Place): Words {
  const along = dot(sub(place.position, ground.landmark('heel').position), ground.footward);
  const whole = dot(
    sub(ground.landmark('toe-web-2-3').position, ground.landmark('heel').position),
    ground.footward,
  );
  const part = along / whole;
  const third = part > 1 ? 'toes' : part > 2 / 3 ? 'forefoot' : part > 1 / 3 ? 'midfoot' : 'hindfoot';
  const face =
    place.normal[1] < -0.6
      ? 'Sole'
      : place.normal[1] > 0.6
        ? 'Dorsum'
        : place.normal[0] > 0
          ? 'Lateral side'
          : 'Medial side';
  return { region: 'foot', words: `${face} of the foot, ${third}` };
}

function arm(ground: BodyGround, place: Place): Words {
  const elbow = ground.landmark('cubital-crease').position;
  const wrist = ground.landmark('wrist-crease').position;
  const upper = place.position[1] > elbow[1];
  if (place.position[1] < wrist[1]) return { region: 'hand', words: 'On the hand' };
  const mm = distance(place.position, upper ? elbow : wrist);
  const segment = upper ? 'arm' : 'forearm';
  const words = `${aspect(place)} aspect of the ${segment}, about ${cun(mm / ground.mmPerCun(segment))} above the ${upper ? 'elbow' : 'wrist'} crease`;
  return { region: segment, words };
}

/** Which side of a limb the skin faces, for the patient's left. */
function aspect({ normal: [x, , z] }: Place): string {
  const angle = (Math.atan2(x, z) * 180) / Math.PI;
  const names = ['Anterior', 'Anterolateral', 'Lateral', 'Posterolateral', 'Posterior'];
  const medial = ['Anterior', 'Anteromedial', 'Medial', 'Posteromedial', 'Posterior'];
  return (angle >= 0 ? names : medial)[Math.round(Math.abs(angle) / 45)]!;
}

function lateralCun(
  ground: BodyGround,
  place: Place,
  from: 'posterior-midline' | 'anterior-midline',
  scale: SegmentId,
): number {
  const middle = ground.midline(from, place.position[1]);
  const contour = ground.surface.contour({ point: place.position, normal: [0, 1, 0] }, middle.position);
  const way = Math.abs(contour.nearest(place.position).at - contour.nearest(middle.position).at);
  return Math.min(way, contour.length - way) / ground.mmPerCun(scale);
}

/** The nearest point on the same face of the body: one on the far side of a limb is not near, however thin the limb. */
function nearestPoint(placements: readonly Placement[], { position, normal }: Place): Placement {
  const facing = placements.filter((placement) => dot(placement.normal, normal) > 0);
  return (facing.length > 0 ? facing : placements).reduce((a, b) =>
    distance(b.position, position) < distance(a.position, position) ? b : a,
  );
}

/** How far (cun) a point may lie and still help to find a place. */
const NEAR = 3;

/** The cun by which the way to a point is told, by region; elsewhere that of the back. */
const SCALES: Readonly<Record<string, Scale>> = {
  ...{ leg: 'leg-lateral', thigh: 'thigh-back', foot: 'foot' },
  ...{ arm: 'arm', forearm: 'forearm', hand: 'finger' },
  ...{ scalp: 'head', face: 'finger', neck: 'finger' },
};

function besidePoint(ground: BodyGround, region: string, place: Place, point: Placement): string | null {
  const scale = SCALES[region] ?? 'back';
  const away = sub(place.position, point.position);
  const measure = distance(place.position, point.position) / ground.mmPerCun(scale);
  if (measure > NEAR) return null;
  if (measure < 0.05) return `at ${point.code}`;
  return `${cun(measure)} ${bearing(away, place)} ${point.code}`;
}

/** `below`, `above and lateral to`: the one or two directions that carry most of the way. */
function bearing(away: Vec3, place: Place): string {
  const lateral = place.position[0] >= 0 ? away[0] : -away[0];
  const parts: [string, number][] = [
    [away[1] > 0 ? 'above' : 'below', Math.abs(away[1])],
    [lateral > 0 ? 'lateral to' : 'medial to', Math.abs(lateral)],
    [away[2] > 0 ? 'in front of' : 'behind', Math.abs(away[2])],
  ];
  parts.sort((a, b) => b[1] - a[1]);
  const [first, second] = parts as [[string, number], [string, number]];
  if (second[1] < first[1] * 0.4) return first[0];
  return `${first[0].replace(/ to$/, '')} and ${second[0]}`;
}

const cun = (value: number) => `${value.toFixed(1)} cun`;
