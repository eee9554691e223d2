const SEEN = 'seen on the model';
const TEXTBOOK = 'textbook anatomy, unverified';

/**
 * A landmark in a clinician’s words, by what it was recognised, what its place was checked against, and the bone that
 * carries it to slim and heavy bodies; the hand keeps its shape.
 */
type Row = readonly [name: string, how: string, source: string, bone?: 'arm' | 'forearm'];

/**
 * The landmarks of arm and hand, annotated on the patient’s left. The bodies stand with palms forward, so radial is lateral.
 * Their arms are smooth: tendons, borders and epicondyles are set at their share of the breadth, as anatomy has it.
 */
export const ARM = {
  // Arm
  'biceps-heads-upper': [
    'groove between the two heads of biceps, upper arm',
    'Front of the biceps, upper third of the arm, between its two heads.',
    TEXTBOOK,
    'arm',
  ],
  'biceps-heads-lower': [
    'groove between the two heads of biceps, middle of the arm',
    'Front of the biceps, middle of the arm.',
    TEXTBOOK,
    'arm',
  ],
  'biceps-lateral-upper': [
    'lateral border of biceps, upper arm',
    'Outer edge of the biceps, a hand below the front fold of the armpit.',
    TEXTBOOK,
    'arm',
  ],
  'biceps-lateral-lower': [
    'lateral border of biceps, lower arm',
    'Outer edge of the biceps, a hand above the elbow.',
    TEXTBOOK,
    'arm',
  ],
  'biceps-medial-upper': [
    'medial border of biceps, upper arm',
    'Furrow on the inner side of the biceps, a hand below the armpit.',
    TEXTBOOK,
    'arm',
  ],
  'biceps-medial-lower': [
    'medial border of biceps, lower arm',
    'Furrow on the inner side of the biceps, a hand above the elbow.',
    TEXTBOOK,
    'arm',
  ],
  // Elbow
  'cubital-crease': [
    'midpoint of the cubital crease',
    'Middle of the elbow’s crease, where the biceps ends and the forearm begins.',
    SEEN,
    'forearm',
  ],
  'cubital-crease-medial': [
    'medial end of the cubital crease',
    'Inner end of the elbow’s crease.',
    SEEN,
    'forearm',
  ],
  'biceps-tendon-medial': [
    'hollow medial to the biceps tendon at the cubital crease',
    'On the crease, on the inner side of the tendon, two fifths of the way across.',
    TEXTBOOK,
    'forearm',
  ],
  'biceps-tendon-lateral': [
    'hollow lateral to the biceps tendon at the cubital crease',
    'On the crease, on the outer side of the tendon, two thirds of the way across.',
    TEXTBOOK,
    'forearm',
  ],
  'medial-epicondyle': [
    'medial epicondyle of the humerus',
    'Inner side of the elbow, level with the crease.',
    TEXTBOOK,
    'forearm',
  ],
  'lateral-epicondyle': [
    'lateral epicondyle of the humerus',
    'Outer side of the elbow, a little above and behind the crease.',
    TEXTBOOK,
    'forearm',
  ],
  olecranon: [
    'prominence of the olecranon',
    'Knob at the back of the elbow, above the crease’s level in the straight arm.',
    SEEN,
    'forearm',
  ],
  // Forearm and wrist
  'palmaris-longus-upper': [
    'palmaris longus, middle of the forearm',
    'Front of the forearm, half-way, towards the inner side.',
    TEXTBOOK,
    'forearm',
  ],
  'palmaris-longus-crease': [
    'palmaris longus tendon at the wrist crease',
    'Middle of the wrist’s crease.',
    TEXTBOOK,
    'forearm',
  ],
  'flexor-carpi-radialis-upper': [
    'flexor carpi radialis, middle of the forearm',
    'Front of the forearm, half-way, beside palmaris longus.',
    TEXTBOOK,
    'forearm',
  ],
  'flexor-carpi-radialis-crease': [
    'flexor carpi radialis tendon at the wrist crease',
    'On the wrist’s crease, at about five eighths of the breadth from the ulnar side.',
    TEXTBOOK,
    'forearm',
  ],
  'flexor-carpi-ulnaris-upper': [
    'radial edge of flexor carpi ulnaris, middle of the forearm',
    'Inner front of the forearm, half-way.',
    TEXTBOOK,
    'forearm',
  ],
  'flexor-carpi-ulnaris-crease': [
    'radial edge of the flexor carpi ulnaris tendon at the wrist crease',
    'On the wrist’s crease beside the pisiform, at a quarter of the breadth.',
    TEXTBOOK,
    'forearm',
  ],
  'radial-artery-upper': [
    'radial artery above the wrist',
    'Outer front of the forearm, where the pulse is felt.',
    TEXTBOOK,
    'forearm',
  ],
  'radial-artery-crease': [
    'hollow of the radial pulse on the wrist crease',
    'On the wrist’s crease, at four fifths of the breadth from the ulnar side.',
    TEXTBOOK,
    'forearm',
  ],
  'radius-border-upper': [
    'radial border of the radius, lower forearm',
    'Outer edge of the forearm, a quarter of the way up.',
    SEEN,
    'forearm',
  ],
  'radial-styloid': [
    'radial styloid process',
    'Outer edge of the wrist, just above the hollow at the thumb’s root.',
    SEEN,
    'forearm',
  ],
  'radius-dorsal-upper': [
    'radius at the back of the forearm, near the elbow',
    'Back of the forearm, its outer third, below the elbow.',
    TEXTBOOK,
    'forearm',
  ],
  'radius-dorsal-lower': [
    'radius at the back of the wrist',
    'Back of the wrist, at its outer third.',
    TEXTBOOK,
    'forearm',
  ],
  'ulna-dorsal-upper': [
    'border of the ulna below the elbow',
    'Ridge at the back of the forearm, below the elbow.',
    SEEN,
    'forearm',
  ],
  'ulna-dorsal-middle': [
    'border of the ulna, middle of the forearm',
    'Ridge at the back of the forearm, half-way.',
    SEEN,
    'forearm',
  ],
  'ulna-dorsal-lower': [
    'head of the ulna',
    'Back of the wrist above its crease, at a quarter of the breadth from the ulnar side.',
    TEXTBOOK,
    'forearm',
  ],
  'wrist-crease': [
    'midpoint of the palmar wrist crease',
    'Middle of the wrist’s crease on the palm side, where the ball of the hand begins.',
    SEEN,
    'forearm',
  ],
  'dorsal-wrist-crease': [
    'midpoint of the dorsal wrist crease',
    'Back of the wrist, level with the crease of the palm side.',
    TEXTBOOK,
    'forearm',
  ],
  'extensor-digitorum-ulnar': [
    'hollow ulnar to the extensor digitorum tendons at the wrist',
    'On the crease of the back of the wrist, at four tenths of the breadth from the ulnar side.',
    TEXTBOOK,
    'forearm',
  ],
  'extensor-digitorum-radial': [
    'hollow radial to the extensor digitorum tendons at the wrist',
    'On the crease of the back of the wrist, at five eighths of the breadth from the ulnar side.',
    TEXTBOOK,
    'forearm',
  ],
  snuffbox: [
    'hollow of the anatomical snuffbox',
    'Hollow at the thumb’s root, distal to the end of the radius, towards the back.',
    SEEN,
    'forearm',
  ],
  'ulnar-wrist-hollow': [
    'hollow between the ulnar styloid process and the triquetrum',
    'Ulnar edge of the wrist, level with its crease.',
    SEEN,
    'forearm',
  ],
  // Hand
  'first-metacarpal-middle': [
    'midpoint of the first metacarpal at the border of the palm’s skin',
    'Outer edge of the ball of the thumb, half-way between wrist and the thumb’s knuckle.',
    SEEN,
  ],
  'second-metacarpal-middle': [
    'midpoint of the second metacarpal',
    'Back of the hand over the second ray, half-way from the wrist bones to the knuckle.',
    SEEN,
  ],
  'fifth-metacarpal-base': [
    'hollow between the base of the fifth metacarpal and the triquetrum',
    'Ulnar edge of the hand, just proximal to its bony corner.',
    SEEN,
  ],
  'mcp-2-radial': [
    'radial side of the second metacarpophalangeal joint',
    'Outer edge of the index’s knuckle, where the skins of back and palm meet.',
    SEEN,
  ],
  'mcp-5-ulnar': [
    'ulnar side of the fifth metacarpophalangeal joint',
    'Inner edge of the little finger’s knuckle, where the skins of back and palm meet.',
    SEEN,
  ],
  'knuckle-gap-2-3': [
    'hollow between the second and third metacarpophalangeal joints',
    'Back of the hand, between the knuckles of index and middle finger.',
    SEEN,
  ],
  'knuckle-gap-3-4': [
    'hollow between the third and fourth metacarpophalangeal joints',
    'Back of the hand, between the knuckles of middle and ring finger.',
    SEEN,
  ],
  'knuckle-gap-4-5': [
    'hollow between the fourth and fifth metacarpophalangeal joints',
    'Back of the hand, between the knuckles of ring and little finger.',
    SEEN,
  ],
  'finger-web-1-2': [
    'margin of the web between thumb and index finger',
    'Edge of the web between thumb and index finger.',
    SEEN,
  ],
  'finger-web-2-3': [
    'margin of the web between index and middle finger',
    'Edge of the web between index and middle finger.',
    SEEN,
  ],
  'finger-web-3-4': [
    'margin of the web between middle and ring finger',
    'Edge of the web between middle and ring finger.',
    SEEN,
  ],
  'finger-web-4-5': [
    'margin of the web between ring and little finger',
    'Edge of the web between ring and little finger.',
    SEEN,
  ],
  // Fingers
  'thumb-joint-radial': [
    'radial side of the thumb’s interphalangeal joint',
    'Radial side of the thumb at its joint, where it is broadest.',
    SEEN,
  ],
  'thumb-joint-ulnar': [
    'ulnar side of the thumb’s interphalangeal joint',
    'Ulnar side of the thumb at its joint, where it is broadest.',
    SEEN,
  ],
  'thumb-joint-dorsal': [
    'back of the thumb’s interphalangeal joint',
    'Back of the thumb at the wrinkles over its joint.',
    SEEN,
  ],
  'pip-3-dorsal': [
    'back of the middle finger’s near joint',
    'Back of the middle finger at the wrinkles over its near joint.',
    SEEN,
  ],
  'pip-5-dorsal': [
    'back of the little finger’s near joint',
    'Back of the little finger at the wrinkles over its near joint.',
    SEEN,
  ],
  'pip-2-palmar': [
    'palmar crease of the index finger’s near joint',
    'Palm side of the index finger at the crease of its near joint.',
    SEEN,
  ],
  'pip-3-palmar': [
    'palmar crease of the middle finger’s near joint',
    'Palm side of the middle finger at the crease of its near joint.',
    SEEN,
  ],
  'pip-4-palmar': [
    'palmar crease of the ring finger’s near joint',
    'Palm side of the ring finger at the crease of its near joint.',
    SEEN,
  ],
  'pip-5-palmar': [
    'palmar crease of the little finger’s near joint',
    'Palm side of the little finger at the crease of its near joint.',
    SEEN,
  ],
  'nail-thumb-radial': [
    'radial corner of the thumb’s nail',
    'Radial corner at the root of the thumb’s nail.',
    SEEN,
  ],
  'nail-index-radial': [
    'radial corner of the index finger’s nail',
    'Radial corner at the root of the index finger’s nail.',
    SEEN,
  ],
  'nail-middle-radial': [
    'radial corner of the middle finger’s nail',
    'Radial corner at the root of the middle finger’s nail.',
    SEEN,
  ],
  'nail-ring-ulnar': [
    'ulnar corner of the ring finger’s nail',
    'Ulnar corner at the root of the ring finger’s nail.',
    SEEN,
  ],
  'nail-little-radial': [
    'radial corner of the little finger’s nail',
    'Radial corner at the root of the little finger’s nail.',
    SEEN,
  ],
  'nail-little-ulnar': [
    'ulnar corner of the little finger’s nail',
    'Ulnar corner at the root of the little finger’s nail.',
    SEEN,
  ],
  'finger-1-tip': ['tip of the thumb', 'Tip of the thumb, a little before the nail.', SEEN],
  'finger-2-tip': ['tip of the index finger', 'Tip of the index finger, a little before the nail.', SEEN],
  'finger-3-tip': ['tip of the middle finger', 'Centre of the middle finger’s tip.', SEEN],
  'finger-4-tip': ['tip of the ring finger', 'Tip of the ring finger, a little before the nail.', SEEN],
  'finger-5-tip': ['tip of the little finger', 'Tip of the little finger, a little before the nail.', SEEN],
} as const satisfies Readonly<Record<string, Row>>;

export type ArmLandmark = keyof typeof ARM;

/** Every landmark of arm and hand, from the shoulder down. */
export const ARM_LANDMARKS = Object.keys(ARM) as readonly ArmLandmark[];

const each = <T>(of: (row: Row) => T) =>
  Object.fromEntries(ARM_LANDMARKS.map((id) => [id, of(ARM[id])])) as Record<ArmLandmark, T>;

export const ARM_NAMES = each(([name]) => name);

export const ARM_RECOGNITION = each(([, how, source]) => ({ how, source }));

export const ARM_BONES = each(([, , , bone]) => bone);
