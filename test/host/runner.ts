/** Runs tests where no test runner can be loaded: inside an extension host, be it a process or a web worker. */

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];
/** Nothing here takes seconds; a test that waits for something that does not come must end. */
const limit = 30_000;

/** Registers a test. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs the registered tests in turn; every line of the report begins with "test: ", the last one holds the counts. */
export async function runTests(): Promise<void> {
  const failures: string[] = [];
  for (const { name, body } of tests) {
    const started = Date.now();
    try {
      await withLimit(body());
      say(`✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failures.push(name);
      say(`✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  say(`counts ${JSON.stringify({ passed: tests.length - failures.length, failed: failures.length, skipped: 0 })}`);
  if (failures.length > 0) throw new Error(`${failures.length} of ${tests.length} tests failed`);
}

/** Fails unless both are the same as JSON. */
export function equal(actual: unknown, expected: unknown, what = "value"): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, got ${found}`);
}

/** Fails unless `value` is there; returns it. */
export function need<T>(value: T | undefined | null | false | "", what: string): T {
  if (!value) throw new Error(`there is no ${what}`);
  return value;
}

async function withLimit(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is printed line by line arrives line by line. */
function say(text: string): void {
  for (const line of text.split("\n")) console.log(`test: ${line}`);
}
