/** What is shown, as a table or Markdown to paste and as files. */
import { useState } from 'preact/hooks';
import { shownCsv, shownFileName, shownHtml, shownMarkdown, shownText, type ShownMatrix } from '../shown-files.ts';
import type { CreditContext } from '../../export/index.ts';
import { shownStages, type Known, type View } from '../view.ts';
import { paths, withBase } from '../../../routes/paths.ts';
import { saveText } from '../../../shell/browser/save-text.ts';
import { inOwnWords, isOwn } from './own-words.ts';
import { readShown } from './read-shown.ts';

/** What the page hands on of the guide, beside what can be read from its HTML. */
export interface ExportGuide extends Omit<ShownMatrix['framework'], 'vocabulary'> {
  readonly edition: CreditContext['edition'];
  /** The check over all that the matrix says. */
  readonly check: number;
}

export interface ExportViewProps {
  readonly guide: ExportGuide;
  readonly words: ShownMatrix['framework']['vocabulary'];
  readonly view: View;
  readonly known: Known;
  readonly stages: readonly { readonly id: string; readonly label: string }[];
  /** How many rows are shown. */
  readonly count: number;
  /** The names of what the view chooses. */
  readonly chosen: readonly string[];
  readonly total: number;
  /** The address of the view. */
  readonly address: () => string;
}

/** What is shown now. */
const shownOf = ({ guide, words, view, known, stages, chosen, total, address }: ExportViewProps): ShownMatrix => ({
  framework: { ...guide, vocabulary: words },
  stages: shownStages(view, known).flatMap((index) => {
    const stage = stages[index];
    return stage ? [{ ...stage, index }] : [];
  }),
  dimensions: readShown(document, view.dimensions),
  total,
  chosen,
  address: address(),
});

/** Whole addresses of this site as the reader reached it. */
const contextOf = ({ id, edition }: ExportGuide): CreditContext => {
  const home = document.documentElement.dataset['home'] ?? '/';
  const base = home.slice(0, home.length - paths.framework(id).length) || '/';
  return { edition, addressOf: (path) => new URL(withBase(path, base), location.origin).href };
};

/** Copies a text, and the same with markup where the browser can. */
const copyBoth = async (plain: string, html?: string): Promise<void> => {
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(plain);
    return;
  }
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') }),
  ]);
};

export const ExportView = (props: ExportViewProps) => {
  const [done, setDone] = useState('');
  const [refused, setRefused] = useState('');
  const context = contextOf(props.guide);
  const isEmpty = props.count === 0;
  const copy = async (what: string, plain: string, html?: string): Promise<void> => {
    try {
      await copyBoth(plain, html);
      setRefused('');
      setDone(`${what} copied`);
    } catch {
      setDone('');
      setRefused(plain);
    }
  };
  const save = (ending: string, type: string, text: string): void => {
    saveText(`${shownFileName(shownOf(props))}.${ending}`, text, type);
    setDone('');
  };
  const choices: readonly (readonly [string, (shown: ShownMatrix) => void])[] = [
    [
      'Copy as a table',
      (shown) => {
        void copy('Table', shownText(shown), shownHtml(shown, context));
      },
    ],
    [
      'Copy as Markdown',
      (shown) => {
        void copy('Markdown', shownMarkdown(shown, context));
      },
    ],
    [
      'Save as CSV',
      (shown) => {
        save('csv', 'text/csv', shownCsv(shown, context));
      },
    ],
    [
      'Save as Markdown',
      (shown) => {
        save('md', 'text/markdown', shownMarkdown(shown, context));
      },
    ],
  ];
  /** Takes the shown rows along, in the guide's own words. */
  const exportText = (take: (shown: ShownMatrix) => void): void => {
    const shown = shownOf(props);
    // At once where that can be: some browsers let only those copy who do not wait first.
    if (isOwn(document, props.guide.check)) {
      take(shown);
      return;
    }
    inOwnWords(shown.dimensions, props.known.stages).then(
      (dimensions) => {
        take({ ...shown, dimensions });
      },
      () => {
        setDone('The page is translated, and the guide’s own words did not come. Show the original, or try again.');
      },
    );
  };
  return (
    <>
      {choices.map(([title, take]) => (
        <button
          key={title}
          type="button"
          class="button"
          disabled={isEmpty}
          onClick={() => {
            exportText(take);
          }}
        >
          {title}
        </button>
      ))}
      <p role="status">{isEmpty ? 'Nothing is shown that could be exported.' : done}</p>
      {refused !== '' && (
        <label>
          The browser refuses to copy. Copy this:
          <textarea
            class="field"
            readOnly
            rows={4}
            value={refused}
            ref={(field) => {
              field?.select();
            }}
          />
        </label>
      )}
    </>
  );
};
