/**
 * What stands in for VS Code where a test runs code of the client: its settings, and what it was asked to show. There is one for all
 * tests, because a module of the client keeps the first that it was given.
 */

export const settings = { locale: "zh-cn" };
export const errors: string[] = [];

export const window = {
  async showErrorMessage(message: string): Promise<void> {
    errors.push(message);
  },
};
export const workspace = { getConfiguration: () => ({ get: () => settings.locale }) };
export const env = {};
export const commands = {};
