import { describe, expect, test } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { pointSearch } from '../../../shared/atlas/search.ts';

const search = pointSearch(POINTS);
const codes = (text: string) => search(text).map(({ point }) => point.code);
const first = (text: string) => {
  const [found] = search(text);
  return found && [found.point.code, found.level, found.side];
};

describe('finding a point', () => {
  test.each([
    ['bl23', 'BL23'],
    ['BL 23', 'BL23'],
    ['bl-23', 'BL23'],
    ['BL023', 'BL23'],
    ['ub23', 'BL23'],
    ['du4', 'GV4'],
    ['k3', 'KI3'],
    ['liv3', 'LR3'],
    ['ki1', 'KI1'],
    ['shenshu', 'BL23'],
    ['Shènshū', 'BL23'],
    ['shen shu', 'BL23'],
    ['腎俞', 'BL23'],
    ['weizhong', 'BL40'],
    ['taixi', 'KI3'],
    ['exle3', 'EX-LE3'],
    ['ex le 3', 'EX-LE3'],
  ])('%s means %s', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  test('a code in full stands before the codes that it begins', () => {
    expect(codes('ki1').slice(0, 2)).toEqual(['KI1', 'KI10']);
  });

  test('the beginning of a code lists its points in order', () => {
    expect(codes('gv').slice(0, 3)).toEqual(['GV1', 'GV2', 'GV3']);
  });

  test('an older number finds the point after the one that has the number today', () => {
    const found = search('bl47');
    expect(found[0]?.point.code).toBe('BL47');
    expect(found.find(({ point }) => point.code === 'BL52')?.alias).toMatch(/47/);
  });

  test('ü may be typed as u or v', () => {
    const heel = { ...POINTS[0]!, code: 'EX-LE99', pinyin: 'Nǚxī', chinese: '女膝' };
    const among = pointSearch([...POINTS, heel]);
    for (const text of ['nǚxī', 'nüxi', 'nuxi', 'nvxi']) expect(among(text)[0]?.point.code).toBe('EX-LE99');
  });

  test('a side may follow the point', () => {
    expect(first('gb30 r')).toEqual(['GB30', null, 'right']);
    expect(first('gb30r')).toEqual(['GB30', null, 'right']);
    expect(first('bl23 left')).toEqual(['BL23', null, 'left']);
    expect(first('weizhong r')).toEqual(['BL40', null, 'right']);
  });

  test('a levelled point takes its level, and a side after it', () => {
    expect(first('ex-b2 l2')).toEqual(['EX-B2', 'L2', null]);
    expect(first('exb2l2')).toEqual(['EX-B2', 'L2', null]);
    expect(first('EX-B2 T11 r')).toEqual(['EX-B2', 'T11', 'right']);
    expect(first('ex-b2 t1')).toEqual(['EX-B2', 'T1', null]);
    expect(search('ex-b2 l').map(({ level }) => level)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5']);
    expect(first('ex-b2')).toEqual(['EX-B2', null, null]);
    expect(first('jiaji')).toEqual(['EX-B2', null, null]);
  });

  test('ashi before a point is a tender place there, on one side', () => {
    const tender = (text: string) =>
      search(text).map(({ kind, point, level, side }) => [kind, point.code, level, side]);
    expect(tender('ashi bl25 r')).toEqual([['ashi', 'BL25', null, 'right']]);
    expect(tender('a-shi weizhong').slice(0, 2)).toEqual([
      ['ashi', 'BL40', null, 'left'],
      ['ashi', 'BL40', null, 'right'],
    ]);
    expect(tender('阿是 gv4')).toEqual([['ashi', 'GV4', null, null]]);
    expect(tender('ashi ex-b2 l4 l')).toEqual([['ashi', 'EX-B2', 'L4', 'left']]);
    expect(tender('ashi ex-b2')).toEqual([]);
    expect(tender('ashi')).toEqual([]);
  });

  test('a region lists its points', () => {
    const buttock = POINTS.filter(({ region }) => region === 'buttock').map(({ code }) => code);
    expect(codes('buttock')).toEqual(expect.arrayContaining(buttock));
  });

  test('the English name may be typed in part', () => {
    expect(codes('gate of')).not.toHaveLength(0);
    expect(codes('kidney')).toContain('BL23');
  });

  test('what is no point finds nothing', () => {
    for (const text of ['', '  ', '-', 'bl99', 'bl23 x', 'zz1', '🙂', 'ex-b2 l9'])
      expect(codes(text)).toEqual([]);
  });

  test('every point is found first by its own code, and by its name', () => {
    for (const { code, pinyin, chinese } of POINTS) {
      expect(codes(code)[0]).toBe(code);
      expect(codes(pinyin)).toContain(code);
      expect(codes(chinese)).toContain(code);
    }
  });
});
