/** The words that tell what a number behind a list counts. Each list is one idea; a word belongs here if any report could use it. */

function anyOf(words: string): string {
  return words.split(" ").join("|");
}

/** What only sums up: a number of these behind a list can count nothing but the items. Places and firms have none of them. */
const SUMS = anyOf(
  "方面 领域 环节 阶段 层面 维度 关键 重点 原则 特点 特色 主题 抓手 途径 渠道 方向 板块 行业 产业 体系 机制 制度 指标 任务 工作 工程 行动 " +
    "计划 理念 意识 文章 战役 攻坚战 保卫战 战略 资源 关系 类型 模式 步骤 品牌 要素 路径 结构 功能 优势 目标 要求 主线 举措 措施 空间 布局 " +
    "动力 主体 环境 改革 清单 名片 底线 红线 控制线 大事 实事 能力 教育 政策 服务 保障 创新 短板 振兴 生命线 队伍 力量 活动 荣誉 称号 导向 赛事 部门 全覆盖",
);
/** Classifier, at most four characters that describe, and the word itself: 大主导产业, 个重点领域, 支队伍. */
const SUMMING = new RegExp(`^(?:大|方面|[个项类种点条件篇张支场]大?)[^,。;:、”]{0,4}?(?:${SUMS})`);
/** 抓好规划、建设、管理三大环节: the only sums of which verbs can be the items. */
const STEPS = /^(?:方面|[大个项类种](?:重要|关键|主要|重点)?(?:环节|阶段|步骤|方面|层面|关键))/;
/** Verbs that take the number and its noun as their object, or tell something of it: 四大班子涉及政府工作. */
const NOT_SUMMED = /^.{0,4}?(?:班子|涉及|参与|联合|支持|全会|届)/;

/** Whether a classifier with its noun only sums up what was just listed: 三大环节, 四个方面. */
export function isSummingUp(sum: string): boolean {
  return /^(?:方面|部门|类.)/.test(sum) || (SUMMING.test(sum) && !NOT_SUMMED.test(sum.slice(1)));
}

/** What documents are called: 《甲办法》《乙办法》两项制度. */
const PAPERS = new RegExp(
  `^[个项部件份篇]?.{0,4}?(?:${anyOf("文件 办法 规定 制度 法规 条例 规章 方案 意见 规划 作品 政策 标准 细则")})`,
);

/** Whether the noun names writings, as titles in 《》 do. */
export function isPaper(sum: string): boolean {
  return PAPERS.test(sum);
}

/** What quotes name, places do not: “甲”“乙”两条线路. */
const TITLED = /^[个项条场届种]?[^,。;:、”]{0,4}?(?:线路|路线|产品|论坛|比赛|展会|节目|栏目|课程)/;

export function isTitled(sum: string): boolean {
  return TITLED.test(sum);
}

export function isStep(sum: string): boolean {
  return STEPS.test(sum);
}

/** Words that may stand between a classifier and the kind of things that are counted: 个行政村, 座病险水库. */
const DESCRIBING = new RegExp(
  `^(?:${anyOf("国家级 省级 市级 县级 重点 行政 自然 试点 示范 贫困 中心 病险 中型 小型 大型 主要 城市 农村 邻近 公办 民办 乡村")})*`,
);

/** What the last character of a name tells of its kind, and the nouns by which such names are counted. */
const KINDS: readonly (readonly [tails: string, nouns: RegExp])[] = [
  ["村庄屯", /^(?:村(?![级民委务小集组镇])|村庄|自然村|行政村)/],
  ["镇乡", /^(?:乡镇|镇(?![级村区街办])|乡(?![级村镇]))/],
  ["县", /^(?:县(?![级域城]))/],
  ["路街道", /^(?:道路|公路|街道|街路|主干道|路(?!段))/],
  ["河江溪渠沟", /^(?:河流|河道|渠道|沟渠|河(?!段)|渠)/],
  ["库湖", /^(?:水库|湖泊|湖|库)/],
  ["桥", /^(?:大桥|桥梁|桥)/],
  ["院", /^(?:医院|卫生院|学院|敬老院)/],
  ["校学园", /^(?:学校|小学|中学|大学|高校|幼儿园|公园)/],
  ["社司厂", /^(?:合作社|公司|企业|工厂|市场主体)/],
  ["局委办部", /^(?:部门|单位|委办局|局)/],
];

