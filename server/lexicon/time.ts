import { phrase } from "./phrase.ts";

/**
 * 年份: a year of this or the last century in four digits, with nothing around it.
 * @yes ⟦2025⟧年
 * @yes ⟦1998⟧—⟦2003⟧年
 * @no 1800年
 */
export const YEAR = phrase`(?:19|20)\d\d`;

/**
 * 年份的两种写法: a year in digits or in Chinese ones, as titles and headings have it; 〇 is often typed as ○, 零 or 0.
 * @yes ⟦2025⟧年工作总结
 * @yes ⟦二〇二五⟧年工作总结
 * @no 一九九八年
 */
export const WRITTEN_YEAR = phrase`${YEAR}|二[〇○零0][一二三四五六七八九〇○零]{2}`;
