#!/usr/bin/env node
// npm run idle: code that does nothing: fields that are written and never read, conditions that are always the same, branches
// that do the same, pieces that are always empty. Prints FILE:LINE and what is idle there; exit code 1 when there is any.
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";

const FOLDERS = ["server", "client"];
/** Calls that read all there is in an object. */
const READ_WHOLE = /^(?:JSON\.stringify|Object\.(?:entries|values|keys|fromEntries))$/;

runMain(async () => {
  const files = FOLDERS.flatMap((folder) => ts.sys.readDirectory(join(root, folder), [".ts"]));
  const found = findIdle(files);
  for (const line of found) console.log(line);
  return found.length > 0 ? 1 : 0;
});

/** @returns {string[]} a line for each idle place in `files` */
export function findIdle(/** @type {string[]} */ files) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, {
    ...options,
    types: ["node", "vscode"],
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  const read = readFields(sources, checker);
  const found = /** @type {[ts.Node, string][]} */ ([]);
  for (const source of sources)
    visit(source, (node) => {
      const field = fieldOf(node);
      if (field && !read.has(field)) found.push([node, `${field.name.getText()} is never read`]);
      const why = idleness(node);
      if (why) found.push([node, why]);
    });
  return found.map(([node, why]) => {
    const source = node.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(root, source.fileName)}:${line + 1}  ${why}`;
  });
}

/** Calls `look` for a node and all below it, but for what is only declared and lives elsewhere. */
function visit(/** @type {ts.Node} */ node, /** @type {(node: ts.Node) => void} */ look) {
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword))
    return;
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** A field that an interface or a type declares; `@public` ones are read outside, those in `Library<{ … }>` by the library. */
function fieldOf(/** @type {ts.Node} */ node) {
  if (!ts.isPropertySignature(node) || ts.isComputedPropertyName(node.name)) return undefined;
  if (ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "public")) return undefined;
  return ts.isTypeLiteralNode(node.parent) && ts.isTypeReferenceNode(node.parent.parent) ? undefined : node;
}

/** The declarations of all fields that are read, by their own name or as those of another type the object is handed over as. */
function readFields(/** @type {ts.SourceFile[]} */ sources, /** @type {ts.TypeChecker} */ checker) {
  const read = /** @type {Set<ts.Node>} */ (new Set());
  /** From a field to those as which it is handed over. */
  const becomes = /** @type {Map<ts.Node, Set<ts.Node>>} */ (new Map());
  for (const source of sources)
    visit(source, (node) => {
      for (const symbol of symbolsRead(node, checker)) for (const at of symbol?.declarations ?? []) read.add(at);
      if (ts.isInterfaceDeclaration(node)) noteHeritage(node, checker, becomes);
      if (ts.isAsExpression(node)) noteCast(node, checker, becomes);
      if (isHandedOver(node)) noteHandOver(node, checker, read, becomes);
    });
  const isRead = (/** @type {ts.Node} */ field, seen = new Set([field])) => {
    if (read.has(field) || field.getSourceFile().isDeclarationFile) return true;
    for (const other of becomes.get(field) ?? []) if (!seen.has(other) && isRead(other, seen.add(other))) return true;
    return false;
  };
  return { has: isRead };
}

/** @returns {(ts.Symbol | undefined)[]} the fields that this node itself reads */
function symbolsRead(/** @type {ts.Node} */ node, /** @type {ts.TypeChecker} */ checker) {
  if (ts.isPropertyAccessExpression(node)) return isWritten(node) ? [] : [checker.getSymbolAtLocation(node.name)];
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const type = checker.getApparentType(checker.getTypeAtLocation(node.expression));
    return (key.isUnion() ? key.types : [key]).map((one) =>
      one.isStringLiteral() ? checker.getPropertyOfType(type, one.value) : undefined,
    );
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const type = checker.getApparentType(checker.getTypeAtLocation(node.parent));
    return [checker.getPropertyOfType(type, (node.propertyName ?? node.name).getText())];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    const [name, type] = [node.left, checker.getTypeAtLocation(node.right)];
    if (!ts.isStringLiteral(name)) return [];
    return (type.isUnion() ? type.types : [type]).map((one) => checker.getPropertyOfType(one, name.text));
  }
  if (ts.isCallExpression(node) && READ_WHOLE.test(node.expression.getText()))
    return node.arguments.flatMap((argument) => allFields(checker.getTypeAtLocation(argument), checker));
  return [];
}

/** @returns {ts.Symbol[]} the fields of a type and of all that hangs on it */
function allFields(/** @type {ts.Type} */ type, /** @type {ts.TypeChecker} */ checker, seen = new Set()) {
  if (seen.has(type)) return [];
  seen.add(type);
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const parts = [...(type.isUnionOrIntersection() ? type.types : []), ...(element ? [element] : [])];
  const own = element ? [] : checker.getPropertiesOfType(type).filter(isOurs);
  const within = own.map((field) => checker.getTypeOfSymbol(field));
  return [
    ...own,
    ...[...parts, ...within].flatMap((part) => /** @type {ts.Symbol[]} */ (allFields(part, checker, seen))),
  ];
}

function isOurs(/** @type {ts.Symbol} */ { declarations }) {
  return declarations?.some((at) => !at.getSourceFile().isDeclarationFile) ?? false;
}

/**
 * Whether a node is a value that something else takes: an argument, a field's value, what a function returns.
 * @returns {node is ts.Expression | ts.SpreadAssignment}
 */
function isHandedOver(/** @type {ts.Node} */ node) {
  if (ts.isSpreadAssignment(node)) return true;
  if (!ts.isExpression(node) || ts.isLiteralExpression(node) || ts.isFunctionLike(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node;
  if (ts.isBinaryExpression(parent)) return parent.right === node && isAssignment(parent.operatorToken.kind);
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertySignature(parent)) return false;
  return !ts.isExpressionStatement(parent) && !ts.isPrefixUnaryExpression(parent) && !ts.isTemplateSpan(parent);
}

/**
 * @param {ts.Expression | ts.SpreadAssignment} node
 * @param {ts.TypeChecker} checker
 * @param {Set<ts.Node>} read
 * @param {Map<ts.Node, Set<ts.Node>>} becomes
 */
function noteHandOver(node, checker, read, becomes) {
  const spread = ts.isSpreadAssignment(node);
  const target = spread
    ? checker.getContextualType(/** @type {ts.Expression} */ (node.parent))
    : checker.getContextualType(node);
  if (!target) return;
  const own = constraintOf(checker.getTypeAtLocation(spread ? node.expression : node), checker);
  const takesAnything = (target.isUnion() ? target.types : [target]).some(
    (type) => type.flags & ts.TypeFlags.Any || type.getStringIndexType(),
  );
  if (takesAnything)
    for (const field of allFields(own, checker)) for (const at of field.declarations ?? []) read.add(at);
  for (const [from, to] of pairs(own, target, checker)) {
    const fields = becomes.get(from) ?? new Set();
    becomes.set(from, fields.add(to));
  }
}

/** What is cast is read by the names of the type it is cast to. */
function noteCast(
  /** @type {ts.AsExpression} */ node,
  /** @type {ts.TypeChecker} */ checker,
  /** @type {Map<ts.Node, Set<ts.Node>>} */ becomes,
) {
  const own = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  for (const [from, to] of pairs(own, checker.getTypeAtLocation(node), checker))
    becomes.set(from, (becomes.get(from) ?? new Set()).add(to));
}

/** A field that an interface declares anew is read where its base's is. */
function noteHeritage(
  /** @type {ts.InterfaceDeclaration} */ node,
  /** @type {ts.TypeChecker} */ checker,
  /** @type {Map<ts.Node, Set<ts.Node>>} */ becomes,
) {
  const own = checker.getTypeAtLocation(node);
  for (const { types } of node.heritageClauses ?? [])
    for (const base of types)
      for (const [from, to] of pairs(own, checker.getTypeAtLocation(base), checker))
        becomes.set(from, (becomes.get(from) ?? new Set()).add(to));
}

/** @returns {[ts.Node, ts.Node][]} where a field of `from` and the one of the same name in `to` are declared */
function pairs(/** @type {ts.Type} */ from, /** @type {ts.Type} */ to, /** @type {ts.TypeChecker} */ checker) {
  if (from === to) return [];
  const found = /** @type {[ts.Node, ts.Node][]} */ ([]);
  for (const one of to.isUnion() ? to.types : [to]) {
    const [own, wanted] = [from, one].map((type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number));
    if (own && wanted) found.push(...pairs(constraintOf(own, checker), wanted, checker));
    else
      for (const field of checker.getPropertiesOfType(from).filter(isOurs))
        for (const at of field.declarations ?? [])
          for (const target of checker.getPropertyOfType(one, field.name)?.declarations ?? [])
            if (target !== at) found.push([at, target]);
  }
  return found;
}

function isWritten(/** @type {ts.Expression} */ node) {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

function isAssignment(/** @type {ts.SyntaxKind} */ kind) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** The type, or what a type parameter extends. */
function constraintOf(/** @type {ts.Type} */ type, /** @type {ts.TypeChecker} */ checker) {
  return type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type;
}

/** Why the node does nothing; undefined for one that does. */
function idleness(/** @type {ts.Node} */ node) {
  if (ts.isConditionalExpression(node) && node.whenTrue.getText() === node.whenFalse.getText())
    return "both branches are the same";
  if (ts.isIfStatement(node) && node.elseStatement && node.thenStatement.getText() === node.elseStatement.getText())
    return "both branches are the same";
  if (ts.isBinaryExpression(node) && isConstant(node)) return "the condition is always the same";
  if (ts.isCallExpression(node) && isEmptyPiece(node)) return "the piece is always empty";
  return undefined;
}

function isConstant(/** @type {ts.BinaryExpression} */ { operatorToken: { kind }, left, right }) {
  const decides = new Map([
    [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.TrueKeyword],
    [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.FalseKeyword],
  ]).get(/** @type {any} */ (kind));
  return decides !== undefined && (left.kind === decides || right.kind === decides);
}

function isEmptyPiece(/** @type {ts.CallExpression} */ { expression, arguments: [from, to] }) {
  if (!ts.isPropertyAccessExpression(expression) || !/^(?:slice|substring)$/.test(expression.name.text)) return false;
  return from !== undefined && to !== undefined && from.getText() === to.getText();
}
