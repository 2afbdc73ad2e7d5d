import type { RuleFailure } from "../check/services.ts";
import type { Message } from "../text/message.ts";

/** What a person is told when a mistake of the program kept a document from being checked. */
export function tellCrash(error: unknown): Message {
  const reason = reasonOf(error);
  return {
    zh: `核稿程序在这份文件上出错，没有核完：${reason}。请先人工核对，并把这句话和出错的稿子交给维护核稿的人。`,
    en: `Hegao failed on this file and has not checked all of it: ${reason}. Check it by hand, and send this line and the file to whoever maintains Hegao.`,
  };
}

/** The same for one rule; what the others found stands. */
export function tellRuleFailure({ rule, error }: RuleFailure): Message {
  const reason = reasonOf(error);
  return {
    zh: `规则 ${rule} 在这份文件上出错，没有核完：${reason}。其他规则照常；请人工核对这一项，并把这句话和出错的稿子交给维护核稿的人。`,
    en: `The rule ${rule} failed on this file and has not checked all of it: ${reason}. The other rules have; check this one by hand, and send this line and the file to whoever maintains Hegao.`,
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
