import { readFileSync } from 'node:fs';

/** Target data come in thousandths of a decimetre. */
const TARGET_UNIT_MM = 0.1;
const DECIMETRE_MM = 100;
/** A face in the source: type, four vertices, material, four texture places. */
const FACE_RUN = 10;
const FACE_TYPE = 11;

/** The source's base mesh in millimetres (y up, +z anterior, +x the patient's left), helpers included. */
export interface BaseMesh {
  readonly vertexCount: number;
  readonly positions: Float64Array;
  /** Four vertex indices per quad of the skin. */
  readonly quads: Uint32Array;
  /** The vertices of each joint's helper cube; their mean is the joint's centre. */
  readonly jointCubes: ReadonlyMap<string, readonly number[]>;
  readonly bones: readonly string[];
  /** For each bone the index of the bone it hangs on, -1 for the root. */
  readonly boneParents: readonly number[];
  /** Four bones and four weights per vertex. */
  readonly skinIndices: ArrayLike<number>;
  readonly skinWeights: ArrayLike<number>;
}

interface ModelFile {
  vertices: number[];
  faces: number[];
  materials: { DbgName: string }[];
  bones: { name: string; parent: number }[];
  skinIndices: number[];
  skinWeights: number[];
  influencesPerVertex: number;
}

/** Reads the base mesh. Throws when the file is not of the expected form. */
export function readBaseMesh(path: string): BaseMesh {
  const model = JSON.parse(readFileSync(path, 'utf8')) as ModelFile;
  if (model.influencesPerVertex !== 4) throw new Error('Expected four skin weights per vertex');
  const body = model.materials.findIndex((material) => material.DbgName === 'body');
  const quads: number[] = [];
  const cubes = new Map<string, Set<number>>();
  for (let at = 0; at < model.faces.length; at += FACE_RUN) {
    if (model.faces[at] !== FACE_TYPE) throw new Error(`Unexpected face type ${model.faces[at]}`);
    const corners = model.faces.slice(at + 1, at + 5);
    const material = model.faces[at + 5]!;
    const name = model.materials[material]!.DbgName;
    if (material === body) quads.push(...corners);
    else if (name.startsWith('joint-')) {
      const joint = name.slice('joint-'.length);
      const cube = cubes.get(joint) ?? new Set();
      for (const corner of corners) cube.add(corner);
      cubes.set(joint, cube);
    }
  }
  return {
    vertexCount: model.vertices.length / 3,
    positions: Float64Array.from(model.vertices, (decimetres) => decimetres * DECIMETRE_MM),
    quads: Uint32Array.from(quads),
    jointCubes: new Map([...cubes].map(([joint, cube]) => [joint, [...cube]])),
    bones: model.bones.map((bone) => bone.name.replace(/_+head$/, '')),
    boneParents: model.bones.map((bone) => bone.parent),
    skinIndices: model.skinIndices,
    skinWeights: model.skinWeights,
  };
}

/** Adds `strength` times the named target to positions in millimetres. */
export type AddTarget = (positions: Float64Array, name: string, strength: number) => void;

/** Opens the morph targets. The returned function throws on a name that the source does not have. */
export function readTargets(listPath: string, dataPath: string, vertexCount: number): AddTarget {
  const list = JSON.parse(readFileSync(listPath, 'utf8')) as { targets: Record<string, unknown> };
  const names = Object.keys(list.targets).sort();
  const order = new Map(
    names.map((name, i) => [name.replace(/^data\/targets\//, '').replace(/\.target$/, ''), i]),
  );
  const file = readFileSync(dataPath);
  const data = new Int16Array(file.buffer, file.byteOffset, file.byteLength / 2);
  const stride = vertexCount * 3;
  if (data.length !== stride * names.length) throw new Error('The target data do not fit their list');
  return (positions, name, strength) => {
    const index = order.get(name);
    if (index === undefined) throw new Error(`There is no target named ${name}`);
    for (let i = 0; i < stride; i++) {
      positions[i] = positions[i]! + data[index * stride + i]! * TARGET_UNIT_MM * strength;
    }
  };
}
