import { words } from "./phrase.ts";

/**
 * 机关名末字: how the name of an office, a place or a firm ends.
 * @yes 水利⟦局⟧
 * @yes ⟦街道⟧⟦办事处⟧
 * @no 总结
 */
export const ORGAN_END = words(
  "局 府 委 委员会 办 办公室 办事处 镇 乡 街道 县 市 区 省 村 社区 公司 集团 院 校 所 站 中心 会 处 科 部 厅 队",
);

/**
 * 主送对象: how an addressee ends.
 * @yes 人民⟦政府⟧：
 * @yes 各位⟦代表⟧：
 * @no 水库
 */
export const ADDRESSEE_END = words("政府 委员会 办公室 代表 委员 领导 局 部 厅 委 组");
