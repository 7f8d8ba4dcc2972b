import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf } from './sources.js';

/** Folders that share a row do not import each other. */
const order = [
  ['core'],
  ['hierarchy'],
  ['criteria'],
  ['model'],
  ['assignment'],
  ['analysis', 'access', 'forecast'],
  ['sql'],
  ['performance'],
  ['allocation'],
  ['organization'],
  ['testing'],
  ['node'],
  ['cli'],
];
const outside = ['node', 'cli'];
const ownEntry = ['sql', 'testing', ...outside];

const packages = ['json-logic-js', 'immer', 'zod/mini'];
const outsidePackages = ['csv-parse', 'csv-parse/sync', 'commander', 'cli-progress', 'tinypool', '@duckdb/node-api'];

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly line: number;
}

/** What breaks the order of layers or reaches outside where it may not, one line of text for each. */
export function findLayerProblems(files: readonly ts.SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.fileName));
  const imports = files.flatMap(importsOf);
  const problems = imports.flatMap((found) =>
    problemsOf(found, known).map((problem) => `${found.from}:${found.line} imports \`${found.specifier}\`: ${problem}`),
  );
  const unknown = [...known].filter((path) => rankOf(path) === -1).map((path) => `${path} is in no layer`);
  return [...unknown, ...problems, ...findCycles(imports)];
}

export function isPure(path: string): boolean {
  return !outside.includes(layerOf(path));
}

/** Where a relative import leads, from src. */
export function targetOf(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

function importsOf(file: ts.SourceFile): Import[] {
  return [...nodesOf(file)].flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const text = ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)';
    return [{ from: file.fileName, specifier: text, line: lineOf(file, specifier.getStart()) }];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  return isRequire || expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
}

function problemsOf({ from, specifier }: Import, known: ReadonlySet<string>): string[] {
  if (!specifier.startsWith('.')) return isAllowedOutside(from, specifier) ? [] : ['not allowed in this layer'];
  const target = targetOf(from, specifier);
  if (target === '../package.json' && !isPure(from)) return [];
  if (!known.has(target)) return ['no such file'];
  if (from === 'index.ts') return ownEntry.includes(layerOf(target)) ? ['has an entry of its own'] : [];
  if (posix.basename(target) === 'index.ts') return ['an index is for users; import the file'];
  const isEarlier = rankOf(target) < rankOf(from) || layerOf(target) === layerOf(from);
  return isEarlier ? [] : ['not an earlier layer'];
}

function isAllowedOutside(from: string, specifier: string): boolean {
  if (packages.includes(specifier)) return true;
  if (specifier === 'fast-check') return layerOf(from) === 'testing';
  return !isPure(from) && (specifier.startsWith('node:') || outsidePackages.includes(specifier));
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The position of a file's layer in the order; src/index.ts comes after all; -1 for none. */
function rankOf(path: string): number {
  if (path === 'index.ts') return order.length;
  return order.findIndex((row) => row.includes(layerOf(path)));
}

function findCycles(imports: readonly Import[]): string[] {
  const cycles: string[] = [];
  const visited = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string) => {
    if (trail.includes(path)) cycles.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' > ')}`);
    if (visited.has(path)) return;
    visited.add(path);
    trail.push(path);
    for (const { from, specifier } of imports) if (from === path) visit(targetOf(from, specifier));
    trail.pop();
  };
  for (const { from } of imports) visit(from);
  return cycles;
}
