/**
 * Sentences with a slip in the wording of their figures, one a line: the rule, then the sentence with {sound|slip}. None of
 * them is on a rule's page: they say the same things in other words.
 */
export const SLIPS = `
wording-jiezhi {截至|截止}上周，已完工12处。
wording-jiezhi {截至|截止}三季度末，完成投资2亿元。
wording-jiezhi {截至|截止}2025年12月31日，全镇在建12个。
wording-jiezhi {截至|截止}昨日，发放救助金2万元。
wording-leiji 全镇共{累计|累积}投入资金2.3亿元。
wording-leiji {累计|累积}开展技能培训12场次。
wording-leiji 全年{累计|累积}为236名老人体检。
wording-leiji 受益群众{累计|累积}达三百余人。
money-missing-yuan 拨付补贴300余{万元|万}，惠及群众1200人。
money-missing-yuan 实现税收3.4{亿元|亿}；新增企业2家。
money-missing-yuan 累计投入1200{万元|万}，新建道路3公里。
money-missing-yuan 融资规模突破30{亿元|亿}，同比增长8%。
money-missing-yuan 总投资3.2{亿元|亿}的产业园开工。
unit-incomplete 新建厂房3200{平方米|平方}，已投产。
unit-incomplete 新增绿地2.5万{平方米|平}，种树300株。
unit-incomplete 清运垃圾500余{立方米|立方}，疏通沟渠3条。
figure-asof-not-point 截至今年10{月底|月}，完成投资2亿元。
figure-asof-not-point 截至十一{月底|月份}，建成12个。
classifier-mismatch 慰问困难户50{户|名}。
classifier-mismatch 帮扶120{户|名}脱贫户。
classifier-mismatch 为35{户|位}低保户送去物资。
classifier-mismatch 识别45{名|户}贫困人口。
compare-base-ambiguous 1至10月，财政收入比上年{同期|}增长8%。
compare-base-ambiguous 截至9月底，用电量与去年{同期|}相比下降3%。
compare-base-ambiguous 前三季度完成投资2亿元，较上年{同期|}增加3000万元。
compare-base-ambiguous 今年前10个月，税收相较去年{同期|}增长6%。
figure-missing-base 投资在{2024年完成3亿元|原有}基础上提高10%。
figure-missing-base 产值在{2024年8亿元的|现有水平}基础上再提高5%。
approx-redundant 大约有300{人|人左右}参加。
approx-redundant 完成约30{处|余处}。
approx-redundant 至少有10{家|家以上}企业达标。
approx-redundant 逾500{户|多户}参与。
approx-contradict 近{千|千余}人参加。
approx-contradict 将近300{亩|余亩}。
approx-contradict 接近50{个|多个}。
range-plus-approx 预计增长6%—7%{|左右}。
range-plus-approx 每户补助3万—5万元{|上下}。
decrease-by-times 单位成本降低了{三成|3倍}。
decrease-by-times 办理时间缩短{一半|两倍}。
decrease-by-times 信访量降幅达{20%|120%}。
decrease-by-times 成本比上年低{两成|2倍}。
pp-vs-percent 覆盖率从85%提升至95%，提高了{10个百分点|10%}。
pp-vs-percent 入学率达到95%，比上年的85%提高{10个百分点|10%}。
pp-vs-percent 满意率达到98%，比上年提高{2个百分点|2%}。
double-negative-growth 税收同比下降了{3.2%|-3.2%}。
mixed-numeral 惠及{200余|2百余}户。
range-form 增长{15%～30%|15-30%}。
range-form 每亩补助{3万～5万元|3～5万元}。
year-abbrev {2022年|22年}1月完成验收。
zero-form {二〇二五|二零二五}年度工作有序推进。
decimal-leading-zero 占比提高了{0.3|.3}个百分点。
tongbi-huanbi-misuse {环比|同比上月}增长3%。
tongbi-huanbi-misuse 用电量较上月{环比|同比}下降2%。
figure-missing-number 固定资产投资{3亿元|亿元}，同比增长5%。
figure-missing-number 税收{增长5%|增长%}，企业增加3家。
figure-no-unit 改造危房{120户|120}。
figure-no-unit 实现税收{3.2亿元|3.2}，同比增长5%。
figure-broken-decimal 总投资{3.5|3 5}亿元。
year-same-from-to 户数由{2022|2023}年120户增长至2023年150户。
year-same-from-to 覆盖率从{2023|2024}年的35%提高到2024年的42%。
residue-last-year {2018|2023}年是改革开放四十周年。
residue-last-year {2025|2024}年是“十四五”规划收官之年。
`;

/** Sound sentences that look like slips. */
export const SOUND = `
资金缺口不足100万元，截至12月底，收入比上年增长6%。
拨打12345热线，获评3A级景区，实施“1+3”模式。
户数由120户减少到80户，减少三分之一；能耗降至原来的2倍以下。
投资10万元以上的项目3个，2亿元以上企业3家，慰问80岁以上老人12名。
免费体检3万人，全市常住人口增至50万，其中城镇人口30万。
近千人参加，上百名志愿者服务，村民代表会议召开2次。
贫困户人均增收2000元，脱贫户、监测户共120名劳动力务工。
新签约30余个项目，节约300余万元，改善附近20多户出行。
收入由2亿元增加到3亿元，增长五成；效率提高2倍，成本下降20%。
一季度税收比上年同期增长5%；下降幅度收窄2个百分点。
2021年是中国共产党成立100周年，2025年是“十四五”收官之年。
每亩3～5元，3至5个百分点，2025百强企业，5年降低18%。
时间压缩90%，比法定时限减少3天，超过了去年同期。
在此基础上，增长5%；在去年增长8%的基础上再增长7%。
达到全县平均水平，建成第3平台，累积了丰富经验。
今年1—10月，同比增长8%；全年预计比上年增长6%。
`;
