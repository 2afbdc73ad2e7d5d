// Stands in for vitest where tests run thousands of times in one process: it collects tests, and runs one by its number.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

/**
 * @typedef {() => unknown} Step
 * @typedef {object} Suite
 * @property {Suite} [parent]
 * @property {string} name
 * @property {Step[]} beforeAll
 * @property {Step[]} beforeEach
 * @property {Step[]} afterEach
 * @property {boolean} begun
 *
 * @typedef {object} Test
 * @property {string} name
 * @property {Suite} suite
 * @property {Step} body
 */

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = /** @type {any} */ (
  (/** @type {unknown} */ value, /** @type {string} */ message) => chai.expect(value, message)
);
Object.assign(expect, chai.expect, /** @type {any} */ (globalThis)[ASYMMETRIC_MATCHERS_OBJECT]);
expect.getState = () => getState(expect);
expect.setState = (/** @type {any} */ state) => setState(state, expect);
expect.extend = (/** @type {any} */ matchers) => /** @type {any} */ (chai.expect).extend(expect, matchers);
expect.extend(customMatchers);
expect.unreachable = (/** @type {string} */ message) => chai.assert.fail(message);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
expect.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null });

/** @type {Test[]} */
let tests = [];
let suite = newSuite("");
/** @type {Step[]} */
let finishing = [];

/** Runs `load`, which loads test files, and returns the tests they declare. */
export function collect(/** @type {Step} */ load) {
  tests = [];
  suite = newSuite("");
  load();
  return tests;
}

/** Runs one test with what its suites do before and after; throws what it throws. */
export async function runTest(/** @type {Test} */ test) {
  const suites = [];
  for (let at = /** @type {Suite | undefined} */ (test.suite); at; at = at.parent) suites.unshift(at);
  finishing = [];
  try {
    for (const one of suites) {
      if (!one.begun) for (const step of one.beforeAll) await step();
      one.begun = true;
      for (const step of one.beforeEach) await step();
    }
    await test.body();
  } finally {
    for (const step of [...finishing, ...suites.reverse().flatMap(({ afterEach }) => afterEach)]) await step();
  }
}

/**
 * @param {string} name
 * @param {Suite} [parent]
 * @returns {Suite}
 */
function newSuite(name, parent) {
  return { name, ...(parent && { parent }), beforeAll: [], beforeEach: [], afterEach: [], begun: false };
}

function declareTest(/** @type {string} */ name, /** @type {any[]} */ ...rest) {
  const body = rest.find((value) => typeof value === "function");
  tests.push({ name: `${suite.name} ${name}`.trim(), suite, body });
}

function declareSuite(/** @type {string} */ name, /** @type {any[]} */ ...rest) {
  const outer = suite;
  suite = newSuite(`${outer.name} ${name}`.trim(), outer);
  try {
    rest.find((value) => typeof value === "function")();
  } finally {
    suite = outer;
  }
}

/** `declare` with vitest's ways to repeat and to skip. */
function withVariants(/** @type {any} */ declare) {
  const skip = () => {};
  const each =
    (/** @type {any[]} */ rows) =>
    (/** @type {string} */ name, /** @type {any[]} */ ...rest) => {
      const body = rest.find((value) => typeof value === "function");
      rows.forEach((row, i) => {
        declare(`${name} [${i}]`, () => body(...(Array.isArray(row) ? row : [row])));
      });
    };
  return Object.assign(declare, {
    each,
    skip: Object.assign(skip, { each: () => skip }),
    skipIf: (/** @type {unknown} */ condition) => (condition ? skip : declare),
    runIf: (/** @type {unknown} */ condition) => (condition ? declare : skip),
  });
}

const test = withVariants(declareTest);
/** What test files import as "vitest"; `describe` also keeps what one file does before its tests from those of the others. */
export const vitest = {
  expect,
  test,
  it: test,
  describe: withVariants(declareSuite),
  beforeAll: (/** @type {Step} */ step) => suite.beforeAll.push(step),
  beforeEach: (/** @type {Step} */ step) => suite.beforeEach.push(step),
  afterEach: (/** @type {Step} */ step) => suite.afterEach.push(step),
  afterAll() {},
  onTestFinished: (/** @type {Step} */ step) => finishing.push(step),
};
