import type { Message } from "../text/message.ts";
import type { Span } from "../text/text.ts";

/**
 * Terms of office figures (统计术语) and what they mean, as the 国家统计局 and the budget law use them. A sentence or two for each:
 * what is counted, and how it is reckoned.
 */

/** A term under all its names, with its meaning. */
interface Term {
  readonly names: readonly string[];
  readonly meaning: Message;
}

const term = (names: string, zh: string, en: string): Term => ({ names: names.split("|"), meaning: { zh, en } });

const TERMS: readonly Term[] = [
  // Comparing
  term(
    "同比",
    "和上年同一时期相比。增速＝（本期－上年同期）÷上年同期×100%。",
    "Compared with the same period of the year before: (this period − that period) ÷ that period.",
  ),
  term(
    "环比",
    "和紧挨着的上一个时期（上月、上季度）相比。",
    "Compared with the period right before: the last month, the last quarter.",
  ),
  term(
    "百分点",
    "两个百分数相减的差。由5%到8%，是提高3个百分点，增长60%。",
    "The difference of two percentages: from 5% to 8% is 3 percentage points, and a growth of 60%.",
  ),
  term(
    "翻番|翻一番|翻两番",
    "翻一番是原来的2倍，翻两番是4倍：每翻一番乘以2。",
    "Doubling: once is 2 times what it was, twice is 4 times.",
  ),
  term(
    "占比|比重",
    "部分÷总体×100%，同一总体各部分的占比合计为100%。",
    "Share: part ÷ whole; the shares of all parts make 100%.",
  ),
  term("贡献率", "某一部分的增量÷总增量×100%。", "Contribution: the increase of a part ÷ the increase of the whole."),
  term(
    "年均增长|年均增速|平均增速",
    "按几何平均算：（末年÷基年）开n次方再减1，n是间隔的年数；不是各年增速相加再除。",
    "Geometric mean: the n-th root of (last year ÷ base year) − 1, n being the years between; not the mean of the rates.",
  ),
  term("基期", "作为比较标准的时期。", "The period that others are compared with."),
  term("名义增长|名义增速", "没有扣除价格变动的增长。", "Nominal growth: changes of prices are not taken out."),
  term("实际增长|实际增速", "扣除价格变动后的增长。", "Real growth: changes of prices are taken out."),
  term("现价|当年价", "按当年实际价格计算。", "At the prices of the year itself."),
  term(
    "不变价|可比价",
    "按固定的基期价格计算，用来算实际增速；由现价总量算不出这个增速。",
    "At the fixed prices of a base period, for real growth; totals at current prices don't give that rate.",
  ),
  // Time
  term("累计", "从起算时间到统计时点的合计；按月累计从1月算起。", "Summed from the start on; by month, from January."),
  term(
    "截至",
    "到某个时间为止，事情还可以继续，后面要写时间。停下来不再办的，用“截止”。",
    "Up to a moment, and it may go on; what ends at a moment is 截止.",
  ),
  term(
    "截止",
    "到期停止，如“报名5月底截止”。统计到某一天为止，用“截至”。",
    "Ends at a moment, as a deadline does; figures up to a day are 截至.",
  ),
  term(
    "时序进度",
    "按时间均摊应当完成的比例：6月底50%，9月底75%。",
    "The share that is due if work is spread evenly over the year: 50% at the end of June.",
  ),
  term(
    "余额",
    "某一时点上的存量，如年末贷款余额；和一段时间里发生的数不能相加。",
    "A balance at a moment; it can't be added to what happened over a period.",
  ),
  // Economy
  term(
    "地区生产总值|国内生产总值|生产总值|GDP",
    "一个地区常住单位在一定时期内生产活动的最终成果。总量按现价算，增速按不变价算。",
    "Gross domestic product: totals are at current prices, growth at constant prices.",
  ),
  term(
    "增加值",
    "总产出减去中间投入，是新增加的价值；增速按可比价算。",
    "Value added: output less what was used up; growth is at comparable prices.",
  ),
  term(
    "总产值",
    "全部产品按价格计算的总量，包含中间投入，所以大于增加值。",
    "Gross output, including what was used up; larger than value added.",
  ),
  term(
    "规模以上工业|规上工业",
    "年主营业务收入2000万元及以上的工业法人单位。",
    "Industrial firms with a main revenue of 20 million yuan a year or more.",
  ),
  term(
    "规模以上服务业|规上服务业",
    "年营业收入达到标准的服务业法人单位，按行业分别为2000万元、1000万元、500万元及以上。",
    "Service firms above a yearly revenue of 20, 10 or 5 million yuan, depending on their trade.",
  ),
  term(
    "限额以上|限上",
    "年主营业务收入达到标准的批零住餐单位：批发2000万元，零售500万元，住宿餐饮200万元及以上。",
    "Trade above a yearly revenue: wholesale 20, retail 5, hotels and catering 2 million yuan.",
  ),
  term(
    "四上企业|“四上”企业",
    "规模以上工业、有资质的建筑业和全部房地产开发经营业、限额以上批零住餐业、规模以上服务业企业。",
    "Firms large enough to report each month: industry, building and real estate, trade and catering, services.",
  ),
  term(
    "固定资产投资",
    "建造和购置固定资产的工作量和有关费用；统计计划总投资500万元及以上的项目和房地产开发投资，不含农户。",
    "Building and buying fixed assets: projects planned at 5 million yuan or more, and real estate; without farm households.",
  ),
  term(
    "社会消费品零售总额|社零",
    "卖给个人和单位非生产、非经营用的实物商品金额，加上餐饮收入。",
    "Goods sold to people and bodies for their own use, and what restaurants take.",
  ),
  term(
    "进出口总额",
    "进口额与出口额之和，以海关统计为准。",
    "Imports and exports together, as the customs count them.",
  ),
  term(
    "到位资金",
    "实际到账、投入使用的资金，和签约额、协议额不是一个数。",
    "Money that has arrived; not the same as what was signed for.",
  ),
  term(
    "研发投入强度|研发经费投入强度",
    "研究与试验发展（R&D）经费÷地区生产总值×100%。",
    "Spending on research and development ÷ gross domestic product.",
  ),
  term(
    "高新技术企业",
    "按国家《高新技术企业认定管理办法》认定的企业，资格有效期三年。",
    "A firm certified under the national rules for high technology; it holds for three years.",
  ),
  term(
    "专精特新",
    "专业化、精细化、特色化、新颖化的中小企业，由主管部门认定。",
    "Small and medium firms certified as specialised, refined, distinctive and new.",
  ),
  // Public money
  term(
    "一般公共预算收入",
    "以税收为主体的政府收入。地方一般公共预算收入只含归地方的部分。",
    "Government revenue, mostly taxes; 地方 means the local share only.",
  ),
  term(
    "政府性基金",
    "依法向特定对象收取、专用于某项公共事业的收支，如土地出让收入；不算在一般公共预算里。",
    "Money raised for one public purpose, such as land sales; apart from the general budget.",
  ),
  term(
    "三公经费|“三公”经费",
    "因公出国（境）费、公务用车购置及运行维护费、公务接待费三项。",
    "Official trips abroad, official cars, and official hospitality.",
  ),
  // People and life
  term(
    "可支配收入",
    "居民可以自由支配的收入，由工资性收入、经营净收入、财产净收入、转移净收入四项组成。",
    "Income to spend or save: wages, net income from business and from property, net transfers.",
  ),
  term(
    "常住人口",
    "经常居住在本地、住满半年以上的人口，也包括外出不满半年的本地人。",
    "People who have lived here for half a year or more, and locals away for less.",
  ),
  term("户籍人口", "户口登记在本地的人口，不论住在哪里。", "People registered here, wherever they live."),
  term(
    "城镇化率",
    "一般指城镇常住人口÷全部常住人口×100%；按户籍算的要写明“户籍”。",
    "Urban residents ÷ all residents; by registration only where it says 户籍.",
  ),
  term(
    "人均",
    "总量÷人口数。人均地区生产总值用年平均常住人口。",
    "Per head; of gross domestic product, by the year's mean of residents.",
  ),
  term("人次", "同一个人来几次算几次，和人数不能相加。", "Visits: one person counts each time."),
  term(
    "调查失业率",
    "抽样调查得到的失业人数÷（就业人数＋失业人数）×100%。",
    "From sample surveys: the unemployed ÷ (employed + unemployed).",
  ),
  term(
    "居民消费价格|CPI",
    "居民购买的消费品和服务价格的变动，以上年同期或上月为100。",
    "Consumer prices, with the same period of the year before, or the last month, as 100.",
  ),
  term(
    "恩格尔系数",
    "食品烟酒支出÷消费支出×100%。",
    "Spending on food, drink and tobacco ÷ all spending of households.",
  ),
  // Land and air
  term("森林覆盖率", "森林面积÷土地总面积×100%。", "Forest ÷ all land."),
  term(
    "优良天数比例|优良天数比率",
    "空气质量指数（AQI）不超过100的天数÷有效监测天数×100%。",
    "Days with an air quality index of 100 or less ÷ days measured.",
  ),
  term(
    "单位生产总值能耗|单位GDP能耗|万元GDP能耗",
    "能源消费总量÷地区生产总值，单位一般是吨标准煤／万元；比较升降用不变价。",
    "Energy used ÷ gross domestic product, in tons of standard coal per 10,000 yuan; changes are at constant prices.",
  ),
];

/** The meanings by name, the longest names first: 地区生产总值 before 生产总值. */
const BY_NAME: readonly (readonly [name: string, meaning: Message])[] = TERMS.flatMap(({ names, meaning }) =>
  names.map((name) => [name, meaning] as const),
).sort(([a], [b]) => b.length - a.length);

const LONGEST = BY_NAME[0]?.[0].length ?? 0;

/** The longest term that `offset` stands in, with where it stands in `folded`; undefined where none does. */
export function findTerm(
  folded: string,
  offset: number,
): { readonly span: Span; readonly meaning: Message } | undefined {
  const from = Math.max(0, offset - LONGEST);
  const around = folded.slice(from, offset + LONGEST);
  for (const [name, meaning] of BY_NAME) {
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1)) {
      const span = { start: from + at, end: from + at + name.length };
      if (span.start <= offset && offset < span.end) return { span, meaning };
    }
  }
  return undefined;
}
