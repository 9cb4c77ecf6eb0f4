/** What the architecture rules look at in a source file: its imports and its literals. */
import ts from 'typescript';

/** A file of `src/`, by its path below the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import, export from, or dynamic import. */
export interface Import {
  readonly from: string;
  /** It is gone after compiling. */
  readonly isTypeOnly: boolean;
}

const isAstro = ({ path }: SourceFile): boolean => path.endsWith('.astro');

/** The frontmatter of a component. */
const frontmatterOf = (text: string): string => /^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? '';

/** A component without its frontmatter, styles and comments. */
const templateOf = (text: string): string =>
  text.replace(/^---\n[\s\S]*?\n---$/m, '').replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '');

const scriptsOf = (template: string): string[] =>
  [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

/** The TypeScript in a file, parsed. */
const parse = (file: SourceFile): ts.SourceFile => {
  const code = isAstro(file) ? [frontmatterOf(file.text), ...scriptsOf(templateOf(file.text))].join('\n') : file.text;
  const kind = file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file.path, code, ts.ScriptTarget.Latest, true, kind);
};

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
};

const isTypeOnlyImport = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.name) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return names !== undefined && ts.isNamedImports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly);
};

const isStyle = ({ path }: SourceFile): boolean => path.endsWith('.css');

/** Everything that a file imports. */
export const importsOf = (file: SourceFile): Import[] => {
  if (isStyle(file)) {
    return [...file.text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, from = '']) => ({
      from,
      isTypeOnly: false,
    }));
  }
  const found: Import[] = [];
  walk(parse(file), (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ from: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyImport(node) });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({
        from: argument && ts.isStringLiteral(argument) ? argument.text : '(not a literal)',
        isTypeOnly: false,
      });
    }
  });
  return found;
};

const isImportName = ({ parent }: ts.Node): boolean => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);

/** Every text in quotes: in code without comments, in templates and styles where it holds no space. */
export const literalsOf = (file: SourceFile): string[] => {
  const found: string[] = [];
  if (!isStyle(file)) {
    walk(parse(file), (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
      if (isText && !isImportName(node)) found.push(node.text);
    });
  }
  if (isStyle(file) || isAstro(file)) {
    const text = isAstro(file) ? templateOf(file.text) : file.text;
    found.push(...[...text.matchAll(/(["'`])([^\s"'`]+)\1/g)].map(([, , literal = '']) => literal));
  }
  return found;
};

/** Whether a module or component begins with a comment that says what it is for. */
export const hasPurpose = (file: SourceFile): boolean => {
  const code = isAstro(file) ? frontmatterOf(file.text) : file.text.replace('// @ts-check\n', '');
  return code.trimStart().startsWith('/**');
};
