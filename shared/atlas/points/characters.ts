/** Traditional characters of point names, each followed by its simplified form; other characters have one form. */
const PAIRS =
  '來来俠侠倉仓僕仆兌兑內内勞劳卻却厭厌厲厉參参夾夹孫孙宮宫崑昆崙仑帶带庫库強强後后復复懸悬戶户揚扬攢攒會会條条極极榮荣樞枢機机橫横歷历歸归氣气淵渊湧涌溝沟溫温滿满' +
  '漿浆澤泽濼泺瀆渎營营犢犊獨独璣玑環环當当瘂哑窩窝竅窍竇窦築筑結结絡络絲丝經经維维綱纲縫缝縮缩聰聪聽听脈脉腎肾腦脑腸肠膽胆臨临臺台華华蓋盖處处虛虚蟲虫衝冲谿溪豐丰' +
  '貞贞賓宾車车輒辄輔辅邊边鄉乡釐厘鍾钟長长門门間间闌阑闕阙關关陰阴陽阳際际隱隐雲云靈灵頂顶頭头頰颊頷颔頸颈顖囟顱颅顴颧風风飛飞養养髖髋鬢鬓魚鱼鳩鸠鶴鹤點点齦龈';

/** What books also write for a character of a name, each followed by the form that `simplified` gives. */
const VARIANTS = '兪俞腧俞沖冲兎兔靑青淸清啞哑鐘钟侖仑邱丘坵丘絕绝絶绝熱热語语閭闾臍脐';

const pairs = (text: string) =>
  new Map(Array.from({ length: text.length / 2 }, (_, i) => [text[2 * i], text[2 * i + 1]]));

/** Replaces each first of two characters that stand beside each other in `text` by the second. */
export function converter(text: string): (words: string) => string {
  const forms = pairs(text);
  return (words) => [...words].map((character) => forms.get(character) ?? character).join('');
}

/** A point's name in simplified characters: "大腸俞" is "大肠俞". */
export const simplified = converter(PAIRS);

/** A text with one form for every way to write a character of a name, for comparing: 腎兪, 肾腧 and 腎俞 are one. */
export const inOneForm = converter(PAIRS + VARIANTS);
