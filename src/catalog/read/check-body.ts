/**
 * Holds the body of an MDX file against the compiler that the build uses, and against what content
 * may hold: prose, Markdown and plain HTML. Code in it would fail later, far from its line.
 */
import { mdxToJs, mdxToMdast, type MdastNode } from 'satteri';
import type { SyntaxFault } from './source-text.ts';

/** "3:15: Expected …" is how the compiler names the place, counted from the body's first line. */
const MESSAGE = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[^)]*\))?$/;

/** A place within a message, counted from the body's first line too: it would mislead. */
const INNER_PLACE = / \(\d+:\d+\)/g;

/** Attributes that the site's security policy forbids. */
const FORBIDDEN_ATTRIBUTE = /^(style|on.*)$/i;

const syntaxFault = (body: string): SyntaxFault | undefined => {
  try {
    mdxToJs(body);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', text = message] = MESSAGE.exec(message) ?? [];
    const found = `broken MDX (${text.replaceAll(INNER_PLACE, '')})`;
    return { line: Number(line), column: Number(column), found, expected: 'well-formed MDX' };
  }
};

const isComment = (expression: string): boolean => /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);

/** What is wrong with a piece of a body by itself, apart from what is in it. */
const judge = (node: MdastNode): Pick<SyntaxFault, 'found' | 'expected'> | undefined => {
  switch (node.type) {
    case 'mdxjsEsm':
      return { found: 'an import or export', expected: 'prose: content imports nothing' };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value)
        ? undefined
        : { found: `the expression {${node.value}}`, expected: 'text; a brace is written "\\{"' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (node.name === null || /^[A-Z]|\./.test(node.name)) {
        return { found: `the component <${node.name ?? ''}>`, expected: 'Markdown or an element of HTML' };
      }
      const bad = node.attributes.find(
        (it) => it.type !== 'mdxJsxAttribute' || typeof it.value === 'object' || FORBIDDEN_ATTRIBUTE.test(it.name),
      );
      return bad && { found: `an attribute of <${node.name}> that is code or style`, expected: 'plain attributes' };
    }
    default:
      return undefined;
  }
};

const walk = (node: MdastNode): SyntaxFault[] => {
  const fault = judge(node);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const inside = 'children' in node ? node.children.flatMap((child) => walk(child)) : [];
  return [...(fault ? [{ line, column, ...fault }] : []), ...inside];
};

/** The faults that keep a body from being shown, counted from the first line of the body. */
export const checkBody = (body: string): SyntaxFault[] => {
  const fault = syntaxFault(body);
  return fault ? [fault] : walk(mdxToMdast(body));
};
