import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { installFromDebian } from "../../scripts/lib/debian.mjs";
import { inLanguage } from "../../scripts/lib/say.mjs";

/** An editor that runs without a screen and evaluates code of its own language. */
export interface Editor {
  /** What `code` evaluates to, as JSON knows it. An error inside the editor rejects. */
  evaluate<T>(code: string): Promise<T>;
  /** Evaluates `code` until `accepts` takes the value; after 20 s the last value is the error. */
  until<T>(code: string, accepts: (value: T) => boolean): Promise<T>;
  stop(): Promise<void>;
}

/** How an editor is started; its driver (a script in its language) connects to the port in HEGAO_TEST_PORT. */
export interface EditorCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Whether an editor can be run here: the command `check` succeeds, or does once Debian's `packages` are installed. Where it can't,
 * says so; its tests are skipped.
 */
export async function haveEditor(check: readonly [string, ...string[]], packages: readonly string[]): Promise<boolean> {
  const [program, ...args] = check;
  const succeeds = () => spawnSync(program, args, { timeout: 20_000 }).status === 0;
  if (succeeds()) return true;
  const names = packages.join(" ");
  await installFromDebian(inLanguage(`正在安装 ${names}`, `Installing ${names}`), [...packages]);
  if (succeeds()) return true;
  console.warn(
    inLanguage(
      `这里没有 ${names}，用它的测试都跳过了。装上再运行一次（Debian：apt-get install ${names}）。`,
      `No ${names} here: all tests with it are skipped. Install it and run again (Debian: apt-get install ${names}).`,
    ),
  );
  return false;
}

/** Starts an editor and waits for its driver to connect. */
export async function startEditor({ program, args, cwd, env }: EditorCommand): Promise<Editor> {
  const server = createServer();
  const port = await new Promise<number>((settle) => {
    server.listen(0, "127.0.0.1", () => settle((server.address() as { port: number }).port));
  });
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env, HEGAO_TEST_PORT: String(port) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (printed += text));
  const socket = await new Promise<Socket>((settle, fail) => {
    server.once("connection", settle);
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`${program} ended with code ${code}: ${printed}`)));
  });
  return editorAt(socket, child, () => server.close());
}

/** Requests are lines `[id, code]`, answers `[id, value, error]`. */
function editorAt(socket: Socket, child: ChildProcess, close: () => void): Editor {
  const waiting = new Map<number, (answer: { value: unknown; error: string | null }) => void>();
  let last = 0;
  createInterface(socket).on("line", (line) => {
    const [id, value, error] = JSON.parse(line) as [number, unknown, string | null];
    waiting.get(id)?.({ value, error });
    waiting.delete(id);
  });
  async function evaluate<T>(code: string): Promise<T> {
    const id = ++last;
    const answer = new Promise<{ value: unknown; error: string | null }>((settle) => waiting.set(id, settle));
    socket.write(`${JSON.stringify([id, code])}\n`);
    const { value, error } = await answer;
    if (error) throw new Error(error);
    return value as T;
  }
  return {
    evaluate,
    async until<T>(code: string, accepts: (value: T) => boolean): Promise<T> {
      const end = Date.now() + 20_000;
      for (;;) {
        const value = await evaluate<T>(code);
        if (accepts(value)) return value;
        if (Date.now() > end) throw new Error(`Waited 20 s; the last answer was ${JSON.stringify(value)}`);
        await new Promise((settle) => setTimeout(settle, 50));
      }
    },
    async stop() {
      const gone = new Promise((settle) => child.once("exit", settle));
      socket.destroy();
      child.kill();
      await gone;
      close();
    },
  };
}
