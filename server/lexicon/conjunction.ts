import { words } from "./phrase.ts";

/**
 * 含“和、及、与”的词: words in which the character separates nothing.
 * @yes ⟦普及⟧率
 * @yes ⟦参与⟧建设
 * @no 蔬菜和水果
 */
export const NOT_JOINT = words(`
  普及 涉及 波及 惠及 触及 顾及 提及 危及 推及 遍及 企及 共和国 参与 给与 赋与 授与 和谐 和睦 及时 及格 与会 与时俱`);

/**
 * 以“和”结尾的词: words that may end in 和, where it may also separate items (水平和质量).
 * @yes 经济⟦总和⟧
 * @no 蔬菜和水果
 */
export const JOINT_ENDS = words("总和 饱和 缓和 温和 共和 柔和 中和 调和 祥和 平和 人和 呼和 谐和");

/**
 * 以“和、及、与”开头的词: words that may begin with the character, where it may also separate items (蔬菜和林果).
 * @yes ⟦和平⟧稳定
 * @no 和水果
 */
export const JOINT_BEGINS = words("和平 和解 和美 和气 和田 和县 和林 和顺 及早 与时 与否");
