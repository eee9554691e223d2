import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { cross, distance, dot, sub, unit } from '../../shared/atlas/surface/vec.ts';
import type { Halves } from './halves.ts';
import type { Shape } from './morph.ts';
import type { BaseMesh } from './parse.ts';
import { angleAbout, turn } from './turn.ts';

const DEGREE = Math.PI / 180;
const ANTERIOR: Vec3 = [0, 0, 1];
const TOUCH_MM = 0.2;

/** How a body stands: degrees. */
export interface Stance {
  /** Upper arm away from the trunk. */
  readonly armAbduction: number;
  /** What stays of the source's bent elbow. */
  readonly elbowFlexion: number;
  /** How much of the arm's descent the shoulder girdle takes. */
  readonly girdleDescent: number;
  /** The line from hip to ankle, away from the vertical. */
  readonly legAbduction: number;
}

/**
 * A turn about one joint. Each vertex is turned by its own share of the angle about one fixed axis, so that skin
 * between two bones stays on an arc and does not cave in as it does when positions are blended.
 */
interface Turn {
  readonly centre: Vec3;
  readonly axis: Vec3;
  readonly angle: number;
  readonly share: (vertex: number, position: Vec3) => number;
  /** Joints that go with it. */
  readonly joints: readonly string[];
}

const FINGER_JOINTS = [1, 2, 3, 4, 5].flatMap((finger) =>
  [1, 2, 3, 4].map((part) => `finger-${finger}-${part}`),
);
const TOE_JOINTS = [1, 2, 3, 4, 5].flatMap((toe) => [1, 2, 3, 4].map((part) => `toe-${toe}-${part}`));
const HAND_JOINTS = ['hand', 'hand-2', 'hand-3', ...FINGER_JOINTS];
const FOOT_JOINTS = ['foot-1', 'foot-2', ...TOE_JOINTS];

