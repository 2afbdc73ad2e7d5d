import { words } from "./phrase.ts";

/**
 * 疑问词: words of asking, by which a question mark closes a real question.
 * @yes ⟦怎⟧⟦么⟧办？⟦难道⟧不是⟦吗⟧？
 * @no 办好了？
 */
export const ASKING = words("吗 呢 谁 哪 何 么 啥 否 吧 岂 什么 怎 几 多少 难道 是不是 能不能 敢不敢 有没有 会不会");
