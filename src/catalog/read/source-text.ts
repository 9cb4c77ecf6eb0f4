/**
 * Reads JSON and frontmatter so that every value knows its line and column.
 * JSON is read by the YAML parser too, for the places (JSON is YAML), after its syntax was judged.
 */
import {
  LineCounter,
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml';
import { readChangeLog } from './change-log.ts';
import { jsonFault } from './json-fault.ts';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
}

/** Keys and indexes that lead to a value, as zod reports them. */
export type Path = readonly PropertyKey[];

/** What keeps a text from being read, and where. */
export interface SyntaxFault extends Position {
  readonly found: string;
  readonly expected: string;
}

export interface SourceText {
  /** The value as plain data; `undefined` where there are faults. */
  readonly data: unknown;
  /** What follows the frontmatter; empty for JSON. */
  readonly body: string;
  /** The line on which the body begins. */
  readonly bodyLine: number;
  readonly faults: readonly SyntaxFault[];
  /** The place of the value at a path (or of its key), or of the nearest value around it. */
  readonly locate: (path: Path, at?: 'value' | 'key') => Position;
}

/** A fault at an offset of the text. */
interface Fault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

const START: Position = { line: 1, column: 1 };

/** Line and column of an offset in a text. */
const positionOf = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** A text that cannot be read at all. */
const unreadable = (fault: SyntaxFault): SourceText => ({
  data: undefined,
  body: '',
  bodyLine: 1,
  faults: [fault],
  locate: () => START,
});

/** Where the value at a path begins in a document; `undefined` where there is none. */
const offsetOf = (document: Document, path: Path, at: 'value' | 'key'): number | undefined => {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (!pair || !isScalar(pair.key)) return undefined;
    const value = at === 'value' && (isScalar(pair.value) || isCollection(pair.value)) ? pair.value : pair.key;
    return value.range?.[0];
  }
  const node: unknown = document.getIn(path, true);
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
};

/** Where a fault is: a text without its closing quote is named by where it begins, not where it ends. */
const offsetOfError = (document: Document, error: Pick<YAMLParseError, 'message' | 'pos'>): number => {
  let [offset] = error.pos;
  if (error.message.startsWith('Missing closing')) {
    visit(document, {
      Scalar: (_, { range }) => {
        if (range && range[0] <= error.pos[0] && error.pos[0] <= range[2]) offset = range[0];
      },
    });
  }
  return offset;
};

/** What is well-formed YAML but hardly what its author meant. */
const slipOf = (document: Document, text: string): Fault | undefined => {
  let fault: Fault | undefined;
  visit(document, {
    Alias: (_, { source, range }) => {
      const found = `*${source}, which YAML reads as a reference`;
      fault = { offset: range?.[0] ?? 0, found, expected: 'a text that begins with "*" in quotes' };
      return visit.BREAK;
    },
    Scalar: (_, { range, type }) => {
      if (!range || type !== 'PLAIN') return undefined;
      const [, end, after] = range;
      const rest = text.slice(end, after).split('\n')[0] ?? '';
      if (!rest.includes('#')) return undefined;
      const found = `${rest.trim()}, which YAML reads as a comment`;
      fault = {
        offset: end + rest.indexOf('#'),
        found,
        expected: 'a text that holds "#" in quotes, or a comment on a line of its own',
      };
      return visit.BREAK;
    },
  });
  return fault;
};

/** The first fault of a document. What a parser says after its first fault is guesswork. */
const faultOf = (document: Document, text: string): Fault | undefined => {
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (error?.code === 'DUPLICATE_KEY') {
    return { offset: error.pos[0], found: 'a key a second time', expected: 'keys that stand only once' };
  }
  if (error) {
    const [message = ''] = error.message.split('\n');
    const found = `broken YAML (${message.replace(/ at line \d+.*$/, '')})`;
    return { offset: offsetOfError(document, error), found, expected: 'well-formed YAML' };
  }
  return slipOf(document, text);
};

/** Reads YAML (or JSON) that begins after `lineOffset` lines of its file. */
const read = (text: string, lineOffset: number): Omit<SourceText, 'body' | 'bodyLine'> => {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const locate: SourceText['locate'] = (path, at = 'value') => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document, path.slice(0, length), length === path.length ? at : 'value');
      if (offset !== undefined) return place(offset);
    }
    return place(document.contents?.range?.[0] ?? 0);
  };
  const fault = faultOf(document, text);
  if (fault) return { data: undefined, faults: [{ ...place(fault.offset), ...fault }], locate };
  return { data: document.toJS() as unknown, faults: [], locate };
};

/** Reads a JSON file. */
export const readJson = (text: string): SourceText => {
  const fault = jsonFault(text);
  if (fault) return unreadable({ ...positionOf(text, fault.offset), found: fault.found, expected: fault.expected });
  const { faults, locate } = read(text, 0);
  const data: unknown = faults.length === 0 ? JSON.parse(text) : undefined;
  return { data, faults, locate, body: '', bodyLine: 1 };
};

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*\r?$/m;

/** Reads a Markdown file with YAML frontmatter. */
export const readFrontmatter = (text: string): SourceText => {
  const start = OPENING.exec(text)?.[0].length;
  const expected = 'frontmatter between two lines of "---"';
  if (start === undefined) return unreadable({ ...START, found: 'no line "---" at the top', expected });
  const rest = text.slice(start);
  const closing = CLOSING.exec(rest);
  if (!closing) return unreadable({ ...START, found: 'no second line "---"', expected });
  const bodyStart = text.indexOf('\n', start + closing.index) + 1 || text.length;
  return {
    ...read(rest.slice(0, closing.index), 1),
    body: text.slice(bodyStart),
    bodyLine: positionOf(text, bodyStart).line,
  };
};

/** A character that says that bytes were no UTF-8, or that an editor put an invisible mark in front. */
const encodingFault = (text: string): SyntaxFault | undefined => {
  const offset = text.search(/^\uFEFF|\uFFFD/);
  if (offset < 0) return undefined;
  const found = text[offset] === '\uFEFF' ? 'a byte order mark' : 'bytes that are not UTF-8';
  return { ...positionOf(text, offset), found, expected: 'UTF-8 text' };
};

/** Reads a file of content by the ending of its name; the one that ends in `.md` is the change log. */
export const readSource = (text: string, ending: string): SourceText => {
  const fault = encodingFault(text);
  if (fault) return unreadable(fault);
  if (ending === '.json') return readJson(text);
  return ending === '.md' ? readChangeLog(text) : readFrontmatter(text);
};
