import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import type { Measures } from './measure.ts';

/**
 * Mean and standard deviation of measures as ratios to stature, from the public data of the 2012 US Army
 * Anthropometric Survey (ANSUR II, NATICK/TR-15/007; 4,082 men, 1,986 women). Slim: body mass index below 21;
 * average: 23 to 26; heavy: from 31. The biceps was measured flexed.
 */
export const SURVEY: Readonly<Record<Sex, Readonly<Record<Build, SurveyMeans>>>> = {
  female: {
    slim: {
      neck: [0.1893, 0.0073],
      chest: [0.5171, 0.0252],
      waist: [0.446, 0.0267],
      buttock: [0.5607, 0.0189],
      thigh: [0.3257, 0.0143],
      calf: [0.2058, 0.0107],
      ankle: [0.1233, 0.0067],
      biceps: [0.1613, 0.0087],
      chestBreadth: [0.1543, 0.0078],
      waistBreadth: [0.1583, 0.0099],
      hipBreadth: [0.1968, 0.0086],
      chestDepth: [0.1302, 0.0091],
      waistDepth: [0.1072, 0.0084],
      buttockDepth: [0.123, 0.0069],
    },
    average: {
      neck: [0.2003, 0.0086],
      chest: [0.5694, 0.0308],
      waist: [0.5141, 0.0337],
      buttock: [0.6176, 0.0222],
      thigh: [0.3717, 0.0161],
      calf: [0.2264, 0.0101],
      ankle: [0.1318, 0.0067],
      biceps: [0.1836, 0.0098],
      chestBreadth: [0.1636, 0.0086],
      waistBreadth: [0.18, 0.0122],
      hipBreadth: [0.2147, 0.01],
      chestDepth: [0.148, 0.0103],
      waistDepth: [0.1258, 0.0109],
      buttockDepth: [0.1392, 0.0077],
    },
    heavy: {
      neck: [0.2218, 0.0116],
      chest: [0.6733, 0.035],
      waist: [0.6403, 0.0475],
      buttock: [0.709, 0.0335],
      thigh: [0.4387, 0.0251],
      calf: [0.257, 0.0142],
      ankle: [0.1412, 0.0084],
      biceps: [0.2239, 0.0138],
      chestBreadth: [0.1794, 0.0104],
      waistBreadth: [0.2184, 0.0163],
      hipBreadth: [0.242, 0.0142],
      chestDepth: [0.1821, 0.0103],
      waistDepth: [0.168, 0.0162],
      buttockDepth: [0.1723, 0.0117],
    },
  },
  male: {
    slim: {
      neck: [0.2029, 0.0089],
      chest: [0.5136, 0.0208],
      waist: [0.4273, 0.0193],
      buttock: [0.5022, 0.0158],
      thigh: [0.2911, 0.0131],
      calf: [0.1943, 0.0084],
      ankle: [0.1191, 0.005],
      biceps: [0.1669, 0.0106],
      chestBreadth: [0.1512, 0.0069],
      waistBreadth: [0.1539, 0.0072],
      hipBreadth: [0.1769, 0.0073],
      chestDepth: [0.119, 0.0079],
      waistDepth: [0.1048, 0.0067],
      buttockDepth: [0.1138, 0.0063],
    },
    average: {
      neck: [0.2177, 0.0091],
      chest: [0.5683, 0.0222],
      waist: [0.4895, 0.0278],
      buttock: [0.5515, 0.0169],
      thigh: [0.335, 0.014],
      calf: [0.2138, 0.0102],
      ankle: [0.1269, 0.0061],
      biceps: [0.1926, 0.0114],
      chestBreadth: [0.1596, 0.0074],
      waistBreadth: [0.1719, 0.0096],
      hipBreadth: [0.1886, 0.0073],
      chestDepth: [0.1347, 0.0076],
      waistDepth: [0.1215, 0.0089],
      buttockDepth: [0.1297, 0.0071],
    },
    heavy: {
      neck: [0.2439, 0.0134],
      chest: [0.6665, 0.032],
      waist: [0.6179, 0.0394],
      buttock: [0.6347, 0.0281],
      thigh: [0.3966, 0.0226],
      calf: [0.2424, 0.0134],
      ankle: [0.1379, 0.0075],
      biceps: [0.2263, 0.015],
      chestBreadth: [0.174, 0.009],
      waistBreadth: [0.21, 0.0132],
      hipBreadth: [0.212, 0.0107],
      chestDepth: [0.1626, 0.0094],
      waistDepth: [0.1609, 0.0147],
      buttockDepth: [0.159, 0.0097],
    },
  },
};

/** Mean and standard deviation, as ratios to stature. */
export type SurveyMeans = Readonly<Record<keyof Measures, readonly [mean: number, deviation: number]>>;

/** Levels of the survey's tape as ratios to stature: the bust point for the chest, the umbilicus for the waist. */
export const TAPE_LEVELS: Readonly<Record<Sex, { readonly chest: number; readonly waist: number }>> = {
  female: { chest: 0.7194, waist: 0.6017 },
  male: { chest: 0.7351, waist: 0.6014 },
};

/** Places of joint centres as ratios to stature. */
export interface Proportions {
  readonly hip: number;
  readonly knee: number;
  readonly acromion: number;
  readonly shoulders: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly foot: number;
}

/**
 * Joint centres wanted, with the spread within which they may lie. From the same survey's landmarks: hip a little
 * above the trochanterion, knee at the lateral epicondyle, acromial joint a skin's thickness below the acromion,
 * upper arm and forearm from acromion-radiale and radiale-stylion lengths less and plus the distance of the joint
 * centres, shoulders from the biacromial breadth less the heads of the humeri.
 */
export const PROPORTIONS: Readonly<
  Record<Sex, Readonly<Record<keyof Proportions, readonly [number, number]>>>
> = {
  female: {
    hip: [0.522, 0.006],
    knee: [0.281, 0.004],
    acromion: [0.812, 0.006],
    shoulders: [0.197, 0.005],
    upperArm: [0.173, 0.006],
    forearm: [0.151, 0.005],
    foot: [0.111, 0.004],
  },
  male: {
    hip: [0.52, 0.006],
    knee: [0.28, 0.004],
    acromion: [0.813, 0.006],
    shoulders: [0.21, 0.005],
    upperArm: [0.173, 0.006],
    forearm: [0.154, 0.005],
    foot: [0.108, 0.004],
  },
};
