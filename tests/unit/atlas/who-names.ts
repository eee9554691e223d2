/**
 * The names of the 361 points as the WHO standard of 2008 prints them in its headings, read from the book point by point
 * and kept apart from the atlas: pinyin without tones, traditional characters.
 */
export const WHO_NAMES: Readonly<Record<string, string>> = {
  LU:
    'Zhongfu 中府, Yunmen 雲門, Tianfu 天府, Xiabai 俠白, Chize 尺澤, Kongzui 孔最, Lieque 列缺, ' +
    'Jingqu 經渠, Taiyuan 太淵, Yuji 魚際, Shaoshang 少商',
  LI:
    'Shangyang 商陽, Erjian 二間, Sanjian 三間, Hegu 合谷, Yangxi 陽谿, Pianli 偏歷, Wenliu 溫溜, ' +
    'Xialian 下廉, Shanglian 上廉, Shousanli 手三里, Quchi 曲池, Zhouliao 肘髎, Shouwuli 手五里, ' +
    'Binao 臂臑, Jianyu 肩髃, Jugu 巨骨, Tianding 天鼎, Futu 扶突, Kouheliao 口禾髎, Yingxiang 迎香',
  ST:
    'Chengqi 承泣, Sibai 四白, Juliao 巨髎, Dicang 地倉, Daying 大迎, Jiache 頰車, Xiaguan 下關, ' +
    'Touwei 頭維, Renying 人迎, Shuitu 水突, Qishe 氣舍, Quepen 缺盆, Qihu 氣戶, Kufang 庫房, ' +
    'Wuyi 屋翳, Yingchuang 膺窗, Ruzhong 乳中, Rugen 乳根, Burong 不容, Chengman 承滿, ' +
    'Liangmen 梁門, Guanmen 關門, Taiyi 太乙, Huaroumen 滑肉門, Tianshu 天樞, Wailing 外陵, ' +
    'Daju 大巨, Shuidao 水道, Guilai 歸來, Qichong 氣衝, Biguan 髀關, Futu 伏兎, Yinshi 陰市, ' +
    'Liangqiu 梁丘, Dubi 犢鼻, Zusanli 足三里, Shangjuxu 上巨虛, Tiaokou 條口, Xiajuxu 下巨虛, ' +
    'Fenglong 豐隆, Jiexi 解谿, Chongyang 衝陽, Xiangu 陷谷, Neiting 内庭, Lidui 厲兌',
  SP:
    'Yinbai 隱白, Dadu 大都, Taibai 太白, Gongsun 公孫, Shangqiu 商丘, Sanyinjiao 三陰交, ' +
    'Lougu 漏谷, Diji 地機, Yinlingquan 陰陵泉, Xuehai 血海, Jimen 箕門, Chongmen 衝門, Fushe 府舍, ' +
    'Fujie 腹結, Daheng 大橫, Fuai 腹哀, Shidou 食竇, Tianxi 天谿, Xiongxiang 胸鄉, Zhourong 周榮, ' +
    'Dabao 大包',
  HT:
    'Jiquan 極泉, Qingling 靑靈, Shaohai 少海, Lingdao 靈道, Tongli 通里, Yinxi 陰郄, Shenmen 神門, ' +
    'Shaofu 少府, Shaochong 少衝',
  SI:
    'Shaoze 少澤, Qiangu 前谷, Houxi 後谿, Wangu 腕骨, Yanggu 陽谷, Yanglao 養老, Zhizheng 支正, ' +
    'Xiaohai 小海, Jianzhen 肩貞, Naoshu 臑兪, Tianzong 天宗, Bingfeng 秉風, Quyuan 曲垣, ' +
    'Jianwaishu 肩外兪, Jianzhongshu 肩中兪, Tianchuang 天窗, Tianrong 天容, Quanliao 顴髎, ' +
    'Tinggong 聽宮',
  BL:
    'Jingming 睛明, Cuanzhu 攢竹, Meichong 眉衝, Qucha 曲差, Wuchu 五處, Chengguang 承光, ' +
    'Tongtian 通天, Luoque 絡卻, Yuzhen 玉枕, Tianzhu 天柱, Dazhu 大杼, Fengmen 風門, Feishu 肺兪, ' +
    'Jueyinshu 厥陰兪, Xinshu 心兪, Dushu 督兪, Geshu 膈兪, Ganshu 肝兪, Danshu 膽兪, Pishu 脾兪, ' +
    'Weishu 胃兪, Sanjiaoshu 三焦兪, Shenshu 腎兪, Qihaishu 氣海兪, Dachangshu 大腸兪, ' +
    'Guanyuanshu 關元兪, Xiaochangshu 小腸兪, Pangguangshu 膀胱兪, Zhonglushu 中膂兪, ' +
    'Baihuanshu 白環兪, Shangliao 上髎, Ciliao 次髎, Zhongliao 中髎, Xialiao 下髎, Huiyang 會陽, ' +
    'Chengfu 承扶, Yinmen 殷門, Fuxi 浮郄, Weiyang 委陽, Weizhong 委中, Fufen 附分, Pohu 魄户, ' +
    'Gaohuang 膏肓, Shentang 神堂, Yixi 譩譆, Geguan 膈關, Hunmen 魂門, Yanggang 陽綱, Yishe 意舍, ' +
    'Weicang 胃倉, Huangmen 肓門, Zhishi 志室, Baohuang 胞肓, Zhibian 秩邊, Heyang 合陽, ' +
    'Chengjin 承筋, Chengshan 承山, Feiyang 飛揚, Fuyang 跗陽, Kunlun 崑崙, Pucan 僕參, ' +
    'Shenmai 申脈, Jinmen 金門, Jinggu 京骨, Shugu 束骨, Zutonggu 足通谷, Zhiyin 至陰',
  KI:
    'Yongquan 湧泉, Rangu 然谷, Taixi 太谿, Dazhong 大鍾, Shuiquan 水泉, Zhaohai 照海, Fuliu 復溜, ' +
    'Jiaoxin 交信, Zhubin 築賓, Yingu 陰谷, Henggu 橫骨, Dahe 大赫, Qixue 氣穴, Siman 四滿, ' +
    'Zhongzhu 中注, Huangshu 肓兪, Shangqu 商曲, Shiguan 石關, Yindu 陰都, Futonggu 腹通谷, ' +
    'Youmen 幽門, Bulang 步廊, Shenfeng 神封, Lingxu 靈墟, Shencang 神藏, Yuzhong 彧中, Shufu 兪府',
  PC:
    'Tianchi 天池, Tianquan 天泉, Quze 曲澤, Ximen 郄門, Jianshi 間使, Neiguan 內關, Daling 大陵, ' +
    'Laogong 勞宮, Zhongchong 中衝',
  TE:
    'Guanchong 關衝, Yemen 液門, Zhongzhu 中渚, Yangchi 陽池, Waiguan 外關, Zhigou 支溝, ' +
    'Huizong 會宗, Sanyangluo 三陽絡, Sidu 四瀆, Tianjing 天井, Qinglengyuan 淸冷淵, Xiaoluo 消濼, ' +
    'Naohui 臑會, Jianliao 肩髎, Tianliao 天髎, Tianyou 天牖, Yifeng 翳風, Chimai 瘈脈, Luxi 顱息, ' +
    'Jiaosun 角孫, Ermen 耳門, Erheliao 耳和髎, Sizhukong 絲竹空',
  GB:
    'Tongziliao 瞳子髎, Tinghui 聽會, Shangguan 上關, Hanyan 頷厭, Xuanlu 懸顱, Xuanli 懸釐, ' +
    'Qubin 曲鬢, Shuaigu 率谷, Tianchong 天衝, Fubai 浮白, Touqiaoyin 頭竅陰, Wangu 完骨, ' +
    'Benshen 本神, Yangbai 陽白, Toulinqi 頭臨泣, Muchuang 目窗, Zhengying 正營, Chengling 承靈, ' +
    'Naokong 腦空, Fengchi 風池, Jianjing 肩井, Yuanye 淵液, Zhejin 輒筋, Riyue 日月, Jingmen 京門, ' +
    'Daimai 帶脈, Wushu 五樞, Weidao 維道, Juliao 居髎, Huantiao 環跳, Fengshi 風市, Zhongdu 中瀆, ' +
    'Xiyangguan 膝陽關, Yanglingquan 陽陵泉, Yangjiao 陽交, Waiqiu 外丘, Guangming 光明, ' +
    'Yangfu 陽輔, Xuanzhong 懸鍾, Qiuxu 丘墟, Zulinqi 足臨泣, Diwuhui 地五會, Xiaxi 俠谿, ' +
    'Zuqiaoyin 足竅陰',
  LR:
    'Dadun 大敦, Xingjian 行間, Taichong 太衝, Zhongfeng 中封, Ligou 蠡溝, Zhongdu 中都, ' +
    'Xiguan 膝關, Ququan 曲泉, Yinbao 陰包, Zuwuli 足五里, Yinlian 陰廉, Jimai 急脈, Zhangmen 章門, ' +
    'Qimen 期門',
  GV:
    'Changqiang 長強, Yaoshu 腰兪, Yaoyangguan 腰陽關, Mingmen 命門, Xuanshu 懸樞, Jizhong 脊中, ' +
    'Zhongshu 中樞, Jinsuo 筋縮, Zhiyang 至陽, Lingtai 靈臺, Shendao 神道, Shenzhu 身柱, ' +
    'Taodao 陶道, Dazhui 大椎, Yamen 瘂門, Fengfu 風府, Naohu 腦戶, Qiangjian 強間, Houding 後頂, ' +
    'Baihui 百會, Qianding 前頂, Xinhui 顖會, Shangxing 上星, Shenting 神庭, Suliao 素髎, ' +
    'Shuigou 水溝, Duiduan 兌端, Yinjiao 齦交',
  CV:
    'Huiyin 會陰, Qugu 曲骨, Zhongji 中極, Guanyuan 關元, Shimen 石門, Qihai 氣海, Yinjiao 陰交, ' +
    'Shenque 神闕, Shuifen 水分, Xiawan 下脘, Jianli 建里, Zhongwan 中脘, Shangwan 上脘, Juque 巨闕, ' +
    'Jiuwei 鳩尾, Zhongting 中庭, Danzhong 膻中, Yutang 玉堂, Zigong 紫宮, Huagai 華蓋, Xuanji 璇璣, ' +
    'Tiantu 天突, Lianquan 廉泉, Chengjiang 承漿',
};
