/**
 * How far a source carries. `standard` = an official standard or guideline; `trial` = published research;
 * `textbook` = a named book; `web, unreviewed` = a page or a second-hand copy that nobody has vouched for;
 * `textbook knowledge, unverified` = what practitioners learn, written without a document at hand.
 */
export type Confidence =
  | 'standard'
  | 'trial'
  | 'textbook'
  | 'web, unreviewed'
  | 'textbook knowledge, unverified';

export interface Source {
  title: string;
  year?: number;
  /** Which part was read, and where. */
  detail: string;
  confidence: Confidence;
}

/** Every document that a fact of the atlas may name. Each was opened and read; nothing else may be cited. */
export const SOURCES = {
  'who-2008': {
    title: 'WHO Standard Acupuncture Point Locations in the Western Pacific Region',
    year: 2008,
    detail:
      'WHO Western Pacific Region, reprint 2009, ISBN 978 92 9061 248 7; definitions, notes and remarks read in a text copy of the whole book',
    confidence: 'standard',
  },
  'gbt-12346-2021': {
    title: 'GB/T 12346-2021 Nomenclature and location of meridian points',
    year: 2021,
    detail:
      'names with tone marks and definitions, sections 5.1-5.14, read in a public transcription that gives section and page; the printed standard itself was not seen',
    confidence: 'web, unreviewed',
  },
  'gbt-40997-2021': {
    title: 'GB/T 40997-2021 Nomenclature and location of extra points',
    year: 2021,
    detail:
      'definitions and pinyin of its 51 points, sections 7.1-7.6, read in a public transcription that gives section and page; the printed standard itself was not seen',
    confidence: 'web, unreviewed',
  },
  'who-1999': {
    title: 'WHO Guidelines on Basic Training and Safety in Acupuncture',
    year: 1999,
    detail: 'WHO/EDM/TRM/99.1, section II: 2.1 Pregnancy; 5 Injury to important organs, with 5.2 Precautions',
    confidence: 'standard',
  },
  'carr-2015': {
    title:
      'Carr DJ. The safety of obstetric acupuncture: forbidden points revisited. Acupunct Med 33(5):413-419',
    year: 2015,
    detail: 'abstract; PMC4680134, doi 10.1136/acupmed-2015-010936',
    confidence: 'trial',
  },
  'focks-2008': {
    title: 'Focks C (ed.). Atlas of Acupuncture. Churchill Livingstone Elsevier',
    year: 2008,
    detail:
      'pages with the point groups of the spleen, bladder (BL63-67), kidney, gallbladder (GB34-44) and liver meridians, of ST31 and of EX-LE3, read on the web',
    confidence: 'textbook',
  },
  guangming: {
    title: 'Guangming correspondence college: Acupuncture (針灸學), course text',
    detail:
      'online transcription of the points named and of the chapters on influential, cleft, lower sea and confluent points; obvious misprints corrected (liver cleft point printed 中渚 for 中都)',
    confidence: 'web, unreviewed',
  },
  'divine-farmer': {
    title: 'Divine Farmer: Antique points',
    detail: 'divine-farmer.com/antique-points, table of the five transport points of the twelve meridians',
    confidence: 'web, unreviewed',
  },
  'shen-nong': {
    title: 'Shen-Nong: The source points and connecting points',
    detail: 'shen-nong.com/eng/treatment/acupuncture_source.html, table of the twelve meridians',
    confidence: 'web, unreviewed',
  },
  'nanjing-67': {
    title: 'Classic of Difficulties, 67th difficulty, with commentary; quoting Lingshu chapter 51',
    detail: 'back transport points by vertebra; online transcriptions bbs.zoy.cn and zhongyibaike.com',
    confidence: 'web, unreviewed',
  },
  'chen-2018': {
    title:
      'Chen HN et al. Ultrasonography to determine the depth of GB21. J Acupunct Meridian Stud 11(6):355-360',
    year: 2018,
    detail: 'abstract at doaj.org/article/4989770d5ff84beda23f27c841d170ad; 60 women and 41 men',
    confidence: 'trial',
  },
  'cheng-1987': {
    title: 'Cheng X (ed.). Chinese Acupuncture and Moxibustion. Foreign Languages Press, Beijing',
    year: 1987,
    detail:
      'chapters 7-10 (method of every point; extraordinary points), 15 (moxibustion and cupping), 16 (groups of points, crossing points), read in a public transcription of the book; the printed book was not seen, its "inch" is the cun',
    confidence: 'web, unreviewed',
  },
  'needling-cards': {
    title: 'Acupuncture points, study cards on needling',
    year: 2025,
    detail:
      'public notes of a student of Chinese medicine, one card of method, depth and cautions per point for some 210 points',
    confidence: 'web, unreviewed',
  },
  'six-command-page': {
    title: 'Six command points (六總穴)',
    detail:
      'ye8.net/yixuezhishi/lib/big5/liuzongxue_12153, encyclopedia entry: ST36, BL40, LU7, LI4, PC6 and GV26; the other groups of these points as in the course book of 1987',
    confidence: 'web, unreviewed',
  },
  'moxa-list-page': {
    title: 'Which points are not needled or heated (刺灸禁穴)',
    year: 2016,
    detail:
      'm.med126.com/acu/2016/20160409033005_1179837.shtml: the old list of points not to be heated, and that today only BL1, GV25, ST9, BL40 and the like remain on it',
    confidence: 'web, unreviewed',
  },
  'moxa-dictionary': {
    title: 'Points not to be heated (禁灸穴), dictionary entry',
    detail:
      'ctoth.com/dictionary/2854710.html: no direct moxibustion on the face, over vessels, on the nipple and the heart beat',
    confidence: 'web, unreviewed',
  },
  'cupping-page': {
    title: 'Matters needing attention when cupping',
    detail:
      'scotlandone.com/body-health/matters-needing-attention-when-cupping: navel, nipples and other places that are not cupped',
    confidence: 'web, unreviewed',
  },
  'arm-extra-page': {
    title: 'Extra points of the upper limb (上肢經外穴位)',
    detail: 'jendow.com.tw, wiki entry: locations and moxibustion of EX-UE1 to EX-UE11',
    confidence: 'web, unreviewed',
  },
  'nose-extra-page': {
    title: 'Upper and inner Yingxiang (上迎香, 內迎香)',
    detail: 'm.studyofnet.com/541421726.html, location and method of EX-HN8 and EX-HN9',
    confidence: 'web, unreviewed',
  },
  'juquan-page': {
    title: 'Juquan (聚泉)',
    detail: 'shenyaozi.com/db/?ano=371, location and method of EX-HN10',
    confidence: 'web, unreviewed',
  },
  'haiquan-page': {
    title: 'Haiquan (海泉穴)',
    detail: 'healthcreate2021.com.tw/acupoint/海泉穴, location and method of EX-HN11',
    confidence: 'web, unreviewed',
  },
  'waihuaijian-page': {
    title: 'Waihuaijian (外踝尖穴)',
    detail:
      'zhongyi.wiki/shuxue/waihuaijianxue.html, location and method of EX-LE9, moxibustion on both tips',
    confidence: 'web, unreviewed',
  },
  'spleen-cards': {
    title: 'The spleen channel of foot taiyin, study cards',
    detail: 'brainscape.com/flashcards/sp-the-spleen-channel-of-foot-taiyin-15802389, groups of SP1 to SP9',
    confidence: 'web, unreviewed',
  },
  'juliao-page': {
    title: 'Ju Liao (GB 29)',
    detail: 'acupuncturetherapeutics.net, database of the gallbladder meridian, entry GB29',
    confidence: 'web, unreviewed',
  },
  'yaoyi-page': {
    title: 'Yaoyi point (腰宜穴)',
    detail: 'newlifemalls.com/?p=23912, location and method of EX-B6',
    confidence: 'web, unreviewed',
  },
  'xiajishu-page': {
    title: 'Xiajishu, EX-B5',
    year: 2014,
    detail: 'nominaomina.org/2014/02/ex-5-b, location and a variant with two lateral points',
    confidence: 'web, unreviewed',
  },
  'extra-points-page': {
    title: 'Extra points (經外奇穴): place, method and effect',
    detail:
      'yitiaogen8.com/rentibaike/jwqx, pages 715 (method of EX-B5) and 741 (location, method and caution of EX-LE11)',
    confidence: 'web, unreviewed',
  },
  'qiduan-page': {
    title: 'Qiduan point (氣端穴)',
    detail: 'gw5000.com/zhongyi/show-1830.html, location and method of EX-LE12',
    confidence: 'web, unreviewed',
  },
  'avoid-pregnancy-page': {
    title: 'Acupuncture points to avoid during pregnancy',
    detail:
      'takoda.co/avoid-pregnancy, list after a course manual: BL67, the loins and sacrum (BL22 to BL35), SP1, SP2 and SP5',
    confidence: 'web, unreviewed',
  },
  'point-handbook': {
    title: 'Handbook of standard points for clinical acupuncture (臨床標準針灸經穴手冊)',
    detail: 'Tianjin Science and Technology Press, page 43, read at suinian.com/book/944/50358.html: SI1',
    confidence: 'web, unreviewed',
  },
  'american-dragon': {
    title: 'American Dragon: LU-8',
    detail: 'americandragon.pages.dev/Points/LU-8.html, needling and moxibustion',
    confidence: 'web, unreviewed',
  },
  'sacred-lotus': {
    title: 'Sacred Lotus: acupuncture points',
    detail: 'sacredlotus.com/go/acupuncture/point, entries SJ-02 and SI-08: method of TE2 and SI8',
    confidence: 'web, unreviewed',
  },
  'shangqiu-text': {
    title: 'Acupuncture (針灸學), chapter 5: Shangqiu',
    detail: 'm.ntoutiao.com/zhongyi/chapter/47392.html, anatomy and method of SP5',
    confidence: 'web, unreviewed',
  },
  'zhizheng-page': {
    title: 'Elbow pain: Zhizheng (SI7)',
    detail:
      'tcmwindow.com/acupuncture/acupointsprescriptions/small, page on spasm of the elbow: anatomy and method of SI7',
    confidence: 'web, unreviewed',
  },
  'dangyang-page': {
    title: 'Dangyang (當陽)',
    year: 2015,
    detail: 'zhongyibaike.com/wiki/当阳, location and method of EX-HN2',
    confidence: 'web, unreviewed',
  },
  'shixuan-page': {
    title: 'Shixuan (十宣)',
    year: 2010,
    detail: 'xiaoduweb.com/html/201004/2253/3650.htm, location and method of EX-UE11',
    confidence: 'web, unreviewed',
  },
  'kuangu-page': {
    title: 'Suigao, also Kuangu (髓膏, 髖骨)',
    detail:
      'newton.com.tw/wiki/髓膏, method; gives the places 1 cun from ST34 after the Leijing Tuyi, not 1.5 cun',
    confidence: 'web, unreviewed',
  },
  'neixiyan-page': {
    title: 'Neixiyan, in a list of points',
    detail: 'tcmhh.com/tcm/acupuncture/36, location and method of EX-LE4',
    confidence: 'web, unreviewed',
  },
  'dannang-page': {
    title: 'Dannang (EX-LE6)',
    detail: 'opentcm.com/Article608.html, anatomy and moxibustion',
    confidence: 'web, unreviewed',
  },
  'lanwei-page': {
    title: 'Lanwei (闌尾, EX-LE7)',
    detail: 'm.91zheli.com/xuewei/399.html, anatomy',
    confidence: 'web, unreviewed',
  },
  'chrono-hours': {
    title: 'Chronoacupuncture: Na Zi Fa, source and connecting points',
    detail:
      'chronoacupuncture.com/nazifa_yuanluopointcoupled.php, table of the two-hour spans of the meridians',
    confidence: 'web, unreviewed',
  },
  'med-vet': {
    title: 'Medical-veterinary acupuncture: the channel-organ systems',
    detail:
      'med-vetacupuncture.org/english/vet/source2.htm, diagram 1: order, pairs and phases of the meridians',
    confidence: 'web, unreviewed',
  },
  'textbook-knowledge': {
    title: 'Common textbook knowledge',
    detail: 'what acupuncturists are taught; no document was opened for it',
    confidence: 'textbook knowledge, unverified',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
