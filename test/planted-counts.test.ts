import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../server/core/lint.ts";
import { parseReport } from "../server/core/report.ts";
import { slice } from "../server/core/text.ts";
import { NUMBERING_RULES } from "../server/rules/numbering/index.ts";

/** Planted defects: each line is a sound text and its defect twin, written {sound|defect}; "/" breaks the line. */
const ANNOUNCED = `
今年重点抓好{三|四}项工作：一是修路。二是通水。三是绿化。
今年要办好{五|六}件实事：一是改造村小。二是硬化村道。三是安装路灯。四是修缮水渠。五是建设凉亭。
下一步，我镇将从{三|四}个方面发力：一是抓产业；二是抓环境；三是抓队伍。
一年来，主要做了以下{四|五}个方面的工作：一是稳增长。二是促改革。三是惠民生。四是保稳定。
存在{两|三}个突出问题：一是项目储备不足；二是干部作风不实。
存在的问题主要有{三|两}点：一是人手少；二是底子薄；三是进度慢。
围绕{三|四}大任务，一是提升产业，二是建强队伍，三是守牢底线。
今年突出抓好{三|四}件事。一是引项目。二是优环境。三是强作风。
为此，要采取{四|三}项措施：第一，压实责任；第二，细化分工；第三，强化督查；第四，严格考核。
工作中坚持做到{三|二}个结合：一是点面结合。二是上下结合。三是虚实结合。
具体抓好以下{3|4}项重点任务：1.清理河道；2.整修堤防；3.补栽树木。
需要把握好{四|五}个环节：首先，摸清底数。其次，制定方案。再次，组织实施。最后，验收总结。
一年来的工作，主要有{三|四}个特点：/一是起步早。/二是力度大。/三是效果好。
我们的体会有{三|两}条：一是必须依靠群众，二是必须实事求是，三是必须久久为功。
今年要重点做好以下{三|四}个方面工作。/（一）做强产业。坚持项目为王，全年引进企业两家。/（二）改善环境。整治背街小巷，补齐设施短板。/（三）保障民生。兜牢就业底线，办好民生实事。
围绕上述目标，着力抓好{四|三}方面工作：/（一）壮大工业。新上项目一批，技改企业一批。/（二）做优农业。建好高标准农田。/（三）繁荣商贸。改造集贸市场。/（四）守护生态。治理河流污染。
一、2024年工作回顾/过去一年，主要做了{两|三}个方面的工作：/（一）抓发展。引进了一批企业落户。/（二）保民生。办成了一批民生实事。
二、扎实做好{三|四}项重点工作/（一）抓好春耕生产。组织农户备耕备种。/（二）抓好防汛备汛。加固河堤水库大坝。/（三）抓好森林防火。落实护林员的责任。
三、坚持{三|四}个强化，提升治理水平/（一）强化党建引领。健全村级组织。/（二）强化网格管理。配齐网格人员。/（三）强化矛盾化解。建好调解队伍。
二、持续推进{四|五}个提升/（一）提升产业能级。培育龙头企业。/（二）提升城镇品质。改造老旧街区。/（三）提升治理水平。用好网格力量。/（四）提升服务效能。推行一窗办理。
关于2025年工作打算，重点实施{三|二}大行动：（一）产业振兴行动。建设茶叶基地。（二）环境整治行动。清理乱堆乱放。（三）作风建设行动。严肃工作纪律。
我镇把{三|四}项制度落到实处，即例会制度、督办制度、考核制度。
全镇推行{三|四}种模式，分别是订单种植、土地托管、股份合作。
今年要办好{三|四}件大事：修路、架桥、通水。
做好“山、水、田”{三|四}篇文章，发展乡村旅游。
坚持“统一规划、统一施工、统一验收”的{三|四}项原则，推进农田建设。
探索“{三|四}送工作法”，即送政策、送技术、送岗位，服务群众就业。
实施“{三|五}亮行动”，即亮身份、亮承诺、亮业绩，党员争当先锋。
落实{四|三}项机制（会商机制、预警机制、联动机制、问责机制），守住安全底线。
重点打好{三|两}场硬仗，包括招商引资、项目建设、环境整治。
会议明确了{三|四}条要求：（1）按时上报；（2）专人负责；（3）如实填写。
整治工作分{三|四}步推进：①宣传发动；②集中整治；③验收巩固。
全年目标分{三|两}个阶段完成：第一，一季度开好头；第二，二季度稳住势；第三，下半年全面完成。
今后要在{三|四}个方面下功夫，一是在精准上下功夫，二是在落实上下功夫，三是在长效上下功夫。
我们提出如下{三|四}点建议：一是增加编制。二是加大投入。三是完善考核。
取得了{三|四}个新突破：/——产业发展取得新突破。新增企业两家。/——城镇建设取得新突破。新修道路两条。/——民生保障取得新突破。新建学校一所。
主要工作体现在{四|五}个“新”上：一是产业有新气象。二是城乡有新面貌。三是民生有新改善。四是作风有新转变。
为民办实事{三|四}件：一是新建卫生室。二是改造饮水管网。三是安装健身器材。
要处理好{三|四}个关系：一要处理好快与好的关系，二要处理好点与面的关系，三要处理好远与近的关系。
今年我们要突出{三|四}个重点，做到{三|四}个确保。一是突出产业，确保增收。二是突出环境，确保宜居。三是突出治安，确保稳定。
现从{三|四}个方面汇报如下：/一、主要工作情况/全镇上下齐心，完成了各项任务。/二、存在的问题/项目储备不足，人才短缺。/三、下步打算/继续抓好项目，补齐短板。
着重抓了{两|三}项工作:(一)抓培训。举办培训班若干期。(二)抓考核。每月通报进度情况。
`;

