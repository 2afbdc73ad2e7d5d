import type { Message } from "../text/message.ts";
import type { Severity } from "./rule.ts";

export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "提示", en: "information" },
  hint: { zh: "建议", en: "hint" },
};
