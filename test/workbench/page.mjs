// The address under which VS Code's server shows a window in the browser.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} Opened
 * @property {number} port
 * @property {string} [folder]         the folder to open; without one the window has none
 * @property {string} [extension]      an extension under development
 * @property {string} [tests]          a module whose run() is called inside the extension host
 * @property {string} [file]           a file to open
 */

/** Returns the page's address. */
export function pageAddress(/** @type {Opened} */ { port, folder, extension, tests, file }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${uriPath(path)}`;
  const payload = [["skipWelcome", "true"]];
  if (extension) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  if (file) payload.push(["openFile", remote(file)]);
  const query = new URLSearchParams({
    ...(folder === undefined ? { ew: "true" } : { folder: decodeURI(uriPath(folder)) }),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** The path as it stands in a file: URI, on every system with forward slashes. */
function uriPath(/** @type {string} */ path) {
  return pathToFileURL(resolve(path)).pathname;
}