const ENUMERATED = `
引进华丰食品、绿源农业、宏达机械、新程物流等{4|3}家企业。
在东村、西村、南村{3|4}个村开展试点。
完成了青山路、碧水路、中心街等{六|两}条道路改造。
推动一产、二产、三产{三大|两大}产业融合发展。
健全县、乡、村{三|四}级服务体系。
获评“文明村”“生态村”“卫生村”等{3|2}项称号。
举办了“春耕节”“开渔节”{两|三}场活动。
举办龙舟赛、丰收节、村晚、庙会等{12|3}场活动。
抓好规划、建设、管理{三|四}大环节。
涉及教育、医疗、养老、就业{四|五}个领域。
治理白沙河、清水河、柳溪河{3|4}条河流。
修订《河道管理办法》《垃圾分类办法》{两|三}项制度。
统筹生产、生活、生态{三|两}大空间布局功能。
山东、河南、河北{三|四}省交界地区实现联防联控。
推进宣传发动、摸底排查、集中整治、巩固提升{四|三}个阶段工作。
与张庄、李庄、王庄等{3|2}个村签订协议。
在青山小学、碧水小学、南岭小学等{5|2}所学校建成食堂。
聚焦农业、工业和服务业{三|四}大板块。
完善会商、预警、联动、问责{四|五}项机制。
打造赏花、采摘、民宿、研学{四|三}大品牌。
为甲山、乙山、丙山{三|五}个行政村修建水窖。
统筹抓好安全生产、信访维稳、森林防火、防汛抗旱等{四|三}项工作。
帮助兴农合作社、富民合作社、惠民合作社{3|4}家合作社贷款。
建成望江亭、听雨轩、读书台等{3|2}处景点。
协调财政局、住建局、水利局、交通局等{6|3}个部门。
从组织领导、责任落实、资金保障{三|四}个方面持续用力。
打好蓝天、碧水、净土{三|四}大保卫战。
完成清水湾至白石桥、柳树店至双河口、石门至黄土岭{3|4}条道路硬化。
争取上级支持，龙潭水库、石桥水库、青龙水库{三|四}座水库除险加固工程完工。
“党建领航”“产业富民”“治理惠民”{三|四}大工程同步实施。
实施产业强镇、生态立镇、文化兴镇“{三|四}大战略”。
培育粮油、果蔬、畜禽、水产{4|5}个主导产业。
选派张三、李四、王五等{3|2}名干部驻村。
`;

