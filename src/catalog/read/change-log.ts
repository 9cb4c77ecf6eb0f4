/** Reads the change log: Markdown of one fixed form, in which every value knows its line and column. */
import type { Path, Position, SourceText, SyntaxFault } from './source-text.ts';

const DATE = /^## +(.*?) *$/;
const ITEM = /^- \[(.*?)\]\((.*?)\)(?: and (.*?))?: (.*?) *$/;
const FORM = '"- [title](/path/of/the/page/): what changed" on one line';

interface Item {
  readonly title: string;
  readonly path: string;
  readonly also: readonly string[];
  readonly text: string;
}

/** Reads a change log. What stands above the first date is for those who open the file. */
export const readChangeLog = (source: string): SourceText => {
  const days: { readonly date: string; readonly items: Item[] }[] = [];
  const faults: SyntaxFault[] = [];
  const places = new Map<string, Position>();
  const place = (path: Path, position: Position): void => {
    places.set(path.join('.'), position);
  };

  const readItem = (match: RegExpExecArray, line: number, { items }: (typeof days)[number]): void => {
    const [, title = '', path = '', others, text = ''] = match;
    const at = ['days', days.length - 1, 'items', items.length];
    const also = others?.split(', ') ?? [];
    const end = 7 + title.length + path.length + (others === undefined ? 0 : ' and '.length + others.length);
    const columns = { title: 4, path: 6 + title.length, also: 12 + title.length + path.length, text: end + 2 };
    place(at, { line, column: 1 });
    for (const [key, column] of Object.entries(columns)) place([...at, key], { line, column });
    for (const [index] of also.entries()) {
      const before = also.slice(0, index).reduce((sum, other) => sum + other.length + ', '.length, 0);
      place([...at, 'also', index], { line, column: columns.also + before });
    }
    items.push({ title, path, also, text });
  };

  for (const [index, raw] of source.split('\n').entries()) {
    const line = index + 1;
    const text = raw.replace(/\r$/, '');
    const day = days.at(-1);
    const date = DATE.exec(text)?.[1];
    const match = ITEM.exec(text);
    if (date !== undefined) {
      place(['days', days.length], { line, column: 1 });
      place(['days', days.length, 'date'], { line, column: 4 });
      days.push({ date, items: [] });
    } else if (text.trim() === '') {
      continue;
    } else if (day && match) {
      readItem(match, line, day);
    } else if (day) {
      faults.push({ line, column: 1, found: JSON.stringify(text), expected: `"## 2026-11-20" or ${FORM}` });
    } else if (text.startsWith('- ')) {
      faults.push({
        line,
        column: 1,
        found: 'an entry above the first date',
        expected: 'a line "## 2026-11-20" first',
      });
    }
  }

  const locate = (path: Path): Position => {
    for (let length = path.length; length > 0; length--) {
      const position = places.get(path.slice(0, length).join('.'));
      if (position) return position;
    }
    return { line: 1, column: 1 };
  };
  return { data: faults.length === 0 ? { days } : undefined, body: '', bodyLine: 1, faults, locate };
};
