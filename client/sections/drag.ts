import * as vscode from "vscode";
import type { Row } from "./rows.ts";

/** The kind under which a tree's own rows travel. */
const ROWS = "application/vnd.code.tree.hegao.sections";

/**
 * A section is dropped before the one it is dropped on, as cards are put in order; on a missing part or on nothing it goes to the
 * end. The command decides whether it can go there.
 */
export function dragSections(): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [ROWS],
    dropMimeTypes: [ROWS],
    handleDrag([row], data) {
      if (row?.section) data.set(ROWS, new vscode.DataTransferItem(row.id));
    },
    async handleDrop(target, data) {
      const id: unknown = data.get(ROWS)?.value;
      if (typeof id === "string" && id !== target?.id) {
        await vscode.commands.executeCommand("hegao.sections.drop", id, target?.id);
      }
    },
  };
}
