import { phrase, words } from "./phrase.ts";

/**
 * 网页工具栏: the words of a tool bar or a chain of links, each of them alone in its brackets.
 * @yes ⟦打印本页⟧
 * @yes ⟦关闭窗口⟧
 * @no 报告
 */
export const TOOL = words(`
  下载 文件下载 附件下载 立即下载 打印 打印本页 打印文章 全屏 收藏 收藏此文 收藏本页 加入收藏
  关闭 关闭窗口 关闭本页 关闭顶部 关闭首页 关闭列表 返回 返回窗口 返回本页 返回顶部 返回首页 返回列表
  首页 大 中 小 加大 还原 减小 放大 缩小 默认 特大 微信 微博 新浪微博 QQ QQ空间 朗读 语音播报 繁体 简体 无障碍 全真版 文字版 相关链接
  网站地图 扫一扫 我要纠错 赞一个 Email推荐 E-mail推荐`);

/**
 * 网页标签: labels that only a web page carries, before a colon.
 * @yes ⟦信息来源⟧：县政府网
 * @yes ⟦浏览次数⟧：12
 * @no 正文
 */
export const PAGE_LABEL = words(`
  信息来源 文章来源 稿件来源 来源 发布时间 发布日期 发表时间 发表日期 更新时间 更新日期 发布机构 发布单位 发布者 信息索引 索引号 原文链接 本地目录
  浏览 浏览次数 浏览量 点击 点击次数 点击数 点击量 点击率 阅读 阅读次数 阅读量 访问 访问次数 访问量 责任编辑 责编 编辑 供稿
  审核 审核人 视力保护色 保护视力色`);

/**
 * 当前位置: the label of the path to a page.
 * @yes ⟦当前位置⟧：首页
 * @yes ⟦您现在的位置⟧：首页
 * @no 位置
 */
export const PATH_LABEL = phrase`当前位置|您(?:现在)?(?:所在)?的?位置`;

/**
 * 一般标签: labels that a report could carry as well.
 * @yes ⟦发文字号⟧：
 * @no 附件：
 */
export const WEAK_LABEL = words("标题 时间 日期 文号 栏目 分类 作者 关键词 主题 主题词 公开方式 有效性 发文字号");

/**
 * 责任人标签: who answers for a text, before 人 or a colon.
 * @yes ⟦审核⟧人：赵六 ⟦填报⟧人：钱七
 * @no 联系人：
 */
export const ANSWERABLE = words("审核 填报 填表 制表 签发 校对 撰稿 拟稿 复核");

/**
 * 转载声明: what a site says of the text and its reader, at the start of a line.
 * @yes ⟦本文仅代表作者⟧观点
 * @yes ⟦未经许可不得转载⟧
 * @no 本文件
 */
export const SITE_NOTICE = phrase`${words("本文仅代表作者 收藏此文 打赏本站 阅读全文 展开全文 会员分享 原创力文档")}|凡注明.{0,30}转载|未经(?:许可|授权|允许).{0,8}转载`;

/**
 * 文后栏目: what opens the list of other texts behind a report.
 * @yes ⟦相关阅读⟧
 * @no 相关工作
 */
export const MORE_TO_READ = words(
  "相关报道 相关阅读 相关新闻 相关文章 延伸阅读 推荐阅读 热门文章 本文仅代表作者 收藏此文 如果本文对你 扫描二维码 打赏",
);

/**
 * 文库用语: words of a site that collects texts, in a watermark.
 * @yes 更多材料⟦尽在⟧乡村⟦百科⟧
 * @no 乡村振兴
 */
export const COLLECTION = words("百科 文库 范文 公文网 公众号 微信号 转载 尽在");

/**
 * 网页工具词: words that begin a tool's name and no word of a report.
 * @yes ⟦打印⟧本页
 * @no 大
 */
export const SURE_TOOL = words(
  "下载 文件下载 附件下载 立即下载 打印 关闭 全屏 收藏 加入收藏 分享 首页 微信 微博 扫一扫 字体",
);

/**
 * 署名和来源标签: labels that a page shows and that a report may carry, too: who wrote, checked and signed it, where it is from.
 * @yes ⟦供稿⟧：县委办
 * @yes ⟦审核⟧人：赵六
 * @no 联系人：赵六
 */
export const BYLINE_LABEL = words(WEAK_LABEL, ANSWERABLE, "来源 供稿 审批 编辑 责编 字号 发布单位 发布机构");
