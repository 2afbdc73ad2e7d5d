import * as vscode from "vscode";

/** The languages of documents that the server is told of; it decides itself which Markdown documents are reports. */
export const LANGUAGES = ["gongwen", "markdown"] as const;

/** Whether the server follows a document as it is written. */
export function isServed({ languageId }: vscode.TextDocument): boolean {
  return LANGUAGES.some((language) => language === languageId);
}

/** Whether a document can be written: not what an output panel, an archive or the old side of a comparison shows. */
export function isWritten({ scheme }: vscode.Uri): boolean {
  return scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Longer texts are no reports, and too much to be read unasked. */
const LONGEST = 400_000;

/**
 * Whether a document is worth asking the server about: some Chinese prose, and not a book. Decided here, because for
 * most people's text files no server needs to run at all.
 */
export function mayBeReport(document: vscode.TextDocument): boolean {
  if (document.languageId === "gongwen") return true;
  if (document.languageId !== "plaintext" && document.languageId !== "markdown") return false;
  const text = document.getText();
  const han = text.slice(0, 4_000).match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 60 && text.length <= LONGEST;
}
