import { Script } from "node:vm";

/** A sum as a message writes it, without units (60÷50=1.2), and whether it is true. */
export interface Sum {
  readonly written: string;
  readonly holds: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
  ...{ "%": 0.01 },
};
/** A number with its magnitude, 公里 and other units, where an operator, a mark or the end follows. */
const NUMBER = /(\d+)(\.\d+)?(万亿|千万|百万|亿|万|千|百|%)?(公里)?[\p{Script=Han}%‰]*(?=[-+×÷^=<>≠()（），。,; ]|$)/gu;
const SUM = /([[(][\de.,[\]()+\-×÷^]*)([=<>≠])\[([^,]*),([^\]]*)\]/g;

/** Every sum of a message, Chinese or English; a result may be rounded to the decimals that it is written with. */
export function sumsOf(message: string): Sum[] {
  const plain = message
    .replace(/ ([=<>≠]) /g, "$1")
    .replace(NUMBER, (_, whole: string, decimals = "", magnitude = "", kilometres = "") => {
      const scale = (SCALES[magnitude] ?? 1) * (kilometres === "" ? 1 : 1000);
      return `[${Number(`${whole}${decimals}`) * scale},${10 ** -Math.max(0, decimals.length - 1) * scale}]`;
    });
  return [...plain.matchAll(SUM)].map(([, left = "", sign = "", right, place]) => {
    const inBracket = left.startsWith("(") && left.split("(").length > left.split(")").length;
    const expression = left.slice(inBracket ? 1 : 0).replace(/\[([^,]*),[^\]]*\]/g, "$1");
    const code = expression.replaceAll("÷", "/").replaceAll("×", "*").replaceAll("^", "**");
    const difference = Number(new Script(code).runInThisContext()) - Number(right);
    const equal = Math.abs(difference) <= 0.501 * Number(place);
    const holds = { "=": equal, "≠": difference !== 0, "<": difference < 0, ">": difference > 0 }[sign] ?? false;
    return { written: `${expression}${sign}${right}`, holds };
  });
}
