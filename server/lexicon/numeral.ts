import { phrase, words } from "./phrase.ts";

/**
 * 一至十: a character of the Chinese ordinals that headings, terms and meetings are counted by.
 * @yes ⟦三⟧、主要做法
 * @yes 第⟦十⟧⟦二⟧届
 * @no 百日攻坚
 */
export const TO_TEN = words("一 二 三 四 五 六 七 八 九 十");

/**
 * 一至九: a Chinese digit.
 * @yes 第⟦三⟧季度
 * @no 十月
 */
export const TO_NINE = words("一 二 三 四 五 六 七 八 九");

/**
 * 层次序数: how the headings of the two upper levels are numbered, read from the start of a line.
 * @yes ⟦十二、⟧保障措施
 * @yes ⟦(三)⟧抓好落实
 * @no 1.抓好落实
 */
export const UPPER_MARKER = phrase`${TO_TEN}{1,3}[、.]|\(${TO_TEN}{1,3}\)`;
