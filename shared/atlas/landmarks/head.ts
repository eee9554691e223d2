const SEEN = 'seen on the model';
const WHO = 'seen on the model, by WHO 2008, General guidelines II.3';
const TEXTBOOK = 'textbook anatomy, unverified';

/** A landmark in a clinician’s words, by what it was recognised, and what its place was checked against. */
type Row = readonly [name: string, how: string, source: string];

/** The landmarks of face and neck in the median plane. */
const MEDIAN = {
  'nose-tip': ['tip of the nose', 'Foremost spot of the nose.', SEEN],
  'nose-base': ['upper end of the philtrum', 'Where the partition of the nose meets the upper lip.', SEEN],
  'upper-lip-border': [
    'lower end of the philtrum',
    'Midline where the philtrum ends at the red of the lip.',
    SEEN,
  ],
  'upper-lip-tubercle': ['tubercle of the upper lip', 'Foremost spot of the upper lip in the midline.', SEEN],
  'lower-lip': ['middle of the lower lip', 'Foremost spot of the lower lip in the midline.', SEEN],
  'lower-lip-border': ['lower border of the lower lip', 'Midline where the red of the lower lip ends.', SEEN],
  'mentolabial-sulcus': [
    'deepest spot of the mentolabial sulcus',
    'Deepest spot between lower lip and chin.',
    SEEN,
  ],
  'hyoid-superior': [
    'hollow above the hyoid bone',
    'Corner between the floor of the mouth and the neck.',
    SEEN,
  ],
  'thyroid-superior': [
    'upper border of the thyroid cartilage',
    'Front of the neck, a finger below the corner under the chin.',
    TEXTBOOK,
  ],
  cricoid: [
    'cricoid cartilage',
    'Front of the neck, half-way from the thyroid cartilage’s upper border to the notch of the breastbone.',
    TEXTBOOK,
  ],
} as const satisfies Readonly<Record<string, Row>>;

/**
 * The landmarks of head, face, neck and shoulder girdle, annotated on the patient’s left. The bodies have neither hair nor
 * brows, and their necks are smooth: hairlines and muscles’ borders are set where anatomy has them.
 */
