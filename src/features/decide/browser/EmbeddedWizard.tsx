/**
 * A wizard in a page of somebody else's: the questions and the outcome. What a browser keeps for this site is
 * apart there, so that keeping a decision belongs to the wizard's own page, to which the answers go along.
 */
import { useEffect } from 'preact/hooks';
import { parseTheme, withTheme } from '../../embed/index.ts';
import { unknownWords } from '../../../shell/unknown-words.ts';
import { formatWizard } from '../wizard-address.ts';
import { readSearch } from '../../../shell/address.ts';
import { Asking } from './Asking.tsx';
import { Ending } from './Ending.tsx';
import { StartAgain } from './StartAgain.tsx';
import { useWizard, type WizardProps } from './use-wizard.ts';

interface Props {
  readonly wizard: WizardProps;
  /** The address of the wizard's own page. */
  readonly home: string;
}

/** Nothing but answers is read from the address. */
const NO_IDS = { aspects: [], stages: [] };

const keepTheme = (query: string): string => withTheme(query, parseTheme(readSearch()));

/** What the address said and the wizard does not know: the pages of the site say so by a script that embeds lack. */
const Unknown = ({ unread }: { readonly unread: readonly string[] }) => {
  const { words, more } = unknownWords(unread);
  if (words.length === 0) return null;
  return (
    <p class="credit">
      Not known here:{' '}
      {words.map((word, index) => (
        <>
          {index > 0 && ', '}
          <bdi>“{word}”</bdi>
        </>
      ))}
      {more > 0 ? ` and ${String(more)} more.` : '.'}
    </p>
  );
};

export const EmbeddedWizard = ({ wizard, home }: Props) => {
  const progress = useWizard(wizard, NO_IDS, keepTheme);
  const { path, asked, state, unread } = progress;
  const query = formatWizard(state, wizard);
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) link.search = query;
  }, [query]);
  if (asked) {
    return (
      <div class="wizard">
        <Unknown unread={unread} />
        <Asking progress={progress} question={asked} />
      </div>
    );
  }
  if (!path.outcome) return null;
  return (
    <div class="wizard">
      <Unknown unread={unread} />
      <Ending progress={progress} outcome={path.outcome} />
      <section class="part">
        <h2>What to do next</h2>
        <ul class="rows">
          <li>
            <a href={home + query}>Keep or send this decision</a>
            <p>Opens it with your answers in Stagecraft.</p>
          </li>
          <li>
            <StartAgain {...progress} />
          </li>
        </ul>
      </section>
    </div>
  );
};
