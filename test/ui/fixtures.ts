import { test as base } from "vitest";
import { type Editor, keepPicture, startEditor, type Workbench } from "./workbench.ts";

interface Fixtures {
  /** VS Code, started once for a file of tests. */
  readonly editor: Editor;
  /** Opens a window of it for this test; at the test's end its picture is kept, and it is closed. */
  readonly open: Editor["open"];
  /** The same, without a folder. */
  readonly openAlone: Editor["openAlone"];
}

/** A test of what a person does in a window of VS Code. */
export const test = base.extend<Fixtures & { windows: Workbench[] }>({
  editor: [
    // biome-ignore lint/correctness/noEmptyPattern: the library reads from it what a fixture needs
    async ({}, use) => {
      const editor = await startEditor();
      await use(editor);
      await editor.close();
    },
    { scope: "file" },
  ],
  windows: async ({ task }, use) => {
    const windows: Workbench[] = [];
    await use(windows);
    for (const { page, close } of windows) {
      await keepPicture(page, task.name);
      await close();
    }
  },
  open: async ({ editor, windows }, use) => {
    await use(async (files) => {
      const window = await editor.open(files);
      windows.push(window);
      return window;
    });
  },
  openAlone: async ({ editor, windows }, use) => {
    await use(async (name, text) => {
      const window = await editor.openAlone(name, text);
      windows.push(window);
      return window;
    });
  },
});

/** The same where one window with these files does for all tests of a file: to open one takes ten seconds. */
export function testInOneWindow(files: Readonly<Record<string, string>>) {
  return test.extend<{ workbench: Workbench; picture: undefined }>({
    workbench: [
      async ({ editor }, use) => {
        const workbench = await editor.open(files);
        await use(workbench);
        await workbench.close();
      },
      { scope: "file" },
    ],
    picture: [
      async ({ workbench, task }, use) => {
        await use(undefined);
        await keepPicture(workbench.page, task.name);
      },
      { auto: true },
    ],
  });
}