const LEFT = {
  'hairline-corner': [
    'corner of the forehead',
    'Where forehead turns into temple, twice as far out as the pupil and a little lower than the hairline in the middle.',
    WHO,
  ],
  'temple-hairline': [
    'hairline of the temple, middle',
    'Temple, before the middle of the line from the forehead’s corner to the ear.',
    TEXTBOOK,
  ],
  'temple-hairline-posterior': [
    'posterior border of the temple hairline',
    'Just before the root of the ear.',
    TEXTBOOK,
  ],
  'auricular-apex': ['apex of the auricle', 'Highest spot of the ear.', SEEN],
  'above-auricle': [
    'scalp just above the auricular apex',
    'Scalp touched by the ear’s apex when the ear is folded forward.',
    WHO,
  ],
  'behind-auricle': [
    'scalp behind the root of the auricle',
    'Just behind the ear’s edge, level with its upper third.',
    TEXTBOOK,
  ],
  'behind-auricle-hair': [
    'hair behind the auricle',
    'One cun behind the root of the ear, level with its apex (WHO’s note on GB10).',
    TEXTBOOK,
  ],
  parietal: [
    'side of the crown behind the ear',
    'Side of the head where it turns to the back, two fingers behind the ear and a hand above the mastoid.',
    SEEN,
  ],
  'behind-ear-lobe': ['hollow behind the ear lobe', 'Behind the lobe, before the tip of the mastoid.', SEEN],
  'tragus-superior': [
    'hollow before the notch above the tragus',
    'Before the upper end of the tragus.',
    SEEN,
  ],
  'tragus-middle': ['hollow before the middle of the tragus', 'Before the middle of the tragus.', SEEN],
  'tragus-inferior': [
    'hollow before the notch below the tragus',
    'Before the lower end of the tragus.',
    SEEN,
  ],
  'auricle-root-anterior': [
    'root of the auricle, front',
    'Before the upper root of the ear, above the tragus.',
    SEEN,
  ],
  'zygomatic-arch-superior': [
    'hollow above the middle of the zygomatic arch',
    'Half-way from cheek bone to ear, above the arch.',
    TEXTBOOK,
  ],
  'zygomatic-arch-inferior': [
    'hollow below the middle of the zygomatic arch',
    'Half-way from cheek bone to ear, below the arch.',
    TEXTBOOK,
  ],
  'mandibular-angle': ['angle of the mandible', 'Corner of the jaw below the ear.', SEEN],
  'masseter-anterior': [
    'front edge of masseter at the lower border of the mandible',
    'Lower border of the jaw, three finger-breadths before its corner.',
    TEXTBOOK,
  ],
  'behind-mandibular-angle': [
    'hollow behind the angle of the mandible',
    'Between the corner of the jaw and sternocleidomastoid.',
    SEEN,
  ],
  'suboccipital-hollow': [
    'hollow below the occiput between trapezius and sternocleidomastoid',
    'Nape below the skull, half-way from the midline to the mastoid.',
    TEXTBOOK,
  ],
  pupil: ['pupil', 'Middle of the closed eye.', SEEN],
  'inner-canthus': ['inner canthus', 'Inner corner of the eye.', SEEN],
  'outer-canthus': ['outer canthus', 'Outer corner of the eye.', SEEN],
  'eyebrow-medial': [
    'medial end of the eyebrow',
    'Inner end of the brow’s ridge, above the inner corner of the eye.',
    SEEN,
  ],
  'eyebrow-middle': ['middle of the eyebrow', 'Brow’s ridge above the pupil.', SEEN],
  'eyebrow-lateral': [
    'lateral end of the eyebrow',
    'Outer end of the brow’s ridge, beyond the outer corner of the eye.',
    SEEN,
  ],
  'infraorbital-margin': [
    'infraorbital margin below the pupil',
    'Edge of the eye socket below the pupil.',
    SEEN,
  ],
  'infraorbital-margin-lateral': [
    'infraorbital margin, lateral quarter',
    'Edge of the eye socket, three quarters of the way outward.',
    SEEN,
  ],
  'infraorbital-foramen': [
    'infraorbital foramen',
    'A finger’s breadth below the edge of the eye socket.',
    TEXTBOOK,
  ],
  'zygomatic-inferior': [
    'lower border of the zygomatic bone',
    'Below the cheek bone, below the outer corner of the eye.',
    SEEN,
  ],
  'ala-middle': [
    'nasolabial sulcus beside the middle of the ala',
    'Furrow beside the wing of the nose, at its half height.',
    SEEN,
  ],
  'ala-inferior': [
    'nasolabial sulcus beside the lower border of the ala',
    'Furrow beside the lower border of the wing of the nose.',
    SEEN,
  ],
  'ala-superior': ['upper end of the nasolabial sulcus', 'Beside the nose where its wing begins.', SEEN],
  'nostril-lateral': ['lateral margin of the nostril', 'Outer edge of the nostril.', SEEN],
  'mouth-corner': ['angle of the mouth', 'Outer end of the slit between the lips.', SEEN],
  'scm-anterior-upper': [
    'anterior border of sternocleidomastoid, level with the thyroid cartilage',
    'Front edge of the cord from mastoid to breastbone, upper neck.',
    TEXTBOOK,
  ],
  'scm-anterior-lower': [
    'anterior border of sternocleidomastoid, level with the cricoid',
    'Front edge of the cord from mastoid to breastbone, lower neck.',
    TEXTBOOK,
  ],
  'scm-posterior-upper': [
    'posterior border of sternocleidomastoid, level with the thyroid cartilage',
    'Back edge of the same cord, upper neck.',
    TEXTBOOK,
  ],
  'scm-posterior-lower': [
    'posterior border of sternocleidomastoid, level with the cricoid',
    'Back edge of the same cord, lower neck.',
    TEXTBOOK,
  ],
  'scm-posterior-top': [
    'posterior border of sternocleidomastoid, level with the angle of the mandible',
    'Furrow behind the same cord, below the mastoid.',
    SEEN,
  ],
  'lesser-supraclavicular-fossa': [
    'lesser supraclavicular fossa',
    'Above the sternal end of the clavicle, between the heads of sternocleidomastoid.',
    TEXTBOOK,
  ],
  'greater-supraclavicular-fossa': [
    'greater supraclavicular fossa',
    'Hollow above the middle of the clavicle.',
    SEEN,
  ],
  'acromion-anterior': [
    'anterior end of the lateral border of the acromion',
    'Front corner of the shoulder’s roof.',
    TEXTBOOK,
  ],
  'acromial-angle': ['acromial angle', 'Back corner of the shoulder’s roof.', TEXTBOOK],
  'acromioclavicular-hollow': [
    'hollow between the acromial end of the clavicle and the scapular spine',
    'Top of the shoulder, a thumb and a half in from the acromion.',
    TEXTBOOK,
  ],
  'below-scapular-spine': [
    'hollow below the lateral part of the scapular spine',
    'Back of the shoulder, above the posterior fold of the armpit, under the ridge.',
    SEEN,
  ],
} as const satisfies Readonly<Record<string, Row>>;

const ALL: Readonly<Record<HeadLandmark, Row>> = { ...MEDIAN, ...LEFT };

export type HeadLandmark = keyof typeof MEDIAN | keyof typeof LEFT;

export const HEAD_MEDIAN = Object.keys(MEDIAN) as readonly (keyof typeof MEDIAN)[];

export const HEAD_LEFT = Object.keys(LEFT) as readonly (keyof typeof LEFT)[];

const each = <T>(of: (row: Row) => T) =>
  Object.fromEntries(Object.entries(ALL).map(([id, row]) => [id, of(row)])) as Record<HeadLandmark, T>;

export const HEAD_NAMES = each(([name]) => name);

export const HEAD_RECOGNITION = each(([, how, source]) => ({ how, source }));
