import ts from 'typescript';
import { lineOf, nodesOf } from './sources.js';

/** A docstring without its stars; `line` is that of its first line of text. */
export interface DocComment {
  readonly text: string;
  readonly line: number;
}

/** The docstring right above a declaration, `undefined` where there is none. */
export function docCommentOf(node: ts.Node): DocComment | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  if (comment === undefined) return undefined;
  const body = comment
    .getText()
    .replace(/^\/\*\*[^\S\n]*\n?/, '')
    .replace(/\s*\*\/$/, '');
  const skipped = comment.getText().startsWith('/**\n') ? 1 : 0;
  return { text: body.replace(/^\s*\* ?/gm, ''), line: lineOf(comment.getSourceFile(), comment.getStart()) + skipped };
}

/** Every docstring of a file, those of members of types included. */
export function docCommentsOf(file: ts.SourceFile): DocComment[] {
  return [...nodesOf(file)].flatMap((node) => ('jsDoc' in node ? (docCommentOf(node) ?? []) : []));
}

/** The text of each `@example` and its line in the file. */
export function examplesOf({ text, line }: DocComment): DocComment[] {
  const lines = text.split('\n');
  return lines.flatMap((start, index) => {
    if (!start.startsWith('@example')) return [];
    const next = lines.findIndex((tag, other) => other > index && /^@[a-z]/i.test(tag));
    const body = lines
      .slice(index, next === -1 ? undefined : next)
      .join('\n')
      .slice('@example'.length);
    return [{ text: body.replace(/^```.*$/gm, ''), line: line + index }];
  });
}
