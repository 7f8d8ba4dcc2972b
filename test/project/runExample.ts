import ts from 'typescript';
import { expect } from 'vitest';
import type { DocComment } from './docComments.js';
import { lineOf, nodesOf, parseSource } from './sources.js';

type Names = Readonly<Record<string, unknown>>;

/**
 * Runs blocks of documentation, each of which sees `scope` and what the blocks before it declare or import.
 *
 * `expression; // => value` and `const name = expression; // => value` compare deeply with the value, which may continue
 * on the comment lines below; `expression; // throws TerritoryError` wants that error, `// throws TerritoryError code`
 * that code in the first of its issues. A name that is nowhere, an import that does not exist and a check that is not
 * reached fail, as any error does. `load` finds what is imported.
 */
export async function runExample(
  blocks: readonly DocComment[],
  scope: Names,
  load: (specifier: string) => Promise<Names>,
): Promise<void> {
  const reached = new Set<number>();
  const check = async (line: number, run: () => unknown, expected: (() => unknown) | string) => {
    reached.add(line);
    if (typeof expected === 'string') await expectError(run, expected, line);
    else expect(await run(), `line ${line}`).toStrictEqual(await expected());
  };
  const take = async (specifier: string, names: readonly string[]) => {
    const module = await load(specifier);
    for (const name of names) expect(module, `\`${specifier}\``).toHaveProperty(name);
    return module;
  };
  const nested = blocks.reduceRight((inner, block) => `{ ${withImports(withChecks(block))}\n${inner} }`, '');
  const run = new Function(`${transpile(nested, ['$check', '$import', ...Object.keys(scope)])}\nreturn example;`)();
  await run(check, take, ...Object.values(scope));
  expect(reached.size, 'checks reached').toBe(blocks.reduce((sum, { text }) => sum + countChecks(text), 0));
}

/** The number of `// =>` and `// throws` in a text. */
export function countChecks(text: string): number {
  return [...text.matchAll(/\/\/ (=>|throws )/g)].length;
}

async function expectError(run: () => unknown, code: string, line: number): Promise<void> {
  const error = await Promise.resolve()
    .then(run)
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  expect(error, `line ${line}`).toMatchObject({ name: 'TerritoryError' });
  if (code !== '') expect(error, `line ${line}`).toHaveProperty('issues[0].code', code);
}

function transpile(body: string, parameters: readonly string[]): string {
  const { outputText, diagnostics } = ts.transpileModule(
    `async function example(${parameters.join(', ')}) { ${body} }`,
    {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      reportDiagnostics: true,
    },
  );
  expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  return outputText;
}

/** Imports of values as constants; those of types vanish. */
function withImports(code: string): string {
  return code
    .replace(/^import type .*?;/gms, '')
    .replace(/^import \{(.*?)\} from (.*?);/gms, (_, list: string, specifier: string) => {
      const values = list
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('type '));
      const names = values.map((value) => value.replace(/ as .*/, ''));
      const bindings = values.map((value) => value.replace(' as ', ': '));
      return `const { ${bindings} } = await $import(${specifier}, ${JSON.stringify(names)});`;
    });
}

function withChecks({ text, line }: DocComment): string {
  const file = parseSource('example.ts', text);
  const edits = [...nodesOf(file)].flatMap((node) => {
    const edit = checkAfter(node, text);
    return edit === undefined ? [] : [{ ...edit, line: line + lineOf(file, node.end) - 1, end: node.end }];
  });
  expect(edits.length, 'checks that follow an expression').toBe(countChecks(text));
  return edits
    .sort((a, b) => a.start - b.start)
    .reduceRight((code, { start, end, line, checked, expected }) => {
      const check = `await $check(${line}, async () => (${checked}), ${expected});`;
      return `${code.slice(0, start)} ${check}${code.slice(end)}`;
    }, text);
}

/** The check behind a statement or on the next line, and where it goes: in place of an expression, after a variable. */
function checkAfter(node: ts.Node, text: string): { start: number; checked: string; expected: string } | undefined {
  if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return undefined;
  const [comment, kind, rest = ''] = /^ *\n? *\/\/ (=>|throws TerritoryError)(.*)/.exec(text.slice(node.end)) ?? [];
  if (comment === undefined) return undefined;
  const below = text.slice(node.end + comment.length);
  const expected = kind === '=>' ? `async () => (${wholeValue(rest, below)})` : `'${rest.trim()}'`;
  if (ts.isExpressionStatement(node)) return { start: node.getStart(), checked: node.expression.getText(), expected };
  const name = node.declarationList.declarations[0]?.name.getText() ?? '';
  return { start: node.end, checked: name, expected };
}

/** The value after `// =>`, continued on the comment lines below for as long as it is not whole. */
function wholeValue(start: string, below: string): string {
  let value = start;
  for (const [, more] of below.matchAll(/\n\s*\/\/(.*)|\n.*/g)) {
    if (more === undefined || isExpression(value)) break;
    value += `\n${more}`;
  }
  return value;
}

function isExpression(text: string): boolean {
  return ts.transpileModule(`(${text});`, { reportDiagnostics: true }).diagnostics?.length === 0;
}
