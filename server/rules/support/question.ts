const ASKING = /[吗呢谁哪何么啥否吧岂]|什么|怎|几|多少|难道|是不是|能不能|敢不敢|有没有|会不会/;
/** How far back the words of a question are looked for. */
const REACH = 40;

/** Whether the question mark at `offset` closes a real question (问句): words of asking stand in front of it. */
export function isQuestion(folded: string, offset: number): boolean {
  const before = folded.slice(Math.max(0, offset - REACH), offset);
  return ASKING.test(before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1));
}
