/** Two audits side by side: from links, files, or this browser. The address holds both, so that it can be sent. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { compareAudits, comparisonWords } from '../compare.ts';
import { hasFields, readLinkFields } from '../link-fields.ts';
import { ownFile } from '../../../shell/own-file.ts';
import type { AuditGroup } from '../rows.ts';
import { count } from '../../../domain/text.ts';
import { onFragment, readFragment, writeFragment } from '../../../shell/address.ts';
import { CompareSide, labelOf } from './CompareSide.tsx';
import { CompareTable } from './CompareTable.tsx';
import { giveFocus, wantFocus } from '../../../shell/browser/focus.ts';
import { failedSide, readCode, type Letter, type SideAudit } from './read-code.ts';
import type { CompareGuide } from './compare-guide.ts';

interface Props {
  readonly guide: CompareGuide;
}

type Sides = Readonly<Partial<Record<Letter, SideAudit>>>;

/** What is said of an audit where the page itself could not read it. */
const FAILED = 'It could not be read. Reload the page and try again.';

const LETTERS: readonly Letter[] = ['a', 'b'];

/** The codes of both sides, as the address names them. */
const codesIn = (fragment: string): Readonly<Record<Letter, string | undefined>> => {
  const fields = readLinkFields(fragment);
  const [a, b] = [fields.get('a') ?? fields.get('audit'), fields.get('b')].map((code) =>
    // An empty one is none.
    code === null || code === '' ? undefined : code,
  );
  // Fields that are none of these: the first side says that it is no link.
  return { a: a ?? (b === undefined && hasFields(fragment) ? fragment : undefined), b };
};

const fragmentOf = (sides: Sides): string =>
  LETTERS.flatMap((letter) => {
    const code = sides[letter]?.code;
    return code === undefined ? [] : [`${letter}=${encodeURIComponent(code)}`];
  }).join('&');

/** The rows of the guide, `'missing'` where they did not come, nothing until they do. */
const useGroups = (address: string): readonly AuditGroup[] | 'missing' | undefined => {
  const [groups, setGroups] = useState<readonly AuditGroup[] | 'missing' | undefined>();
  useEffect(() => {
    fetch(ownFile(address, document.documentElement.dataset))
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setGroups((await answer.json()) as AuditGroup[]);
      })
      .catch(() => {
        setGroups('missing');
      });
  }, []);
  return groups;
};

export const AuditCompare = ({ guide }: Props) => {
  const groups = useGroups(guide.rows);
  const [sides, setSides] = useState<Sides>({});
  const [told, setTold] = useState('');
  useLayoutEffect(giveFocus);
  // The last opening on each side; what comes later of one before it is dropped.
  const turns = useRef({ a: 0, b: 0 });
  const shown = useRef<Sides>({});
  const rows = Array.isArray(groups) ? (groups as readonly AuditGroup[]).flatMap((group) => group.rows) : [];
  const stages = guide.stages.map(({ id }) => id);

  const set = (letter: Letter, side: SideAudit | undefined): void => {
    shown.current = { ...shown.current, [letter]: side };
    setSides(shown.current);
  };

  /** Puts what is being opened onto a side, once it is; the address follows. */
  const open = async (letter: Letter, opening: Promise<SideAudit> | undefined): Promise<void> => {
    wantFocus(`side:${letter}`);
    turns.current[letter] += 1;
    const turn = turns.current[letter];
    const side = await opening?.catch(() => failedSide(FAILED));
    if (turns.current[letter] !== turn) return;
    set(letter, side);
    // Why nothing could be opened is told beside it.
    setTold(side?.audit ? `${labelOf(letter, side)} is open.` : side ? '' : `${labelOf(letter, side)}: taken away.`);
    writeFragment(fragmentOf(shown.current), 'replace');
  };

  /** Opens what the address names; a code of which nothing can be opened stays in it. */
  const openAddress = async (): Promise<void> => {
    const codes = codesIn(readFragment());
    await Promise.all(
      LETTERS.map(async (letter) => {
        const code = codes[letter];
        if (code === shown.current[letter]?.code) return;
        turns.current[letter] += 1;
        const turn = turns.current[letter];
        const side =
          code === undefined ? undefined : await readCode(code, guide, rows, letter).catch(() => failedSide(FAILED));
        if (turns.current[letter] === turn) set(letter, side && { ...side, code: side.code ?? code });
      }),
    );
    const fragment = fragmentOf(shown.current);
    // Names that came along do not stay in the address.
    if (fragment !== readFragment() && fragment !== '') writeFragment(fragment, 'replace');
  };

  useEffect(() => {
    if (!Array.isArray(groups)) return undefined;
    void openAddress();
    return onFragment(() => void openAddress());
  }, [groups]);

  if (groups === 'missing') {
    return (
      <p class="warning" role="alert">
        The rows of the guide did not come, so nothing can be compared. Reload the page to ask for them again.
      </p>
    );
  }
  if (!groups) return <p class="soft">Opening …</p>;
  const { a, b } = sides;
  const names: [string, string] = [labelOf('a', a), labelOf('b', b)];
  const compared = a?.audit && b?.audit ? compareAudits(rows, a.audit, b.audit, stages) : undefined;
  return (
    <>
      <div class="sides">
        {LETTERS.map((letter) => (
          <CompareSide
            key={letter}
            letter={letter}
            guide={guide}
            rows={rows}
            side={sides[letter]}
            onOpen={(opening) => void open(letter, opening)}
            onName={(name) => {
              const side = shown.current[letter];
              if (side) set(letter, { ...side, name });
            }}
          />
        ))}
      </div>
      <p class={compared ? 'lead' : 'visually-hidden'} role="status">
        {compared ? comparisonWords(compared) : told}
        {compared && a?.audit?.target.value !== b?.audit?.target.value && ' They are held against different stages.'}
      </p>
      {compared && (
        <>
          <p class="soft">
            The address of this page holds both, without names and notes: send it, and others see the same.
          </p>
          <CompareTable
            title="Where they differ, the greatest difference first"
            guide={guide}
            names={names}
            differences={compared.different}
            said={(difference) => [difference.a, difference.b]}
            isCounted
          />
          <CompareTable
            title="Only the first answers"
            guide={guide}
            names={[names[0]]}
            differences={compared.onlyA}
            said={(difference) => [difference.a]}
            isCounted={false}
          />
          <CompareTable
            title="Only the second answers"
            guide={guide}
            names={[names[1]]}
            differences={compared.onlyB}
            said={(difference) => [difference.b]}
            isCounted={false}
          />
          {compared.same.length > 0 && (
            <details class="part">
              <summary>{count(compared.same.length, ['row', 'rows'])} on which both say the same</summary>
              <p>{compared.same.map(({ title }) => title).join(', ')}</p>
            </details>
          )}
        </>
      )}
    </>
  );
};