/** Whether names that all end with `tail` are what the noun counts: 东村、西村3个村, 甲局、乙局2个部门, 甲公园、乙公园2个公园. */
export function isNamed(noun: string, tail: string): boolean {
  const bare = noun.replace(DESCRIBING, "");
  const names = (text: string) =>
    KINDS.some(([tails, nouns]) => tails.includes(tail.slice(-1)) && nouns.test(text)) ||
    (tail.length > 1 && text.startsWith(tail));
  return names(bare) || names(noun);
}

/**
 * Ranks of administration. Words of one rank may be alternatives (县、区; 乡、镇、街道), so a list of levels has as many as it has
 * ranks, or as it has items.
 */
const RANKS: readonly RegExp[] = [
  /^(?:中央|国家)$/,
  /^(?:全?省|自治区|部)$/,
  /^(?:全?市|州|盟|地市|设区市)$/,
  /^(?:县|区|旗|县区|市区|区县|县市|旗县|县市区|区市县|旗县市区|旗县区|市县区)$/,
  /^(?:乡|镇|街道|街|苏木|乡镇|镇乡|街镇|镇街|镇街道|乡镇街道|苏木乡镇)$/,
  /^(?:村|社区|嘎查|居|村居|村社区|嘎查村|社区村)$/,
  /^(?:组|网格|小组|村民小组|小区|楼栋|楼院)$/,
  /^(?:户|家庭|农户)$/,
];

/** The rank of an item, brackets apart (镇（街道）); the first may carry words before it (健全县); -1 for another word. */
export function rankOf(item: string, first: boolean): number {
  const bare = item.replace(/\([^()]*\)/g, "");
  const rank = RANKS.findIndex((words) => words.test(bare));
  if (rank >= 0 || !first) return rank;
  const word = /(?:中央|国家|自治区|县区|区县|乡镇|街镇|镇街|街道|社区|[省市州盟县区旗乡镇村])$/.exec(bare)?.[0];
  return word === undefined ? -1 : RANKS.findIndex((words) => words.test(word));
}

/** Words for whose a thing is or what it is like, not what it is: 省委、市委、县委, 国家级、省级、市级, 高端化、智能化; they name no items. */
export function describes(item: string): boolean {
  return /[级化型性式委府局办]$/.test(item);
}

/** Verbs of two characters: in a row before a number they take it as their object (研究、制定、出台3项措施). */
const VERBS = new Set(
  (
    "新建 续建 改建 扩建 筹建 建成 建立 建设 建强 新增 增加 增设 完成 引进 签订 实施 举办 承办 开展 创建 获得 荣获 获评 获批 查处 办理 受理 " +
    "发放 召开 设立 成立 启动 出台 制定 修订 修改 废止 提交 提请 提出 申报 争取 推出 推进 推动 推行 投入 安排 涉及 覆盖 包括 清理 取缔 拆除 " +
    "开工 竣工 投产 签约 落地 落户 储备 谋划 策划 包装 编制 起草 审议 打造 培育 组织 参加 参与 整治 整改 治理 完善 健全 优化 深化 强化 实现 " +
    "落实 构建 巩固 提升 改造 修建 维修 加固 打通 盘活 调整 取消 承接 研究 讨论 解决 采纳 征集 梳理 研发 保持 达到 突出 聚焦 围绕 紧扣"
  ).split(" "),
);

/** Words that open a clause of its own: 大力培育、积极引进、加快建设三大工程. */
const ADVERBS =
  /^(?:大力|积极|加快|全力|着力|认真|扎实|深入|持续|全面|稳步|有序|统筹|精心|努力|坚决|切实|不断|继续|进一步|重点)/;

/** Whether an item is, or ends with, a verb that takes what stands behind the list as its object. */
export function isVerb(item: string): boolean {
  return VERBS.has(item) || ADVERBS.test(item);
}

/** Whether the words before a number end with a verb that takes it: 围绕增速、结构、效率提出5项指标. */
export function endsWithVerb(item: string): boolean {
  return item.length !== 4 && item.length > 2 && VERBS.has(item.slice(-2));
}

/** What the last characters of names tell of their kind; names of several kinds in one list are counted apart. */
const KIND_TAILS: readonly string[] = [
  "村庄屯",
  "镇乡",
  "县市区旗",
  "路街道",
  "桥",
  "河江溪渠",
  "湖库",
  "院",
  "校园",
  "社司厂",
  "局委办",
];

/** Whether names of several kinds stand in a list (青山路、白石桥): the number may count the last kind alone. */
export function areMixed(items: readonly string[]): boolean {
  const kinds = new Set(items.map((item) => KIND_TAILS.findIndex((tails) => tails.includes(item.slice(-1)))));
  return kinds.size > 1 && !kinds.has(-1);
}
