import { posix } from 'node:path';
import ts from 'typescript';
import { docCommentOf } from './docComments.js';
import { isPure, targetOf } from './findLayerProblems.js';
import { lineOf, nodesOf } from './sources.js';

type NodeRules = Readonly<Record<string, (node: ts.Node) => boolean>>;

const everywhere: NodeRules = {
  'no `any`': (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  'no `as` but `as const`': (node) => ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type),
  'no `!`': (node) =>
    ts.isNonNullExpression(node) || ('exclamationToken' in node && node.exclamationToken !== undefined),
  'no enum': ts.isEnumDeclaration,
  'no namespace': ts.isModuleDeclaration,
  'no class but TerritoryError': (node) => ts.isClassLike(node) && node.name?.text !== 'TerritoryError',
  'no default export': isDefaultExport,
  'no `export *`': (node) =>
    ts.isExportDeclaration(node) && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause)),
  'no generated code': (node) => isGlobal(node, 'eval') || isGlobal(node, 'Function'),
};

const pureOnly: NodeRules = {
  'no mutable module state': (node) =>
    ts.isVariableStatement(node) && ts.isSourceFile(node.parent) && !(node.declarationList.flags & ts.NodeFlags.Const),
  'no clock': (node) => isGlobal(node, 'Date') && memberUsed(node) !== 'UTC',
  'no randomness': (node) => isGlobal(node, 'Math') && [undefined, 'random'].includes(memberUsed(node)),
  'no locale of the machine': (node) =>
    isGlobal(node, 'Intl') || (ts.isIdentifier(node) && /^(localeCompare|toLocale\w*)$/.test(node.text)),
};

/** What in one file breaks the house style, one line of text for each. */
export function findStyleProblems(file: ts.SourceFile): string[] {
  return [...findFileProblems(file), ...findNodeProblems(file), ...findCommentProblems(file), ...findBareExports(file)];
}

/** The functions that an `index.ts` offers without an `@example` that could be executed. */
export function findMissingExamples(files: readonly ts.SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.fileName, file]));
  return files.filter(isIndex).flatMap((index) =>
    namesFrom(index).flatMap(({ name, path }) => {
      const declaration = byPath.get(path)?.statements.find((statement) => isFunctionNamed(statement, name));
      if (declaration === undefined || docCommentOf(declaration)?.text.includes('\n@example')) return [];
      return [`${path}: \`${name}\` is in ${index.fileName} and has no @example`];
    }),
  );
}

function findFileProblems(file: ts.SourceFile): string[] {
  const lines = file.text.trimEnd().split('\n').length;
  const problems: string[] = [];
  // A list of public names is as long as they are many.
  if (lines > 250 && !/(^|\/)index\.ts$/.test(file.fileName))
    problems.push(`${file.fileName}: ${lines} lines, at most 250`);
  if (/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/i.test(file.fileName)) {
    problems.push(`${file.fileName}: a name that says nothing`);
  }
  return problems;
}

function findNodeProblems(file: ts.SourceFile): string[] {
  const rules = Object.entries({ ...everywhere, ...(isPure(file.fileName) ? pureOnly : {}) });
  return [...nodesOf(file)].flatMap((node) =>
    rules
      .filter(([, breaks]) => breaks(node))
      .map(([rule]) => `${file.fileName}:${lineOf(file, node.getStart())}: ${rule}`),
  );
}

/** Suppressions without a reason on their own line, or of a kind that hides everything. */
function findCommentProblems(file: ts.SourceFile): string[] {
  const suppressions = file.text.matchAll(
    /(biome-ignore[^:\n]*|@ts-\w+(?:-\w+)?|(?:v8|c8) ignore \w+)(.*?)(?:\*\/|$)/gm,
  );
  return [...suppressions].flatMap(({ 1: kind = '', 2: reason = '', index }) => {
    const isReasoned = /\w/.test(reason) && !/@ts-(ignore|nocheck)/.test(kind);
    return isReasoned ? [] : [`${file.fileName}:${lineOf(file, index)}: a suppression states its reason`];
  });
}

function findBareExports(file: ts.SourceFile): string[] {
  const exported = file.statements.filter((statement) => isExported(statement) && !isOverloadOf(statement, file));
  return exported.flatMap((statement) => {
    const firstParagraph =
      docCommentOf(statement)
        ?.text.split(/\n\s*\n|^@/m)[0]
        ?.trim() ?? '';
    if (/[.:]$/.test(firstParagraph)) return [];
    const problem = firstParagraph === '' ? 'an export has a docstring' : "a docstring's first paragraph is a sentence";
    return [`${file.fileName}:${lineOf(file, statement.getStart())}: ${problem}`];
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Whether a function continues the overloads of the statement before it, whose docstring serves both. */
function isOverloadOf(statement: ts.Statement, file: ts.SourceFile): boolean {
  const before = file.statements[file.statements.indexOf(statement) - 1];
  if (before === undefined || !ts.isFunctionDeclaration(statement) || !ts.isFunctionDeclaration(before)) return false;
  return before.name?.text === statement.name?.text;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.isExportAssignment(node) || (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent))
  );
}

/** Whether a node is the global of this name: not a member, a key or a type of the same name. */
function isGlobal(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name || ts.isTypeReferenceNode(node.parent)) return false;
  if (ts.isPropertyAccessExpression(node.parent)) return node.parent.expression === node;
  return !ts.isPropertyAssignment(node.parent) && !ts.isTypeElement(node.parent);
}

function memberUsed(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : undefined;
}

function isIndex(file: ts.SourceFile): boolean {
  return posix.basename(file.fileName) === 'index.ts';
}

function namesFrom(index: ts.SourceFile): { name: string; path: string }[] {
  return index.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || statement.moduleSpecifier === undefined)
      return [];
    if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) return [];
    const path = targetOf(index.fileName, statement.moduleSpecifier.getText().slice(1, -1));
    return statement.exportClause.elements.map(({ name, propertyName }) => ({
      name: (propertyName ?? name).text,
      path,
    }));
  });
}

function isFunctionNamed(statement: ts.Statement, name: string): boolean {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name;
  if (!ts.isVariableStatement(statement)) return false;
  const declaration = statement.declarationList.declarations.find((candidate) => candidate.name.getText() === name);
  return declaration?.initializer !== undefined && ts.isArrowFunction(declaration.initializer);
}