/** Poses a left half in place of the source's stance: arms hanging, palms forward, legs parallel, soles level. */
export function pose(mesh: BaseMesh, halves: Halves, shape: Shape, stance: Stance): Shape {
  const positions = shape.positions.slice();
  const joints = new Map(shape.joints);
  const joint = (name: string): Vec3 => joints.get(name)!;
  const perform = (turnOf: Turn) => {
    for (let i = 0; i < halves.source.length; i++) {
      const at: Vec3 = [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
      const share = turnOf.share(i, at);
      if (share > 0) positions.set(turn(at, turnOf.centre, turnOf.axis, turnOf.angle * share), 3 * i);
    }
    for (const name of turnOf.joints) {
      const at = joints.get(name);
      if (at) joints.set(name, turn(at, turnOf.centre, turnOf.axis, turnOf.angle));
    }
  };

  const girdle = shareOf(mesh, halves, 'clavicle.L', 10);
  const arm = shareOf(mesh, halves, 'upperarm01.L', 10);
  const forearm = shareOf(mesh, halves, 'lowerarm01.L', 4);
  const leg = shareOf(mesh, halves, 'upperleg01.L', 6);
  const foot = shareOf(mesh, halves, 'foot.L', 4);

  // Straighten the elbow.
  const upperArm = unit(sub(joint('elbow'), joint('shoulder')));
  const lowerArm = unit(sub(joint('hand'), joint('elbow')));
  const flexion = Math.acos(dot(upperArm, lowerArm));
  perform({
    centre: joint('elbow'),
    axis: unit(cross(upperArm, lowerArm)),
    angle: stance.elbowFlexion * DEGREE - flexion,
    share: (vertex) => forearm[vertex]!,
    joints: HAND_JOINTS,
  });

  // Lower the shoulder girdle a little, then the arm to its place beside the trunk.
  perform({
    centre: joint('clavicle'),
    axis: ANTERIOR,
    angle: -stance.girdleDescent * DEGREE,
    share: (vertex) => girdle[vertex]!,
    joints: ['scapula', 'shoulder', 'elbow', ...HAND_JOINTS],
  });
  const hanging: Vec3 = [Math.sin(stance.armAbduction * DEGREE), -Math.cos(stance.armAbduction * DEGREE), 0];
  const raised = unit(sub(joint('hand'), joint('shoulder')));
  perform({
    centre: joint('shoulder'),
    axis: unit(cross(raised, hanging)),
    angle: Math.acos(dot(raised, hanging)),
    share: (vertex) => arm[vertex]!,
    joints: ['elbow', ...HAND_JOINTS],
  });

  // Turn the palm forward: the radius turns along the whole forearm, most of it towards the wrist.
  const axis = unit(sub(joint('hand'), joint('elbow')));
  const length = distance(joint('hand'), joint('elbow'));
  const elbow = joint('elbow');
  const palm = cross(sub(joint('finger-5-1'), joint('hand')), sub(joint('finger-2-1'), joint('hand')));
  perform({
    centre: elbow,
    axis,
    angle: angleAbout(axis, palm, ANTERIOR),
    share: (vertex, at) => forearm[vertex]! * smoothStep(dot(sub(at, elbow), axis) / length),
    joints: HAND_JOINTS,
  });

  // Bring the legs together, and the soles back to the level.
  const standing: Vec3 = [Math.sin(stance.legAbduction * DEGREE), -Math.cos(stance.legAbduction * DEGREE), 0];
  const spread = sub(joint('ankle'), joint('upper-leg'));
  const inward = angleAbout(ANTERIOR, spread, standing);
  perform({
    centre: joint('upper-leg'),
    axis: ANTERIOR,
    angle: inward,
    share: (vertex) => leg[vertex]!,
    joints: ['knee', 'ankle', ...FOOT_JOINTS],
  });
  perform({
    centre: joint('ankle'),
    axis: ANTERIOR,
    angle: -inward,
    share: (vertex) => foot[vertex]!,
    joints: FOOT_JOINTS,
  });

  // Soft parts that would cross the median plane rest against it.
  for (let i = 0; i < halves.source.length; i++) {
    positions[3 * i] = i < halves.midline ? 0 : Math.max(positions[3 * i]!, TOUCH_MM);
  }
  return { positions, joints };
}

/**
 * For each stored vertex how much of it (0 to 1) the named bone and all that hangs on it carry, evened out over the
 * skin in so many passes: the source's shares change too fast for the folds of an axilla.
 */
function shareOf(mesh: BaseMesh, halves: Halves, bone: string, passes: number): Float64Array {
  const carried = mesh.bones.map((_, i) => {
    for (let at = i; at >= 0; at = mesh.boneParents[at]!) if (mesh.bones[at] === bone) return true;
    return false;
  });
  const shares = Float64Array.from(halves.source, (source) => {
    let share = 0;
    let whole = 0;
    for (let k = 4 * source; k < 4 * source + 4; k++) {
      const weight = mesh.skinWeights[k]!;
      whole += weight;
      if (carried[mesh.skinIndices[k]!]) share += weight;
    }
    return whole > 0 ? share / whole : 0;
  });
  return evened(shares, halves.triangles, passes);
}

/** Each value drawn towards the mean of its neighbours' on the skin. */
function evened(values: Float64Array, triangles: Uint32Array, passes: number): Float64Array {
  let even = values;
  for (let pass = 0; pass < passes; pass++) {
    const sum = even.slice();
    const count = new Float64Array(even.length).fill(1);
    for (let i = 0; i < triangles.length; i++) {
      const at = triangles[i]!;
      const next = triangles[i % 3 === 2 ? i - 2 : i + 1]!;
      sum[at] = sum[at]! + even[next]!;
      sum[next] = sum[next]! + even[at]!;
      count[at] = count[at]! + 1;
      count[next] = count[next]! + 1;
    }
    even = sum.map((total, vertex) => total / count[vertex]!);
  }
  return even;
}

const smoothStep = (x: number) => {
  const t = Math.min(1, Math.max(0, x));
  return t * t * (3 - 2 * t);
};