/** Texts with numbers that announce and sum up nothing. */
const SILENT = `
深入实施“三百工程”，推选百户长，建设百米岗。
实施“1336”工程：一是建基地。二是强龙头。
坚持三位一体推进，一是抓源头，二是抓过程。
增强“四个意识”、坚定“四个自信”、做到“两个维护”。
全镇12个村都要做到：一是底数清。二是情况明。
全年实施重点项目17个。一是做强工业。二是做大物流。三是做优农业。
新建小学、幼儿园3所，改造卫生院2所。
制定、修订3项制度，清理、废止2份文件。
公园绿地、60个停车位投入使用。
建成污水处理厂、垃圾中转站5座。
新建道路5公里、管网2条主干线。
华丰食品、绿源农业等7家企业投产。
党委、政府高度重视东村、西村2个村的搬迁。
完善软件和信息服务业、文化旅游业2个产业政策。
推进一、二、三产业融合，打造三大园区。
一方面抓进度，另一方面抓质量，做好两手准备。
取得以下几方面成效：一是产业更强。二是环境更美。三是民心更稳。
贯彻落实中央八项规定，一是严格公务接待，二是严控会议费用。
在三农工作中，一是稳粮，二是增收，三是美村，四是善治。
打好三大攻坚战，一是防风险。二是治污染。三是促脱贫。四是保稳定。
做好旅游、对台、创新和生态“四篇文章”。/一、做好党建文章/坚持党建引领全局工作，建强堡垒。/二、做好旅游文章/打造全域旅游示范区，办好节会。
按照“四个最严”要求，重点做好以下几个工作：一是严格准入。二是严格监管。
开通至香港、上海等6条航线。
镇、村两级干部包联农户，县、乡、村三级联动。
省、市、县和镇村两级干部参加会议。
新创建国家级示范园3个、省级示范社1个、家庭农场9家。
参加全市第二届、第三届两届运动会。
引进了三个人才团队，一是农业团队，二是医疗团队，三是教育团队。
发挥中央和地方两个积极性。
按照“产业兴旺、生态宜居、乡风文明、治理有效、生活富裕”的总要求推进两项改革。
召开党委会、镇长办公会20余次，专题研究3个重点项目。
荣获“全国文明镇”称号，3个村获评“美丽村庄”。
组织志愿者、网格员、民警3支队伍共同巡查。
统筹资金，支持青山、碧水两镇4个村建设。
`;

const read = (block: string) => block.trim().split("\n");
const twin = (line: string, side: 0 | 1) =>
  line
    .replace(/\{([^|]*)\|([^}]*)\}/g, (_, sound: string, defect: string) => [sound, defect][side] as string)
    .replace(/\//g, "\n");
const RULES = NUMBERING_RULES.filter(({ id }) => id === "announced-count" || id === "enumeration-count");
const check = (text: string) => lint(parseReport(text), RULES).map(({ rule, span }) => `${rule} ${slice(text, span)}`);

describe.each([
  ["announced-count", ANNOUNCED],
  ["enumeration-count", ENUMERATED],
])("%s", (rule, block) => {
  const lines = read(block);
  test("finds planted defects", () => {
    const missed = lines.filter((line) => !check(twin(line, 1)).some((found) => found.startsWith(rule)));
    console.log(
      `${rule}: ${lines.length - missed.length} of ${lines.length} planted defects found\n${missed.join("\n")}`,
    );
    expect(missed.length, `missed:\n${missed.join("\n")}`).toBeLessThanOrEqual(Math.floor(lines.length * 0.05));
  });
  test("is silent on their sound twins", () => {
    const flagged = lines.filter((line) => check(twin(line, 0)).length > 0);
    expect(flagged).toEqual([]);
  });
});

test("numbers that announce and sum up nothing stay unmentioned", () => {
  expect(read(SILENT).filter((line) => check(line.replace(/\//g, "\n")).length > 0)).toEqual([]);
});

/** Real reports hold hardly any slip: many findings there mean that an idea does not carry. */
const CORPUS = ["corpus", "seeds"].map((folder) => join(import.meta.dirname, "../../shared", folder));
const present = CORPUS.every((folder) => existsSync(folder));
if (!present) console.log("planted-counts: no real reports beside the project, the sweep is skipped");

describe.skipIf(!present)("real reports", () => {
  test("counts are rarely doubted", () => {
    const files = CORPUS.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => join(folder, name)),
    );
    const found: Record<string, number> = {};
    for (const file of files) {
      for (const { rule } of lint(parseReport(readFileSync(file, "utf8")), NUMBERING_RULES))
        found[rule] = (found[rule] ?? 0) + 1;
    }
    console.log(`findings in ${files.length} real reports:`, found);
    expect((found["announced-count"] ?? 0) + (found["enumeration-count"] ?? 0)).toBeLessThanOrEqual(files.length / 10);
  });
});
